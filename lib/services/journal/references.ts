import type { Database } from '#lib/db/database.ts';
import type { Records } from '#lib/db/row-codecs.ts';
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
};

/** Whether any row points at this one. */
export async function isReferred(db: Database, table: JournalledTable, id: string): Promise<boolean> {
  const pointers = {
    contacts: [db.interactions.where('contactIds')],
    organizations: [
      db.contacts.where('organizationIds'),
      db.interactions.where('organizationId'),
      db.sites.where('organizationId'),
    ],
    sites: [db.contacts.where('siteId')],
    // Entries hang on an interaction's key, which outlives its record.
    interactions: [],
    entries: [],
    definitions: [],
  }[table];
  const counts = await Promise.all(pointers.map((clause) => clause.equals(id).count()));
  return counts.some((count) => count > 0);
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
    const record: Records[typeof table] | undefined = await db.table(table).get(id);
    return record === undefined ? isReferred(db, table, id) : pointsNowhere(db, table, record);
  });
  const dangling = await Promise.all(checks);
  return images.find((_, index) => dangling[index]);
}
