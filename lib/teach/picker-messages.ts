import { z } from 'zod/mini';
import { type LessonPart, lessonPartSchema, type Picked, pickedSchema } from './lesson.ts';
import type { PartReaders } from './try-parts.ts';

/** What the panel asks of the picker in a frame. */
export type PickerOrder =
  | { ask: 'point'; part: LessonPart }
  | { ask: 'stop' }
  /** An address that was chosen from a list: where is it, and how is it found again? */
  | { ask: 'find'; address: NonNullable<Picked['address']> }
  /** What of the page may be this part? */
  | { ask: 'list'; part: LessonPart }
  /** Points out one of what was listed, or nothing; takes it as if it were pressed. */
  | { ask: 'show'; index?: number }
  | { ask: 'take'; index: number }
  /** What would these readers find here? */
  | { ask: 'try'; readers: PartReaders };

/** Why nothing could be taken from where the agent pressed. */
export const pickTroubleSchema = z.enum(['nothing', 'no-address', 'inner-frame', 'closed', 'no-way']);

const foundTexts = z.optional(z.array(z.string().check(z.maxLength(400))).check(z.maxLength(20)));

/** What a picker says. It comes out of a host page's frame: parsed before it is believed. */
export const pickerAnswerSchema = z.discriminatedUnion('said', [
  /** What the pointer is over; nothing of it is kept. */
  z.object({
    said: z.literal('under'),
    text: z.string().check(z.maxLength(400)),
    address: z.optional(z.string().check(z.maxLength(320))),
  }),
  z.object({
    said: z.literal('picked'),
    part: lessonPartSchema,
    href: z.string().check(z.maxLength(4000)),
    picked: pickedSchema,
  }),
  z.object({ said: z.literal('trouble'), why: pickTroubleSchema }),
  z.object({ said: z.literal('not-here') }),
  /** Texts that may be the part, most likely first. */
  z.object({
    said: z.literal('listed'),
    part: lessonPartSchema,
    texts: z.array(z.string().check(z.maxLength(400))).check(z.maxLength(40)),
  }),
  z.object({ said: z.literal('ended') }),
  z.object({
    said: z.literal('tried'),
    title: z.string().check(z.maxLength(500)),
    found: z.object({ requester: foundTexts, number: foundTexts, subject: foundTexts, name: foundTexts }),
  }),
]);

export type PickTrouble = z.infer<typeof pickTroubleSchema>;
export type PickerAnswer = z.infer<typeof pickerAnswerSchema>;
