import type { WhereClause } from 'dexie';
import type { Database } from '#lib/db/database.ts';
import { type Records, recordFrom } from '#lib/db/row-codecs.ts';
import type { JournalledTable, RowImage } from '#lib/domain/change/change.ts';

/** Rows that a record points at. */
interface Pointed {
  table: 'contacts' | 'organizations' | 'sites' | 'interactions';
  ids: string[];
}

function given(...ids: (string | undefined)[]): string[] {
  return ids.filter((id) => id !== undefined);
}

/** What each table's records point at. */
const POINTED_AT: { readonly [T in JournalledTable]: (record: Records[T]) => Pointed[] } = {
  contacts: ({ memberships, siteId }) => [
    { table: 'organizations', ids: memberships.map(({ organizationId }) => organizationId) },
    { table: 'sites', ids: given(siteId) },
  ],
  organizations: () => [],
  sites: ({ organizationId }) => [{ table: 'organizations', ids: [organizationId] }],
  interactions: ({ participants, organizationId }) => [
    { table: 'contacts', ids: participants.map(({ contactId }) => contactId) },
    { table: 'organizations', ids: given(organizationId) },
  ],
  entries: () => [],
  definitions: () => [],
  // Whoever reads them leaves out what is gone.
  distinctions: () => [],
};

/** The indexes of what points at rows of a table. */
function pointersAt(db: Database, table: JournalledTable): (() => WhereClause)[] {
  return {
    contacts: [() => db.interactions.where('contactIds')],
    organizations: [
      () => db.contacts.where('organizationIds'),
      () => db.interactions.where('organizationId'),
      () => db.sites.where('organizationId'),
    ],
    sites: [() => db.contacts.where('siteId')],
    // Entries hang on an interaction's key, which outlives its record.
    interactions: [],
    entries: [],
    definitions: [],
    distinctions: [],
  }[table];
}

/** Whether any row points at this one. */
export async function isReferred(db: Database, table: JournalledTable, id: string): Promise<boolean> {
  const counts = await Promise.all(pointersAt(db, table).map((clause) => clause().equals(id).count()));
  return counts.some((count) => count > 0);
}

/** So many ids between the first and the last that is asked for are gone through before each is asked for by itself. */
const FEW = 2000;

/**
 * Those of many rows at which another points. Rows that came one after the other have ids that follow upon each other,
 * so that nearly always one look says that nothing points at any of them.
 */
export async function referredAmong(
  db: Database,
  table: JournalledTable,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const [first, ...others] = [...ids].sort();
  if (first === undefined) return new Set();
  const last = others.at(-1) ?? first;
  const found = await Promise.all(
    pointersAt(db, table).map(async (clause) => {
      const between = () => clause().between(first, last, true, true);
      const count = await between().count();
      if (count === 0) return [];
      if (count <= FEW) return between().keys();
      const counts = await Promise.all(ids.map((id) => clause().equals(id).count()));
      return ids.filter((_, at) => counts[at]! > 0);
    }),
  );
  const pointedAt = new Set<unknown>(found.flat());
  return new Set(ids.filter((id) => pointedAt.has(id)));
}

async function pointsNowhere<T extends JournalledTable>(db: Database, table: T, record: Records[T]): Promise<boolean> {
  const found = await Promise.all(
    POINTED_AT[table](record).map((target) => db.table(target.table).bulkGet(target.ids)),
  );
  return found.flat().includes(undefined);
}

/**
 * The first of these images whose present state would leave something pointing nowhere: a written row at a row
 * that is gone, or a deleted row that another still points at. Asked inside the transaction, after the writes.
 */
export async function findDangling(db: Database, images: readonly RowImage[]): Promise<RowImage | undefined> {
  const checks = images.map(async ({ table, id }) => {
    const row: object | undefined = await db.table(table).get(id);
    return row === undefined ? isReferred(db, table, id) : pointsNowhere(db, table, recordFrom(table, row));
  });
  const dangling = await Promise.all(checks);
  return images.find((_, index) => dangling[index]);
}
