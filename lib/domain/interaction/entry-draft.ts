import { z } from 'zod/mini';
import { LONGEST_KEPT } from './entry-limits.ts';

/** The fields of the form for an entry. Each holds a text as typed; what it means is read when the form is saved. */
export const entryFormFieldSchema = z.enum([
  'kind',
  'at',
  'topic',
  'notes',
  'followUp',
  'duration',
  'startedAt',
  'enteredBy',
  'contactId',
  'contactName',
  'contactPhone',
  'salesperson',
  'salesContact',
  'reference',
  'tell',
  'replyTo',
]);

/** A field as it was left, when, and in which form. */
export const keptFieldSchema = z.object({
  value: z.string().check(z.maxLength(LONGEST_KEPT)),
  at: z.int(),
  by: z.string().check(z.maxLength(60)),
});

/**
 * An entry that was begun and not saved. `about` names the interaction (`new:` and its key) or the entry that is
 * changed (`entry:` and its id); `entryId` is the id the entry will have, so that saving it twice makes one.
 */
export const entryDraftSchema = z.object({
  about: z.string().check(z.minLength(1), z.maxLength(700)),
  entryId: z.uuid(),
  fields: z.partialRecord(entryFormFieldSchema, keptFieldSchema),
  updatedAt: z.int(),
});

/** Some fields with what was typed into them. */
export const typedFieldsSchema = z.partialRecord(entryFormFieldSchema, z.string().check(z.maxLength(LONGEST_KEPT)));

export type EntryFormField = z.infer<typeof entryFormFieldSchema>;
export type EntryDraft = z.infer<typeof entryDraftSchema>;
export type TypedFields = z.infer<typeof typedFieldsSchema>;
