import { z } from 'zod';

/** Who may see a record (R10, R61): everybody, or its owner alone. */
export const visibilitySchema = z.enum(['public', 'private']);

/** What every stored record carries beside its own fields. Times are epoch milliseconds, authors are agent ids. */
export const recordSchema = z.object({
  id: z.uuid(),
  createdAt: z.number().int(),
  createdBy: z.string(),
  updatedAt: z.number().int(),
  updatedBy: z.string(),
  revision: z.number().int().min(1),
  visibility: visibilitySchema,
  ownerId: z.string(),
  batchId: z.uuid().optional(),
  /** When it was deleted: it is found by nothing any more, and what points at it still reads its name. */
  deletedAt: z.number().int().optional(),
});

export type Visibility = z.infer<typeof visibilitySchema>;
export type StoredRecord = z.infer<typeof recordSchema>;
