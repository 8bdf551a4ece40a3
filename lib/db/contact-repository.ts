import type { Contact } from '#lib/domain/contact/contact.ts';
import { type ContactRow, contactFromRow } from './contact-row.ts';
import type { Database } from './database.ts';
import { answerOf, readRaw } from './raw-read.ts';
import { type Viewer, isVisible } from './viewer.ts';

/** Reads contacts by indexed keys only, and only those the viewer may see (R10). */
export interface ContactRepository {
  get(id: string): Promise<Contact | undefined>;
  /** Those of the ids that exist, by id. */
  getMany(ids: readonly string[]): Promise<Map<string, Contact>>;
  /**
   * Who holds each of these address keys, ordered by id; a key that nobody holds has an empty list. One transaction
   * of index reads, however many keys there are.
   */
  holdersOf(keys: readonly string[]): Promise<Map<string, Contact[]>>;
  /** Up to `limit` contacts of an organization, oldest first. */
  ofOrganization(organizationId: string, limit: number): Promise<Contact[]>;
}

/** The contacts of a database as one viewer sees them. */
export function contactRepository(db: Database, viewer: Viewer): ContactRepository {
  const shown = (rows: readonly (ContactRow | undefined)[]): Contact[] =>
    rows.filter((row) => row !== undefined && isVisible(row, viewer)).map((row) => contactFromRow(row!));

  async function getMany(ids: readonly string[]): Promise<Map<string, Contact>> {
    const distinct = [...new Set(ids)];
    const rows = await readRaw(db, 'contacts', (store) =>
      Promise.all(distinct.map((id) => answerOf<ContactRow | undefined>(store.get(id)))),
    );
    return new Map(shown(rows).map((contact) => [contact.id, contact]));
  }

  return {
    getMany,
    get: async (id) => (await getMany([id])).get(id),
    async holdersOf(keys) {
      const distinct = [...new Set(keys)];
      const found = await readRaw(db, 'contacts', (store) => {
        const index = store.index('keys');
        return Promise.all(distinct.map((key) => answerOf<ContactRow[]>(index.getAll(key))));
      });
      return new Map(distinct.map((key, index) => [key, shown(found[index] ?? [])]));
    },
    ofOrganization: (organizationId, limit) =>
      readRaw(db, 'contacts', (store) => {
        const found: Contact[] = [];
        const { promise, resolve, reject } = Promise.withResolvers<Contact[]>();
        const request = store.index('organizationIds').openCursor(organizationId);
        request.addEventListener('error', () => reject(request.error ?? new Error('request failed without a reason')));
        request.addEventListener('success', () => {
          const cursor = request.result;
          if (cursor === null || found.length === limit) return resolve(found);
          const row: ContactRow = cursor.value;
          if (isVisible(row, viewer)) found.push(contactFromRow(row));
          return cursor.continue();
        });
        return promise;
      }),
  };
}
