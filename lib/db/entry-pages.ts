import type { Database } from './database.ts';
import type { EntryRow } from './entry-row.ts';
import { answerOf, readRaw } from './raw-read.ts';

/** By which moment entries are read: when they took place, or when a follow-up that is not done is due. */
export type EntryMoment = 'at' | 'owedAt';

/** Where a reading stands: the entries before this one, by moment and id, are still to come. */
export interface EntryPlace {
  at: number;
  id: string;
}

/** Moments (epoch ms) from `from` up to, and without, `to`. */
export interface MomentRange {
  from: number;
  to: number;
}

const INDEXES: Readonly<Record<EntryMoment, string>> = { at: '[at+id]', owedAt: '[owedAt+id]' };

/** How many entries there are in a range, deleted ones and those of other agents included. */
export async function countEntries(db: Database, moment: EntryMoment, { from, to }: MomentRange): Promise<number> {
  // A range that is none is an error to the store.
  if (from >= to) return 0;
  return readRaw(db, 'entries', (store) =>
    answerOf(store.index(INDEXES[moment]).count(db.keyRange.bound([from], [to], false, true))),
  );
}

/**
 * Up to `count` rows of a range, the last first, beginning before a place. Rows are not looked at: who reads them
 * leaves out what is deleted or of other agents.
 *
 * A cursor goes back over the keys to where the page begins, and the rows come in one request: a cursor over rows would
 * be asked for each of them.
 */
export async function readEntriesBack(
  db: Database,
  moment: EntryMoment,
  { from, to, before }: MomentRange & { before?: EntryPlace },
  count: number,
): Promise<EntryRow[]> {
  if (from >= Math.min(to, before === undefined ? to : before.at + 1)) return [];
  const upper = before === undefined || before.at >= to ? [to] : [before.at, before.id];
  return readRaw(db, 'entries', async (store) => {
    const index = store.index(INDEXES[moment]);
    const first = await keyBack(index.openKeyCursor(db.keyRange.bound([from], upper, false, true), 'prev'), count - 1);
    const rows = await answerOf<EntryRow[]>(index.getAll(db.keyRange.bound(first ?? [from], upper, false, true)));
    return rows.toReversed();
  });
}

/** The key that a cursor stands at after so many steps; nothing when it comes to its end before. */
function keyBack(request: IDBRequest<IDBCursor | null>, steps: number): Promise<IDBValidKey | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<IDBValidKey | undefined>();
  let hasMoved = false;
  request.addEventListener('error', () => reject(request.error ?? new Error('request failed without a reason')));
  request.addEventListener('success', () => {
    const cursor = request.result;
    if (cursor === null || hasMoved || steps === 0) return resolve(cursor?.key);
    hasMoved = true;
    return cursor.advance(steps);
  });
  return promise;
}
