import type { Entry } from '#lib/domain/interaction/entry.ts';
import type { Database } from './database.ts';
import { type EntryRow, entryFromRow } from './entry-row.ts';
import { hiddenRows } from './find-candidates.ts';
import { answerOf, idsOf, readRaw } from './raw-read.ts';
import { type Viewer, isVisible } from './viewer.ts';

/** Where the last page of a list ended. */
export interface FollowUpPlace {
  at: number;
  id: string;
}

/** Which follow-ups are listed: those owed, or those done. */
export type FollowUpList = 'owed' | 'done';

/** One page of a list, and where the next begins; absent when that was all. */
export interface FollowUpPage {
  entries: Entry[];
  next?: FollowUpPlace;
}

/** Reads follow-ups by their indexes, and only those of entries that the viewer may see (R10). */
export interface FollowUpRepository {
  /** When the first one after `now` is due, and how many are due until each of these moments. One transaction. */
  standing(now: number, until: readonly number[]): Promise<{ next: number | undefined; counts: number[] }>;
  /** The owed ones that are due after `since` and until `now`. */
  dueBetween(since: number, now: number): Promise<Entry[]>;
  /** So many of everybody's, by when they are due or were done, from `from` on and after a place. */
  page(list: FollowUpList, request: { from?: number; after?: FollowUpPlace; size: number }): Promise<FollowUpPage>;
}

const INDEX: Readonly<Record<FollowUpList, string>> = { owed: '[owedAt+id]', done: '[followedUpAt+id]' };

function momentOf(list: FollowUpList, { owedAt, followedUpAt }: EntryRow): number {
  return (list === 'owed' ? owedAt : followedUpAt) ?? 0;
}

/** The follow-ups of a database as one viewer sees them; those found under `keys` are the agent's own. */
export function followUpRepository(db: Database, viewer: Viewer, keys: readonly string[] = []): FollowUpRepository {
  const shown = (rows: readonly EntryRow[]): Entry[] => rows.filter((row) => isVisible(row, viewer)).map(entryFromRow);
  const { keyRange } = db;
  const anyTime = Number.MAX_SAFE_INTEGER;

  return {
    standing: (now, until) =>
      readRaw(db, 'entries', async (store) => {
        const index = store.index('[owedFor+owedAt]');
        const hidden = await hiddenRows(db, store, viewer);
        /** Counting by the index alone, unless there is somebody else's private entry in the store. */
        const count = async (key: string, moment: number): Promise<number> => {
          const range = keyRange.bound([key, 0], [key, moment]);
          if (hidden.size === 0) return answerOf(index.count(range));
          return (await idsOf(index.getAllKeys(range))).filter((id) => !hidden.has(id)).length;
        };
        const nextOf = async (key: string): Promise<number | undefined> => {
          const range = keyRange.bound([key, now], [key, anyTime], true);
          const rows = await answerOf<EntryRow[]>(index.getAll(range, hidden.size + 1));
          return rows.find(({ id }) => !hidden.has(id))?.owedAt;
        };
        const [nexts, counts] = await Promise.all([
          Promise.all(keys.map(nextOf)),
          Promise.all(until.map((moment) => Promise.all(keys.map((key) => count(key, moment))))),
        ]);
        const known = nexts.filter((at) => at !== undefined);
        return {
          next: known.length === 0 ? undefined : Math.min(...known),
          counts: counts.map((each) => each.reduce((sum, one) => sum + one, 0)),
        };
      }),

    dueBetween: async (since, now) => {
      if (since >= now) return [];
      const rows = await readRaw(db, 'entries', (store) => {
        const index = store.index('[owedFor+owedAt]');
        return Promise.all(
          keys.map((key) => answerOf<EntryRow[]>(index.getAll(keyRange.bound([key, since], [key, now], true)))),
        );
      });
      return shown(rows.flat());
    },

    page: async (list, { from = 0, after, size }) => {
      const range = after
        ? keyRange.lowerBound([after.at, after.id], true)
        : // No id is empty, so this is before the first of that moment.
          keyRange.lowerBound([from, '']);
      const rows = await readRaw(db, 'entries', (store) =>
        answerOf<EntryRow[]>(store.index(INDEX[list]).getAll(range, size)),
      );
      const last = rows.length < size ? undefined : rows.at(-1);
      const entries = shown(rows);
      return last === undefined ? { entries } : { entries, next: { at: momentOf(list, last), id: last.id } };
    },
  };
}
