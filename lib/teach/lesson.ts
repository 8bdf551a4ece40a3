import { z } from 'zod';
import { addressMediumSchema } from '#lib/domain/address/interaction-address.ts';

/** What an agent can point at: who the ticket is with, and what names it. Only the first is needed. */
export const lessonPartSchema = z.enum(['requester', 'number', 'subject', 'name']);

/** A way to read a part, as an adapter's reader has it but for the day. */
export const pickedReaderSchema = z.object({
  css: z.string().min(1).max(300),
  read: z.string().max(60).optional(),
  label: z.string().min(1).max(48).optional(),
  take: z.literal('number').optional(),
  pick: z.enum(['first', 'last']).optional(),
});

/** Something that was pointed at: the ways to read it, best first, and what they read on this page. */
export const pickedSchema = z.object({
  readers: z.array(pickedReaderSchema).min(1).max(8),
  text: z.string().max(400),
  /** The address in it; always there for the requester. */
  address: z.object({ medium: addressMediumSchema, text: z.string().min(1).max(320) }).optional(),
});

/** What an agent showed on one page. */
export const lessonSchema = z.object({
  /** The address of the page or frame in which it all stands. */
  href: z.string().max(4000),
  parts: z.object({
    requester: pickedSchema,
    number: pickedSchema.optional(),
    subject: pickedSchema.optional(),
    name: pickedSchema.optional(),
  }),
});

export type LessonPart = z.infer<typeof lessonPartSchema>;
export type PickedReader = z.infer<typeof pickedReaderSchema>;
export type Picked = z.infer<typeof pickedSchema>;
export type Lesson = z.infer<typeof lessonSchema>;
export type LessonParts = Partial<Record<LessonPart, Picked>>;
