import { contactToRow } from '#lib/db/contact-row.ts';
import type { Database } from '#lib/db/database.ts';
import { type EntryRow, entryToRow } from '#lib/db/entry-row.ts';
import { interactionToRow } from '#lib/db/interaction-row.ts';
import { openStore } from '#lib/db/open-store.ts';
import { answerOf, readRaw } from '#lib/db/raw-read.ts';
import { newId } from '#lib/domain/id.ts';
import { entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import { fold } from '#lib/domain/search/fold.ts';
import { soughtWords } from '#lib/domain/search/note-words.ts';
import { contactHistory } from '#lib/services/contacts/contact-history.ts';
import { getContact } from '#lib/services/contacts/get-contact.ts';
import { createEntry } from '#lib/services/entries/create-entry.ts';
import { searchEntries } from '#lib/services/entries/search-entries.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { listTimeline } from '#lib/services/timeline/list-timeline.ts';
import type { Turns } from '../figure.ts';
import { byTurns, timed } from './by-turns.ts';
import { AGENT, idOf, madeUpContact } from './made-up-contacts.ts';
import { madeUpEntry, madeUpInteraction, madeUpNote, madeUpNoteSearches } from './made-up-notes.ts';

const CHUNK = 5000;

/** How many entries a page of a search has. */
const PAGE = 30;

let { db } = openStore();

function agent(store: Database): ServiceDeps {
  const own = { addresses: new Set<string>(), domains: new Set<string>(), agent: new Set<string>() };
  // Nothing here reads an address.
  return {
    db: store,
    now: Date.now,
    newId,
    agent: { id: AGENT, name: 'Ada' },
    rights: [],
    countries: [],
    own: own as unknown as ServiceDeps['own'],
    tags: [],
  };
}

/** Opens the store of another name; `without` leaves the note index out of it. */
async function open(name: string, { without = false } = {}): Promise<Database> {
  const store = openStore({ name });
  if (without) store.db.unuse({ stack: 'dbcore', name: 'notes' });
  await store.ready();
  return store.db;
}

/** Takes the store of another name. */
export async function useStore(name: string): Promise<void> {
  db.close();
  db = await open(name);
}

/** Gives the contact of a number so many interactions, each with an entry. */
export async function addInteractions(contact: number, from: number, count: number): Promise<void> {
  const contactId = idOf(contact);
  await db.contacts.put(contactToRow(madeUpContact(contact)));
  const numbers = Array.from({ length: count }, (_, index) => from + index);
  await db.interactions.bulkPut(numbers.map((number) => interactionToRow(madeUpInteraction(number, contactId))));
  await db.entries.bulkPut(numbers.map((number) => entryToRow(madeUpEntry(number, contactId))));
}

/** What the contact page asks for until its first rows are there. */
async function openContact(contact: number, expected: number): Promise<void> {
  const deps = agent(db);
  const id = idOf(contact);
  const [found, , timeline] = await Promise.all([
    getContact(deps, { id }),
    contactHistory(deps, { id }),
    listTimeline(deps, { owner: { contactId: id }, limit: PAGE }),
  ]);
  if (!found.ok || found.value === null || !timeline.ok) throw new Error('The contact was not found.');
  if (timeline.value.items.length !== Math.min(PAGE, expected))
    throw new Error(`The timeline has ${timeline.value.items.length} of ${expected}.`);
}

/** Opens a contact with many interactions and one with few, by turns. */
export function compareOpenings(many: number, few: number, rounds: number): Promise<Turns> {
  return byTurns(
    rounds,
    () => timed(() => openContact(1, 2 * many)),
    () => timed(() => openContact(2, 2 * few)),
  );
}

/** Fills the store up to so many entries. */
export async function fillNotes(count: number): Promise<void> {
  for (let start = await db.entries.count(); start < count; start += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, count - start) }, (_, index) => start + index);
    await db.entries.bulkAdd(numbers.map((number) => entryToRow(madeUpEntry(number, idOf(number % 5000)))));
  }
}

/** Takes all notes into the index; ms. */
export async function gatherNotes(): Promise<number> {
  return timed(() => db.noteIndex.tend());
}

/**
 * A bare scan: reads entries in pages, newest first, folds each note and looks for the words in it, until there is a
 * page of them. It knows no rights, no names of topics and no contacts.
 */
async function scan(words: readonly string[]): Promise<number> {
  return readRaw(db, 'entries', async (store) => {
    let found = 0;
    let range: IDBKeyRange | null = null;
    for (;;) {
      const rows: EntryRow[] = await answerOf<EntryRow[]>(store.getAll(range, 1000));
      for (const { notes } of rows) {
        const folded = fold(notes);
        if (words.every((word) => folded.includes(word))) found += 1;
        if (found > PAGE) return found;
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < 1000) return found;
      range = IDBKeyRange.lowerBound(last.id, true);
    }
  });
}

async function search(text: string): Promise<number> {
  const answer = await searchEntries(agent(db), { text, limit: PAGE });
  if (!answer.ok || answer.value.preparing) throw new Error(`The search for ${text} was not ready.`);
  return answer.value.entries.length + (answer.value.next ? 1 : 0);
}

/** Searches by turns: ours whole, as the page asks for it, and a bare scan of the same notes. Both must agree. */
export async function compareNoteSearches(count: number, searches: number): Promise<Turns> {
  const typed = madeUpNoteSearches(searches, count);
  await search('warm');
  const numbers = new Map<number, number>();
  return byTurns(
    searches,
    async (round) => {
      let found = 0;
      const took = await timed(async () => (found = await search(typed[round]!)));
      agree(numbers, round, found, typed[round]!);
      return took;
    },
    async (round) => {
      let found = 0;
      const took = await timed(async () => (found = await scan(soughtWords(typed[round]!))));
      agree(numbers, round, found, typed[round]!);
      return took;
    },
  );
}

function agree(numbers: Map<number, number>, round: number, found: number, typed: string): void {
  const other = numbers.get(round);
  if (other !== undefined && other !== found) throw new Error(`${found} and ${other} were found for ${typed}.`);
  numbers.set(round, found);
}

/** Saves new entries by turns: into a store with the index of notes, and into one without. */
export async function compareNoteWrites(name: string, without: string, rounds: number): Promise<Turns> {
  const [ours, floor] = [await open(name), await open(without, { without: true })];
  const write = (store: Database, round: number) => {
    const fields = entryFieldsSchema.parse({ kind: 'internal', at: round, notes: madeUpNote(round) });
    const interaction = { key: `desk|new|${round}`, site: 'desk', kind: 'new', id: String(round), url: '' };
    return timed(() => createEntry(agent(store), { id: newId(), interaction, fields }));
  };
  const turns = await byTurns(
    rounds,
    (round) => write(ours, round),
    (round) => write(floor, round),
  );
  await ours.noteIndex.idle();
  ours.close();
  floor.close();
  return turns;
}

/** Saves entries in bulk by turns, into a store with the index and one without. */
export async function compareNoteImports(name: string, without: string, rounds: number): Promise<Turns> {
  const [ours, floor] = [await open(name), await open(without, { without: true })];
  const write = (store: Database, round: number) => {
    const rows = Array.from({ length: 1000 }, (_, index) => ({
      ...entryToRow(madeUpEntry(round * 1000 + index, idOf(index))),
      id: newId(),
    }));
    return timed(() => store.entries.bulkAdd(rows));
  };
  const turns = await byTurns(
    rounds,
    (round) => write(ours, round),
    (round) => write(floor, round),
  );
  ours.close();
  floor.close();
  return turns;
}

/** Opens the store and searches, as a page or a worker that was just started; ms. */
export async function firstNoteSearch(name: string, typed: string): Promise<number> {
  return timed(async () => {
    await useStore(name);
    await search(typed);
  });
}

/** Bytes of the index of notes. */
export async function noteIndexBytes(): Promise<number> {
  const tables = await db.noteTables.toArray();
  return tables.reduce(
    (sum, { ids, at, createdAt, words, places, starts, postings }) =>
      sum +
      [ids.packed, at, createdAt, places, starts, postings].reduce(
        (bytes, each) => bytes + each.byteLength,
        words.length,
      ),
    0,
  );
}
