import { z } from 'zod/mini';
import { LONGEST_FILE } from './longest-file.ts';

/** What takes a change of the taught sites back: what came is forgotten, what went is put where it stood in the list. */
export const taughtBackSchema = z.object({
  forget: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(200)),
  put: z
    .array(z.object({ at: z.int().check(z.minimum(0)), file: z.string().check(z.maxLength(LONGEST_FILE)) }))
    .check(z.maxLength(200)),
});

export type TaughtBack = z.infer<typeof taughtBackSchema>;
