import type { TimelinePlace } from '#lib/domain/interaction/timeline-place.ts';
import { holdsWords } from '#lib/domain/search/note-words.ts';
import type { Database } from '../database.ts';
import type { EntryRow } from '../entry-row.ts';
import { answerOf, readRawTables } from '../raw-read.ts';
import { type Viewer, isVisible } from '../viewer.ts';
import { candidates, type Sources } from './candidates.ts';
import { NOTE_LOG, NOTE_TABLES, type NoteLogRecord } from './log.ts';
import { type NoteTable, isSoundTable, noteCount } from './table.ts';

/** What is looked for in notes: folded words (see `soughtWords`), from where on, and how many at most. */
export interface NoteQuery {
  words: readonly string[];
  after?: TimelinePlace;
  limit: number;
  viewer: Viewer;
}

/**
 * What came of a search. `found`: entries that hold every word, newest first; `next` is the place to go on after, `waiting` how many
 * entries were read because no table has them yet.
 * `gathering`: so many of so many notes are not in the index yet; call `gather` and ask again.
 */
export type NotesFound =
  | { state: 'found'; rows: EntryRow[]; next?: TimelinePlace; waiting: number }
  | { state: 'gathering'; left: number; total: number };

/** A search reads up to so many entries that are not in the index yet; with more of them it gathers first. */
const MOST_WAITING = 1000;

/** Entries that are read at once, and the most that one answer is chosen from. */
const BATCH = 48;
const MOST_READ = 2400;

/** Tables that were read, by their numbers: they never change. */
export type KeptTables = Map<number, NoteTable>;

function readRows(entries: IDBObjectStore, ids: readonly string[]): Promise<(EntryRow | undefined)[]> {
  return Promise.all(ids.map((id) => answerOf<EntryRow | undefined>(entries.get(id))));
}

/** All tables as of a transaction; nothing when one means something else or the index was never begun. */
async function readTables(
  transaction: IDBTransaction,
  kept: KeptTables,
  isLogEmpty: boolean,
): Promise<NoteTable[] | undefined> {
  const store = transaction.objectStore(NOTE_TABLES);
  const numbers = (await answerOf(store.getAllKeys())).map(Number);
  if (numbers.length === 0 && isLogEmpty) {
    const some = await answerOf(transaction.objectStore('entries').getAllKeys(null, 1));
    return some.length === 0 ? [] : undefined;
  }
  const tables = await Promise.all(
    numbers.map(async (number) => kept.get(number) ?? answerOf<NoteTable | undefined>(store.get(number))),
  );
  if (!tables.every(isSoundTable)) return undefined;
  kept.clear();
  for (const [at, number] of numbers.entries()) kept.set(number, tables[at]!);
  return tables;
}

/** Entries that were found, and the place to go on after. */
interface Chosen {
  rows: EntryRow[];
  next?: TimelinePlace;
}

/** Reads the candidates in their order until there are enough that are what they seemed to be. */
async function choose(entries: IDBObjectStore, sources: Sources, query: NoteQuery): Promise<Chosen> {
  const { words, after, limit, viewer } = query;
  const waiting = new Map(sources.waiting.map((row) => [row.id, row]));
  const found = new Map<string, EntryRow>();
  const source = candidates(sources, words, after);
  let read = 0;
  for (let isOver = false; !isOver;) {
    const batch: TimelinePlace[] = [];
    while (batch.length < BATCH && !isOver) {
      const step = source.next();
      if (step.done) isOver = true;
      else batch.push(step.value);
    }
    read += batch.length;
    // The transaction ends when nothing is asked of it: one batch after the other.
    // oxlint-disable-next-line no-await-in-loop
    const rows = await readRows(
      entries,
      batch.filter(({ id }) => !waiting.has(id)).map(({ id }) => id),
    );
    const present = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
    for (const { id, at, createdAt } of batch) {
      const row = waiting.get(id) ?? present.get(id);
      // An entry that was changed since is found where it stands now.
      if (row === undefined || row.at !== at || row.createdAt !== createdAt || found.has(id)) continue;
      if (!isVisible(row, viewer) || !holdsWords(row.notes, words)) continue;
      if (found.size === limit) return { rows: [...found.values()], next: [...found.values()].at(-1) };
      found.set(id, row);
    }
    if (read >= MOST_READ && !isOver) return { rows: [...found.values()], next: batch.at(-1) };
  }
  return { rows: [...found.values()] };
}

/** So many writings are read at first; what all of them are about is reckoned from these. */
const FIRST_WRITINGS = 256;

/** The entries of the log: their ids or, when they are too many to be read for one answer, about how many they are. */
async function readLog(log: IDBObjectStore): Promise<{ ids: string[]; tooMany?: number }> {
  const first = await answerOf<NoteLogRecord[]>(log.getAll(null, FIRST_WRITINGS));
  const some = [...new Set(first.flatMap((each) => each.ids))];
  if (some.length <= MOST_WAITING && first.length < FIRST_WRITINGS) return { ids: some };
  if (some.length <= MOST_WAITING) {
    const all = await answerOf<NoteLogRecord[]>(log.getAll(null, MOST_WAITING));
    const ids = [...new Set(all.flatMap((each) => each.ids))];
    if (ids.length <= MOST_WAITING && all.length < MOST_WAITING) return { ids };
  }
  const writings = await answerOf(log.count());
  return { ids: [], tooMany: Math.max(MOST_WAITING, Math.round((some.length * writings) / first.length)) };
}

/** One search, unless there is no index that could be searched. `kept` is what was read before. */
export function searchNotes(db: Database, kept: KeptTables, query: NoteQuery): Promise<NotesFound | undefined> {
  return readRawTables(db, [NOTE_LOG, NOTE_TABLES, 'entries'], async (transaction) => {
    const { ids, tooMany } = await readLog(transaction.objectStore(NOTE_LOG));
    const tables = await readTables(transaction, kept, ids.length === 0 && tooMany === undefined);
    if (tables === undefined) return undefined;
    if (tooMany !== undefined) {
      const ready = tables.reduce((sum, table) => sum + noteCount(table), 0);
      return { state: 'gathering', left: tooMany, total: ready + tooMany };
    }
    const entries = transaction.objectStore('entries');
    const waiting = (await readRows(entries, ids)).filter((row) => row !== undefined);
    const found = await choose(entries, { tables, waiting }, query);
    return { state: 'found', ...found, waiting: ids.length };
  });
}
