import { z } from 'zod/mini';

/** Who may see a record (R10, R61): everybody, or its owner alone. */
export const visibilitySchema = z.enum(['public', 'private']);

/** What every stored record carries beside its own fields. Times are epoch milliseconds, authors are agent ids. */
export const recordSchema = z.object({
  id: z.uuid(),
  createdAt: z.int(),
  createdBy: z.string(),
  updatedAt: z.int(),
  updatedBy: z.string(),
  revision: z.int().check(z.minimum(1)),
  visibility: visibilitySchema,
  ownerId: z.string(),
  batchId: z.optional(z.uuid()),
  /** When it was deleted: it is found by nothing any more, and what points at it still reads its name. */
  deletedAt: z.optional(z.int()),
});

export type Visibility = z.infer<typeof visibilitySchema>;
export type StoredRecord = z.infer<typeof recordSchema>;
