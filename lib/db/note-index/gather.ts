import type { Database } from '../database.ts';
import type { EntryRow } from '../entry-row.ts';
import { allIds } from '../name-table/id-list.ts';
import { answerOf, readRawTables, writeRaw } from '../raw-read.ts';
import { NOTE_LOG, NOTE_TABLES, type NoteLogRecord } from './log.ts';
import { type NoteTable, buildNoteTable, isSoundTable, noteCount } from './table.ts';

/** So many notes are put into one table, in some tenths of a second. */
const STEP = 5000;

/** Tables of fewer notes than this are put together when there are `MOST_SMALL` of them. */
const SMALL = STEP / 2;
const MOST_SMALL = 8;

/** Small tables are among the latest: so many are looked at. */
const LATEST = 3 * MOST_SMALL;

/** The rows of some ids that are still there, read at once where they lie close together. */
async function rowsOf(db: Database, entries: IDBObjectStore, ids: readonly string[]): Promise<EntryRow[]> {
  const sorted = [...new Set(ids)].toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const near = await answerOf<EntryRow[]>(entries.getAll(db.keyRange.bound(first, last), sorted.length + STEP));
  const read = new Map(near.map((row) => [row.id, row]));
  const reached = near.length < sorted.length + STEP ? undefined : near.at(-1)!.id;
  const beyond = reached === undefined ? [] : sorted.filter((id) => id > reached);
  const rest = await Promise.all(beyond.map((id) => answerOf<EntryRow | undefined>(entries.get(id))));
  for (const row of rest) if (row !== undefined) read.set(row.id, row);
  return sorted.flatMap((id) => read.get(id) ?? []);
}

/** Some keys of the log or the tables, the rows they are about, and which of the two they are of. */
interface Taken {
  store: typeof NOTE_LOG | typeof NOTE_TABLES;
  numbers: number[];
  rows: EntryRow[];
}

/**
 * Puts a table in the place of what it was made from, when all of that is still there; otherwise somebody else was
 * earlier. An entry that was written meanwhile is in the log again, under a number that was not taken.
 */
async function replace(db: Database, { store, numbers, rows }: Taken): Promise<boolean> {
  const table = buildNoteTable(rows.filter(({ notes }) => notes.trim() !== ''));
  return writeRaw(db, [NOTE_LOG, NOTE_TABLES], async (transaction) => {
    const taken = transaction.objectStore(store);
    const present = await Promise.all(numbers.map((number) => answerOf(taken.getKey(number))));
    if (present.includes(undefined)) return false;
    for (const number of numbers) taken.delete(number);
    await answerOf(transaction.objectStore(NOTE_TABLES).add(table));
    return true;
  });
}

/** Takes the oldest writings of the log into a table of their own. False when there is nothing in the log. */
export async function gatherOnce(db: Database): Promise<boolean> {
  const taken = await readRawTables(db, [NOTE_LOG, 'entries'], async (transaction): Promise<Taken> => {
    const logged = await answerOf<NoteLogRecord[]>(transaction.objectStore(NOTE_LOG).getAll(null, STEP));
    const ids: string[] = [];
    const numbers: number[] = [];
    for (const { number, ids: written } of logged) {
      if (numbers.length > 0 && ids.length + written.length > STEP) break;
      numbers.push(number!);
      ids.push(...written);
    }
    return { store: NOTE_LOG, numbers, rows: await rowsOf(db, transaction.objectStore('entries'), ids) };
  });
  if (taken.numbers.length === 0) return false;
  await replace(db, taken);
  return true;
}

/** Makes one table of many small ones, from the entries as they are now. False when there are not so many. */
export async function joinSmall(db: Database): Promise<boolean> {
  const taken = await readRawTables(db, [NOTE_TABLES, 'entries'], async (transaction): Promise<Taken> => {
    const store = transaction.objectStore(NOTE_TABLES);
    const latest = (await answerOf(store.getAllKeys())).slice(-LATEST);
    const tables = await Promise.all(latest.map((key) => answerOf<NoteTable | undefined>(store.get(key))));
    const small = tables.filter(isSoundTable).filter((table) => noteCount(table) < SMALL);
    if (small.length < MOST_SMALL) return { store: NOTE_TABLES, numbers: [], rows: [] };
    const ids = small.flatMap((table) => allIds(table.ids));
    const rows = await rowsOf(db, transaction.objectStore('entries'), ids);
    return { store: NOTE_TABLES, numbers: small.map(({ number }) => number!), rows };
  });
  return taken.numbers.length > 0 && replace(db, taken);
}

/** Throws all tables away and puts every entry into the log, as if it had just been written. */
export async function beginAnew(db: Database): Promise<void> {
  await writeRaw(db, [NOTE_LOG, NOTE_TABLES, 'entries'], async (transaction) => {
    const log = transaction.objectStore(NOTE_LOG);
    transaction.objectStore(NOTE_TABLES).clear();
    log.clear();
    const keys = await answerOf(transaction.objectStore('entries').getAllKeys());
    const ids = keys.map(String);
    for (let from = 0; from < ids.length; from += STEP) log.add({ ids: ids.slice(from, from + STEP) });
    // Says that the index was begun, also where there is nothing to put into it.
    await answerOf(transaction.objectStore(NOTE_TABLES).add(buildNoteTable([])));
  });
}

/**
 * Takes the words of some entries out of the index for good, inside the caller's transaction: tables that were made
 * from them go, and the other notes of those are read again with the next search.
 */
export async function purgeNotes(db: Pick<Database, 'noteLog' | 'noteTables'>, ids: readonly string[]): Promise<void> {
  const gone = new Set(ids);
  const tables = await db.noteTables.toArray();
  const holding = tables.filter((table) => !isSoundTable(table) || allIds(table.ids).some((id) => gone.has(id)));
  for (const table of holding) {
    const others = isSoundTable(table) ? allIds(table.ids).filter((id) => !gone.has(id)) : [];
    // One after the other, in one transaction.
    // oxlint-disable-next-line no-await-in-loop
    if (others.length > 0) await db.noteLog.add({ ids: others });
  }
  await db.noteTables.bulkDelete(holding.map(({ number }) => number!));
}
