import { z } from 'zod/mini';
import { addressMediumSchema } from '#lib/domain/address/interaction-address.ts';

/** What an agent can point at: who the ticket is with, and what names it. Only the first is needed. */
export const lessonPartSchema = z.enum(['requester', 'number', 'subject', 'name']);

/** A way to read a part, as an adapter's reader has it but for the day. */
export const pickedReaderSchema = z.object({
  css: z.string().check(z.minLength(1), z.maxLength(300)),
  read: z.optional(z.string().check(z.maxLength(60))),
  label: z.optional(z.string().check(z.minLength(1), z.maxLength(48))),
  take: z.optional(z.literal('number')),
  pick: z.optional(z.enum(['first', 'last'])),
});

/** Something that was pointed at: the ways to read it, best first, and what they read on this page. */
export const pickedSchema = z.object({
  readers: z.array(pickedReaderSchema).check(z.minLength(1), z.maxLength(8)),
  /** Nothing but its place or its kind tells it from others: what is found so is only proposed (R12, R19). */
  weak: z.optional(z.boolean()),
  text: z.string().check(z.maxLength(400)),
  /** The address in it; always there for the requester. */
  address: z.optional(
    z.object({ medium: addressMediumSchema, text: z.string().check(z.minLength(1), z.maxLength(320)) }),
  ),
});

/** What an agent showed on one page. */
export const lessonSchema = z.object({
  /** The address of the page or frame in which it all stands. */
  href: z.string().check(z.maxLength(4000)),
  parts: z.object({
    requester: pickedSchema,
    number: z.optional(pickedSchema),
    subject: z.optional(pickedSchema),
    name: z.optional(pickedSchema),
  }),
});

/** How the subject is read until it is shown: the page's first heading. */
export const FIRST_HEADING: PickedReader = { css: 'h1', pick: 'first' };

export type LessonPart = z.infer<typeof lessonPartSchema>;
export type PickedReader = z.infer<typeof pickedReaderSchema>;
export type Picked = z.infer<typeof pickedSchema>;
export type Lesson = z.infer<typeof lessonSchema>;
export type LessonParts = Partial<Record<LessonPart, Picked>>;
