import type { Database } from '../database.ts';
import { tagMark } from '../interaction-row.ts';
import { answerOf, readRawTables, startingWith } from '../raw-read.ts';

/** Whoever holds a tag in some interaction, and a name that is another one once that may have changed. */
export interface TagHolders {
  ids: ReadonlySet<string>;
  name: string;
}

/** The newest change there is: whoever writes an interaction journals it. */
async function newestChange(transaction: IDBTransaction): Promise<string> {
  const cursor = await answerOf(transaction.objectStore('changes').openKeyCursor(null, 'prev'));
  return typeof cursor?.primaryKey === 'string' ? cursor.primaryKey : '';
}

/** The contacts that hold a tag (R20): the keys of an index, each once; no interaction is read. */
export async function holdersOfTag(db: Database, tagId: string): Promise<TagHolders> {
  return readRawTables(db, ['interactions', 'changes'], async (transaction) => {
    const name = await newestChange(transaction);
    const before = tagMark(tagId, '');
    const { promise, resolve, reject } = Promise.withResolvers<ReadonlySet<string>>();
    const ids = new Set<string>();
    const index = transaction.objectStore('interactions').index('tagged');
    const request = index.openKeyCursor(startingWith(db, before), 'nextunique');
    request.addEventListener('error', () => reject(request.error ?? new Error('request failed without a reason')));
    request.addEventListener('success', () => {
      const cursor = request.result;
      if (cursor === null) return resolve(ids);
      if (typeof cursor.key === 'string') ids.add(cursor.key.slice(before.length));
      return cursor.continue();
    });
    return { ids: await promise, name };
  });
}
