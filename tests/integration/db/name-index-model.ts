import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect } from 'vitest';
import { contactSearchFields, contactToRow } from '#lib/db/contact-row.ts';
import type { Database } from '#lib/db/database.ts';
import type { Paging } from '#lib/db/name-index/page-kinds.ts';
import { openStore } from '#lib/db/open-store.ts';
import { searchContacts } from '#lib/db/search-contacts.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import { parseQuery } from '#lib/domain/search/parse-query.ts';
import { rankMatch } from '#lib/domain/search/rank-match.ts';
import { contactMaker } from './rows.ts';

const viewer = { agentId: 'me', seesPrivate: true };
const make = contactMaker();
/** The same few ids again and again: they are added, changed and deleted in turn. */
export const IDS = Array.from({ length: 40 }, (_, index) => make(`x${index}`).id);

/** One of several programs that have a store open. */
export function connect(factory: IDBFactory, paging?: Paging): Database {
  return openStore({ indexedDB: factory, IDBKeyRange, ...(paging && { paging }) }).db;
}

/** An empty store that is open. */
export async function opened(): Promise<Database> {
  const db = connect(new IDBFactory());
  await db.open();
  return db;
}

/** The contact of a number, under a name. */
export function contactOf(id: number, name: string): Contact {
  return { ...make(name, [`m${id}@place${id % 3}.example`, '+33 6 12 34 56 7' + (id % 10)]), id: IDS[id]! };
}

function naive(model: ReadonlyMap<string, Contact>, typed: string): string[] {
  const query = parseQuery(typed)!;
  const fits = (each: Contact) => rankMatch(query, contactSearchFields(each, contactToRow(each).keys)) !== undefined;
  return [...model.values()]
    .filter(fits)
    .map(({ id }) => id)
    .sort();
}

const QUERIES = ['j', 'ma', 'jean', 'jean ma', 'm1', '@place1', 'place', '5671', 'mar jean'];

/** The index finds what going through all contacts finds. */
export async function expectSame(db: Database, model: ReadonlyMap<string, Contact>): Promise<void> {
  for (const typed of QUERIES) {
    // oxlint-disable-next-line no-await-in-loop
    const { contacts } = await searchContacts(db, typed, { viewer, limit: 100 });
    expect([typed, contacts.map(({ id }) => id).sort()]).toEqual([typed, naive(model, typed)]);
  }
}
