import type { Contact } from '#lib/domain/contact/contact.ts';
import { type ContactRow, contactFromRow } from './contact-row.ts';
import type { Database } from './database.ts';
import { answersOf, readAtOnce, readRaw } from './raw-read.ts';
import { type Viewer, isVisible, mayRead } from './viewer.ts';

/** Reads contacts by indexed keys only, and only those the viewer may see (R10). */
export interface ContactRepository {
  get(id: string): Promise<Contact | undefined>;
  /**
   * Those of the ids that exist, by the id asked for; with `deleted` also those that are deleted. For one that was
   * merged into another, that other (R31).
   */
  getMany(ids: readonly string[], also?: { deleted: boolean }): Promise<Map<string, Contact>>;
  /**
   * Who holds each of these address keys, ordered by id; a key that nobody holds has an empty list. One transaction
   * of index reads, however many keys there are.
   */
  holdersOf(keys: readonly string[]): Promise<Map<string, Contact[]>>;
  /** Up to `limit` contacts of an organization, oldest first. */
  ofOrganization(organizationId: string, limit: number): Promise<Contact[]>;
  /** Up to `limit` contacts of a location, oldest first. */
  ofSite(siteId: string, limit: number): Promise<Contact[]>;
}

/** The rows of ids, or of the contacts that they were merged into, however often. Merging makes no rings. */
async function lastOf(store: IDBObjectStore, ids: readonly string[]): Promise<(ContactRow | undefined)[]> {
  const rows = await answersOf<ContactRow | undefined>(ids.map((id) => store.get(id)));
  const merged = rows.flatMap((row, at) => (row?.mergedInto === undefined ? [] : [{ at, into: row.mergedInto }]));
  const others =
    merged.length === 0
      ? []
      : await lastOf(
          store,
          merged.map(({ into }) => into),
        );
  for (const [place, { at }] of merged.entries()) rows[at] = others[place];
  return rows;
}

/** The contacts of a database as one viewer sees them. */
export function contactRepository(db: Database, viewer: Viewer): ContactRepository {
  const shown = (rows: readonly ContactRow[]): Contact[] =>
    rows.map(contactFromRow).filter((contact) => isVisible(contact, viewer));

  async function getMany(ids: readonly string[], { deleted = false } = {}): Promise<Map<string, Contact>> {
    const distinct = [...new Set(ids)];
    const rows = await readRaw(db, 'contacts', (store) => lastOf(store, distinct));
    const see = deleted ? mayRead : isVisible;
    return new Map(
      distinct.flatMap((id, index): [string, Contact][] => {
        const row = rows[index];
        const contact = row && contactFromRow(row);
        return contact !== undefined && see(contact, viewer) ? [[id, contact]] : [];
      }),
    );
  }

  /** Up to `limit` contacts that an index has for a key, oldest first. */
  const ofPlace = (indexName: 'organizationIds' | 'siteId', key: string, limit: number): Promise<Contact[]> =>
    readRaw(db, 'contacts', (store) => {
      const found: Contact[] = [];
      const { promise, resolve, reject } = Promise.withResolvers<Contact[]>();
      const request = store.index(indexName).openCursor(key);
      request.addEventListener('error', () => reject(request.error ?? new Error('request failed without a reason')));
      request.addEventListener('success', () => {
        const cursor = request.result;
        if (cursor === null || found.length === limit) return resolve(found);
        const contact = contactFromRow(cursor.value);
        if (isVisible(contact, viewer)) found.push(contact);
        return cursor.continue();
      });
      return promise;
    });

  return {
    getMany,
    get: async (id) => (await getMany([id])).get(id),
    async holdersOf(keys) {
      const asked = [...new Set(keys)];
      // In the order of the index: what lies side by side is read one after the other.
      const sorted = asked.toSorted();
      const found = await readAtOnce<ContactRow[]>(db, 'contacts', (store) => {
        const index = store.index('keys');
        return sorted.map((key) => index.getAll(key));
      });
      const held = new Map(sorted.map((key, at) => [key, found[at]!]));
      return new Map(asked.map((key) => [key, shown(held.get(key)!)]));
    },
    ofOrganization: (organizationId, limit) => ofPlace('organizationIds', organizationId, limit),
    ofSite: (siteId, limit) => ofPlace('siteId', siteId, limit),
  };
}
