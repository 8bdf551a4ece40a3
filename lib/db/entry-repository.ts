import type { Entry } from '#lib/domain/interaction/entry.ts';
import type { Database } from './database.ts';
import { type EntryRow, entryFromRow } from './entry-row.ts';
import { answerOf, readRaw } from './raw-read.ts';
import { type Viewer, isVisible } from './viewer.ts';

/** Reads entries by indexed keys only, and only those the viewer may see (R10). */
export interface EntryRepository {
  get(id: string): Promise<Entry | undefined>;
  /** Every entry of an interaction, in no order. */
  ofInteraction(key: string): Promise<Entry[]>;
  /** When a topic was last used, for each of these codes that ever was (epoch ms). One transaction. */
  lastUseOfTopics(codes: readonly string[]): Promise<Map<string, number>>;
}

/** The entries of a database as one viewer sees them. */
export function entryRepository(db: Database, viewer: Viewer): EntryRepository {
  const shown = (rows: readonly (EntryRow | undefined)[]): Entry[] =>
    rows.filter((row) => row !== undefined && isVisible(row, viewer)).map((row) => entryFromRow(row!));
  return {
    async get(id) {
      const row = await readRaw(db, 'entries', (store) => answerOf<EntryRow | undefined>(store.get(id)));
      return shown([row])[0];
    },
    async ofInteraction(key) {
      const rows = await readRaw(db, 'entries', (store) =>
        answerOf<EntryRow[]>(store.index('interactionKey').getAll(key)),
      );
      return shown(rows);
    },
    async lastUseOfTopics(codes) {
      const found = await readRaw(db, 'entries', (store) => {
        const index = store.index('[topicCode+createdAt]');
        return Promise.all(
          codes.map((code) => {
            const range = db.keyRange.bound([code, 0], [code, Number.MAX_SAFE_INTEGER]);
            return answerOf<IDBCursorWithValue | null>(index.openCursor(range, 'prev'));
          }),
        );
      });
      return new Map(
        codes.flatMap((code, index): [string, number][] => {
          const row: EntryRow | undefined = found[index]?.value;
          return row === undefined ? [] : [[code, row.createdAt]];
        }),
      );
    },
  };
}
