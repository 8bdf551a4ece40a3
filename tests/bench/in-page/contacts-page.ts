import { Dexie } from 'dexie';
import { contactRepository } from '#lib/db/contact-repository.ts';
import { type ContactRow, contactToRow } from '#lib/db/contact-row.ts';
import { openStore } from '#lib/db/open-store.ts';
import { searchContacts } from '#lib/db/search-contacts.ts';
import { fold } from '#lib/domain/search/fold.ts';
import { record } from '#lib/services/journal/record.ts';
import { newId } from '#lib/domain/id.ts';
import type { Turns } from '../figure.ts';
import { byTurns, timed } from './by-turns.ts';
import { repeatableNumbers } from '../numbers.ts';
import { AGENT, idOf, madeUpContact, madeUpSearches, phoneOf } from './made-up-contacts.ts';

const viewer = { agentId: AGENT, seesPrivate: true };
const CHUNK = 5000;
let { db } = openStore();

function rowsOf(start: number, count: number): ContactRow[] {
  return Array.from({ length: count }, (_, index) => contactToRow(madeUpContact(start + index)));
}

/** Takes the store of another name: several of them live in one browser. */
export async function useStore(name: string): Promise<void> {
  db.close();
  const store = openStore({ name });
  ({ db } = store);
  await store.ready();
}

/** Fills the store up to so many contacts. */
export async function fill(count: number): Promise<void> {
  for (let start = await db.contacts.count(); start < count; start += CHUNK) {
    await db.contacts.bulkAdd(rowsOf(start, Math.min(CHUNK, count - start)));
  }
  await db.nameIndex.idle();
}

/** Lets the store come to rest. */
export async function tend(): Promise<void> {
  await db.nameIndex.tend();
}

/**
 * Imports contacts, piece by piece by turns: into our store, with all that a search needs, and into a plain Dexie
 * table that has two multi-entry indexes.
 */
export async function compareImports(count: number): Promise<Turns> {
  const plain = new Dexie('plain');
  plain.version(1).stores({ contacts: 'id, *keys, *organizationIds' });
  await plain.open();
  const turns = await byTurns(
    count / CHUNK,
    async (round) => {
      const rows = rowsOf(round * CHUNK, CHUNK);
      return timed(async () => {
        await db.contacts.bulkAdd(rows);
        await db.nameIndex.idle();
      });
    },
    async (round) => {
      const rows = rowsOf(round * CHUNK, CHUNK);
      return timed(() => plain.table('contacts').bulkPut(rows));
    },
  );
  plain.close();
  await Dexie.delete('plain');
  return turns;
}

/** Writes contacts into a plain Dexie table that has two multi-entry indexes; ms in all. */
export async function fillPlain(from: number, count: number): Promise<number> {
  const plain = new Dexie('plain');
  plain.version(1).stores({ contacts: 'id, *keys, *organizationIds' });
  await plain.open();
  let took = 0;
  for (let start = from; start < from + count; start += CHUNK) {
    const rows = rowsOf(start, Math.min(CHUNK, from + count - start));
    took += await timed(() => plain.table('contacts').bulkPut(rows));
  }
  plain.close();
  return took;
}

/** Takes the plain table away again. */
export async function dropPlain(): Promise<void> {
  await Dexie.delete('plain');
}

async function bareGet(id: string): Promise<void> {
  const request = db.backendDB().transaction('contacts', 'readonly').objectStore('contacts').get(id);
  await new Promise<void>((resolve, reject) => {
    request.addEventListener('success', () => {
      if (request.result === undefined) reject(new Error(`${id} was not found.`));
      else resolve();
    });
    request.addEventListener('error', () => reject(new Error('the row cannot be read')));
  });
}

/** Looks `keys` numbers up in one go against as many reads by primary key, one after the other; ms per key. */
export async function compareLookUps(count: number, keys: number, rounds: number): Promise<Turns> {
  const repository = contactRepository(db, viewer);
  const below = repeatableNumbers(keys);
  const per = 50;
  const chosen = Array.from({ length: rounds }, () => Array.from({ length: per }, () => below(count)));
  return byTurns(
    rounds,
    async (round) => {
      const took = await timed(async () => {
        for (let at = 0; at < per; at += keys) {
          const some = chosen[round]!.slice(at, at + keys);
          const found = await repository.holdersOf(some.map((number) => `tel:${phoneOf(number)}`));
          if (!some.every((number) => found.get(`tel:${phoneOf(number)}`)?.[0]?.id === idOf(number))) {
            throw new Error('A number was not found.');
          }
        }
      });
      return took / per;
    },
    async (round) => {
      const took = await timed(async () => {
        for (const number of chosen[round]!) await bareGet(idOf(number));
      });
      return took / per;
    },
  );
}

/** Searches by turns: ours whole, with the rows of the answer, and a scan of all names in memory. */
export async function compareSearches(count: number, searches: number): Promise<Turns> {
  const names = Array.from({ length: count }, (_, number) => {
    const { givenName, familyName } = madeUpContact(number);
    return fold(`${givenName} ${familyName}`);
  });
  const typed = madeUpSearches(searches, count);
  await searchContacts(db, 'warm', { viewer });
  return byTurns(
    searches,
    (round) =>
      timed(async () => {
        const { contacts } = await searchContacts(db, typed[round]!, { viewer });
        if (contacts.length === 0) throw new Error(`Nobody was found for ${typed[round]}.`);
      }),
    (round) =>
      timed(async () => {
        const words = fold(typed[round]!).split(' ');
        let found = 0;
        for (const name of names) {
          if (words.every((word) => name.startsWith(word) || name.includes(` ${word}`))) found += 1;
        }
        if (found === 0) throw new Error(`No name begins with ${typed[round]}.`);
      }),
  );
}

/** Changes the family name of so many contacts, each in a change of its own; ms for each. */
export async function edit(count: number, edits: number): Promise<number[]> {
  const below = repeatableNumbers(edits);
  const times: number[] = [];
  for (let done = 0; done < edits; done += 1) {
    const number = below(count);
    const header = { id: newId(), action: 'contact.update', by: AGENT, at: Date.now() } as const;
    times.push(
      await timed(() =>
        record(db, header, async (journal) => {
          const contact = await journal.get('contacts', idOf(number));
          if (contact === undefined) throw new Error(`${idOf(number)} was not found.`);
          await journal.put('contacts', { ...contact, familyName: `${contact.familyName}x` });
        }),
      ),
    );
  }
  return times;
}

/** Opens the store and searches, as a page or a worker that was just started; ms from the start to the answer. */
export async function firstSearch(name: string, typed: string): Promise<number> {
  return timed(async () => {
    await useStore(name);
    const { contacts } = await searchContacts(db, typed, { viewer });
    if (contacts.length === 0) throw new Error(`Nobody was found for ${typed}.`);
  });
}

function bytesIn(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, each: unknown) => sum + bytesIn(each), 0);
}

/** Bytes of the name index that are in memory after the searches before: segments and pages that are kept. */
export async function indexBytes(): Promise<number[]> {
  const tables = await db.searchTables.toArray();
  return [bytesIn(tables) + db.nameIndex.bytes(), tables.length];
}

/** Throws unless the name index is to the bit what it was when it was written. */
export async function checkIndex(): Promise<void> {
  if (!(await db.nameIndex.isRight())) throw new Error('The name index is wrong.');
}
