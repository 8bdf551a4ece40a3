import { z } from 'zod';

/** The tables whose rows are journalled. */
export const journalledTableSchema = z.enum([
  'contacts',
  'organizations',
  'sites',
  'interactions',
  'entries',
  'definitions',
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
  'location.save',
  'location.delete',
  'definition.update',
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
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});

/**
 * One entry of the journal: everything one action wrote, in the order it was written. Undo reads `before`, history
 * reads who, when and what, the outbox reads `after`. A bulk import has no images: its rows carry `batchId` = `id`.
 */
export const changeSchema = z.object({
  id: z.uuid(),
  at: z.number().int(),
  by: z.string(),
  action: changeActionSchema,
  /** Names shown in the history and in the confirmation, as they were. */
  subject: z.string().max(300),
  images: z.array(rowImageSchema),
  /** `table:rowId` of each image, indexed. */
  rows: z.array(z.string()),
  /** How many rows a bulk change wrote. */
  batchSize: z.number().int().optional(),
  /** Written in parts: the images are in changes of their own, which name this one. */
  inParts: z.boolean().optional(),
  /** The change that this one is a part of; it is shown and undone with that alone. */
  partOf: z.uuid().optional(),
  undoes: z.uuid().optional(),
  undoneBy: z.uuid().optional(),
});

export type JournalledTable = z.infer<typeof journalledTableSchema>;
export type ChangeAction = z.infer<typeof changeActionSchema>;
export type RowImage = z.infer<typeof rowImageSchema>;
export type Change = z.infer<typeof changeSchema>;
