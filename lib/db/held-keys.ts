import type { Database } from './database.ts';
import { answerOf, answersOf, readRaw } from './raw-read.ts';

/**
 * Those of many address keys (R1) that some contact has, whoever may see it: most keys of a file are nobody's, which is
 * told by the index alone, and in an empty store at once.
 */
export async function heldKeys<Key extends string>(db: Database, keys: readonly Key[]): Promise<Key[]> {
  // Neighbours in the index lie in the same piece of the browser's file.
  const sorted = [...new Set(keys)].sort();
  return readRaw(db, 'contacts', async (store) => {
    const [first] = await answerOf(store.getAllKeys(null, 1));
    if (first === undefined) return [];
    const index = store.index('keys');
    const ids = await answersOf(sorted.map((key) => index.getKey(key)));
    return sorted.filter((_, at) => ids[at] !== undefined);
  });
}
