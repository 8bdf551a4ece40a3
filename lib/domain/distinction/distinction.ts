import { z } from 'zod/mini';
import { recordSchema } from '../record.ts';

/** More records than these are not told apart in one go. */
export const MOST_TOLD_APART = 1000;

/** So much of what was told apart is shown, the latest, and so many of each; the others are counted. */
export const SHOWN_APART = 100;
export const SHOWN_OF_EACH = 4;

/** What can be told apart. */
export const distinctKindSchema = z.enum(['contacts', 'organizations']);

/**
 * What an agent said of records that looked alike: no two of them are the same (R31). A pair, or all that share a
 * switchboard, as one record, since it was one act. Of an id that was merged into another, that other is meant; ids
 * that are gone are left out by whoever reads it.
 */
export const distinctionSchema = z.extend(recordSchema, {
  of: distinctKindSchema,
  ids: z.array(z.uuid()).check(z.minLength(2), z.maxLength(MOST_TOLD_APART)),
});

export type DistinctKind = z.infer<typeof distinctKindSchema>;
export type Distinction = z.infer<typeof distinctionSchema>;
