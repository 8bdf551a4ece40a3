import { z } from 'zod/mini';
import { visibilitySchema } from '../record.ts';

const code = z.nullable(z.string().check(z.maxLength(60)));

/** A paragraph that is put after the notes that are there: nobody's notes are replaced in bulk. */
const addNotes = z.object({
  field: z.literal('add-notes'),
  value: z.string().check(z.trim(), z.minLength(1), z.maxLength(4000)),
});

/** One of the team's own fields, by its id (R44). */
const attribute = z.object({
  field: z.literal('attribute'),
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  value: z.nullable(z.union([z.string().check(z.maxLength(2000)), z.number(), z.boolean()])),
});

/** A field of contacts and what many of them get; `null` empties it. */
export const contactEditSchema = z.discriminatedUnion('field', [
  z.object({ field: z.literal('visibility'), value: visibilitySchema }),
  z.object({ field: z.literal('add-organization'), value: z.uuid() }),
  z.object({ field: z.literal('remove-organization'), value: z.uuid() }),
  z.object({ field: z.literal('doNotCall'), value: z.boolean() }),
  z.object({ field: z.literal('language'), value: z.nullable(z.string().check(z.maxLength(35))) }),
  z.object({ field: z.literal('timeZone'), value: z.nullable(z.string().check(z.maxLength(60))) }),
  /** The job title in the first of their organizations, which lists and cards show. */
  z.object({ field: z.literal('title'), value: z.nullable(z.string().check(z.trim(), z.maxLength(120))) }),
  z.object({ field: z.literal('siteId'), value: z.nullable(z.uuid()) }),
  addNotes,
  attribute,
]);

/** The same of organizations. */
export const organizationEditSchema = z.discriminatedUnion('field', [
  z.object({ field: z.literal('visibility'), value: visibilitySchema }),
  z.object({ field: z.literal('type'), value: z.string().check(z.minLength(1), z.maxLength(60)) }),
  z.object({ field: z.literal('health'), value: code }),
  z.object({ field: z.literal('tier'), value: code }),
  z.object({ field: z.literal('industry'), value: code }),
  z.object({ field: z.literal('renewalDate'), value: z.nullable(z.iso.date()) }),
  z.object({ field: z.literal('creditHold'), value: z.boolean() }),
  addNotes,
  attribute,
]);

export type ContactEdit = z.infer<typeof contactEditSchema>;
export type OrganizationEdit = z.infer<typeof organizationEditSchema>;
