import { z } from 'zod/mini';

/** The tables whose rows are journalled. */
export const journalledTableSchema = z.enum([
  'contacts',
  'organizations',
  'sites',
  'interactions',
  'entries',
  'definitions',
  'distinctions',
]);

/** What the agent did, as a stable code that the views put into words. */
export const changeActionSchema = z.enum([
  'contact.create',
  'contact.update',
  'contact.delete',
  'contact.import',
  'contact.merge',
  'organization.create',
  'organization.update',
  'organization.delete',
  'organization.merge',
  'duplicate.tell-apart',
  'duplicate.look-again',
  'location.create',
  'location.save',
  'location.delete',
  'definition.update',
  'view.save',
  'view.delete',
  'interaction.associate',
  'interaction.change',
  'interaction.remove',
  'interaction.tag',
  'interaction.resolve-automatically',
  'entry.create',
  'entry.update',
  'entry.delete',
  'entry.follow-up',
  'entry.prepare',
  'undo',
]);

/** One row before and after; an absent side means that the row did not exist. Rows are whole stored rows. */
export const rowImageSchema = z.object({
  table: journalledTableSchema,
  id: z.uuid(),
  before: z.optional(z.unknown()),
  after: z.optional(z.unknown()),
});

/** Names one record among those that a change wrote. */
export const changedRecordSchema = z.object({ table: z.enum(['contacts', 'organizations', 'sites']), id: z.uuid() });

/**
 * One entry of the journal: everything one action wrote, in the order it was written. Undo reads `before`, history
 * reads who, when and what, the outbox reads `after`. A bulk import has no images: its rows carry `batchId` = `id`.
 */
export const changeSchema = z.object({
  id: z.uuid(),
  at: z.int(),
  by: z.string(),
  action: changeActionSchema,
  /** Names shown in the history and in the confirmation, as they were. */
  subject: z.string().check(z.maxLength(300)),
  images: z.array(rowImageSchema),
  /** `table:rowId` of each image, indexed. */
  rows: z.array(z.string()),
  /** How many rows a bulk change wrote. */
  batchSize: z.optional(z.int()),
  /** Written in parts: the images are in changes of their own, which name this one. */
  inParts: z.optional(z.boolean()),
  /** The change that this one is a part of; it is shown and undone with that alone. */
  partOf: z.optional(z.uuid()),
  undoes: z.optional(z.uuid()),
  /** It undoes what the change did to its own one row, and nothing else that the change did. */
  rowOnly: z.optional(z.boolean()),
  undoneBy: z.optional(z.uuid()),
});

export type JournalledTable = z.infer<typeof journalledTableSchema>;
export type ChangeAction = z.infer<typeof changeActionSchema>;
export type RowImage = z.infer<typeof rowImageSchema>;
export type Change = z.infer<typeof changeSchema>;
export type ChangedRecord = z.infer<typeof changedRecordSchema>;
