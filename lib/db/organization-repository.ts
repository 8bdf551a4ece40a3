import type { Organization } from '#lib/domain/organization/organization.ts';
import type { Database } from './database.ts';
import { type OrganizationRow, organizationFromRow } from './organization-row.ts';
import { answerOf, readRaw } from './raw-read.ts';
import { type Viewer, isVisible, mayRead } from './viewer.ts';

/** Reads organizations by indexed keys only, and only those the viewer may see (R10). */
export interface OrganizationRepository {
  /**
   * Those of the ids that exist, by the id asked for; with `deleted` also those that are deleted. For one that was
   * merged into another, that other (R31).
   */
  getMany(ids: readonly string[], also?: { deleted: boolean }): Promise<Map<string, Organization>>;
  /** Which organizations have exactly this domain, for each of the domains. One transaction. */
  ofDomains(domains: readonly string[]): Promise<Map<string, Organization[]>>;
}

/** The row of an id, or of the organization that it was merged into, however often. Merging makes no rings. */
async function lastOf(store: IDBObjectStore, id: string): Promise<OrganizationRow | undefined> {
  const row = await answerOf<OrganizationRow | undefined>(store.get(id));
  return row?.mergedInto === undefined ? row : lastOf(store, row.mergedInto);
}

/** The organizations of a database as one viewer sees them. */
export function organizationRepository(db: Database, viewer: Viewer): OrganizationRepository {
  const shown = (rows: readonly (OrganizationRow | undefined)[]): Organization[] =>
    rows.filter((row) => row !== undefined && isVisible(row, viewer)).map((row) => organizationFromRow(row!));

  return {
    async getMany(ids, { deleted = false } = { deleted: false }) {
      const distinct = [...new Set(ids)];
      const rows = await readRaw(db, 'organizations', (store) => Promise.all(distinct.map((id) => lastOf(store, id))));
      const see = deleted ? mayRead : isVisible;
      return new Map(
        distinct.flatMap((id, index): [string, Organization][] => {
          const row = rows[index];
          return row !== undefined && see(row, viewer) ? [[id, organizationFromRow(row)]] : [];
        }),
      );
    },
    async ofDomains(domains) {
      const distinct = [...new Set(domains)];
      const found = await readRaw(db, 'organizations', (store) => {
        const index = store.index('domains');
        return Promise.all(distinct.map((domain) => answerOf<OrganizationRow[]>(index.getAll(domain))));
      });
      return new Map(distinct.map((domain, index) => [domain, shown(found[index] ?? [])]));
    },
  };
}
