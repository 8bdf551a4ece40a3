import type { Database } from '../database.ts';
import { toFailure } from '../store-failure.ts';
import type { KeptTables, NoteQuery, NotesFound } from './note-search.ts';

/** The index of the words in notes of one database. What searches and keeps it is loaded with its first use. */
export interface NoteIndex {
  /** Entries that hold every word; a lost or broken index is begun anew. */
  search(query: NoteQuery): Promise<NotesFound>;
  /** Takes some thousand notes into the index; false when none is left. */
  gather(): Promise<boolean>;
  /** Takes all that was written into the index and keeps its tables few. */
  tend(): Promise<void>;
  /** Told after each writing of entries its number; now and then tends the index, beside what goes on. */
  count(number: number): void;
  /** What goes on beside, for who has to wait for it. */
  idle(): Promise<void>;
}

/** So many wait after a search that it is worth taking them in beside. */
const MANY_WAITING = 200;

/** After so many writings they are taken in. */
const TURN = 64;

/** One at a time over the worker and all pages. */
const LOCK = 'sidecard-note-index';

async function alone<Value>(task: () => Promise<Value>): Promise<Value> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  return locks === undefined ? task() : locks.request(LOCK, task);
}

/** Makes the index. What it keeps in memory can always be read again. */
export function createNoteIndex(db: () => Database): NoteIndex {
  const kept: KeptTables = new Map();
  let tending: Promise<void> | undefined;

  async function work(): Promise<void> {
    const { gatherOnce, joinSmall } = await import('./gather.ts');
    try {
      // Somebody closed it, perhaps for a newer program: nothing here is worth opening it again.
      // oxlint-disable-next-line no-await-in-loop
      while (db().isOpen() && (await alone(() => gatherOnce(db())))) {}
      if (db().isOpen()) await alone(() => joinSmall(db()));
    } catch (error) {
      // The store was closed or is full: the next search or writing begins again.
      if (toFailure(error).code === 'internal') throw error;
    }
  }

  const index: NoteIndex = {
    async search(query) {
      const { searchNotes } = await import('./note-search.ts');
      let found = await searchNotes(db(), kept, query);
      if (found === undefined) {
        const { beginAnew } = await import('./gather.ts');
        kept.clear();
        await alone(() => beginAnew(db()));
        found = await searchNotes(db(), kept, query);
      }
      if (found === undefined) throw new Error('the note index cannot be made');
      if (found.state === 'found' && found.waiting > MANY_WAITING) void index.tend();
      return found;
    },
    async gather() {
      const { gatherOnce } = await import('./gather.ts');
      return alone(() => gatherOnce(db()));
    },
    tend() {
      tending ??= work().finally(() => {
        tending = undefined;
      });
      return tending;
    },
    count(number) {
      if (number % TURN === 0) void index.tend();
    },
    async idle() {
      await tending;
    },
  };
  return index;
}
