import type { Organization } from '#lib/domain/organization/organization.ts';
import type { Site } from '#lib/domain/site/site.ts';
import type { Database } from './database.ts';
import { type OrganizationRow, organizationFromRow } from './organization-row.ts';
import { answersOf, readRawTables } from './raw-read.ts';
import { type SiteRow, siteFromRow } from './site-row.ts';
import { isVisible, type Viewer } from './viewer.ts';

/** An organization, or one of its locations, that has an address itself. */
export interface PlaceRecord {
  organization: Organization;
  /** The location; without it the organization itself has the address. */
  site?: Site;
}

/** So many locations whose addresses begin as typed are looked at. */
const MOST_SITES = 500;

/** The organizations of locations, as far as the viewer may see them; what is deleted is left out. */
async function ofSites(
  store: IDBObjectStore,
  rows: readonly SiteRow[],
  viewer: Viewer,
): Promise<{ site: Site; organization: Organization }[]> {
  const sites = rows.filter(({ deletedAt }) => deletedAt === undefined);
  const owners = await answersOf<OrganizationRow | undefined>(
    sites.map(({ organizationId }) => store.get(organizationId)),
  );
  return sites.flatMap((row, at) => {
    const owner = owners[at];
    if (owner === undefined || !isVisible(owner, viewer)) return [];
    return [{ organization: organizationFromRow(owner), site: siteFromRow(row) }];
  });
}

/** Which organizations and locations have any of these address keys themselves (R6). One transaction of index reads. */
export async function placesHolding(db: Database, viewer: Viewer, keys: readonly string[]): Promise<PlaceRecord[]> {
  if (keys.length === 0) return [];
  return readRawTables(db, ['organizations', 'sites'], async (transaction) => {
    const organizations = transaction.objectStore('organizations');
    const [held, ofLocations] = await Promise.all([
      answersOf<OrganizationRow[]>(keys.map((key) => organizations.index('keys').getAll(key))),
      answersOf<SiteRow[]>(keys.map((key) => transaction.objectStore('sites').index('keys').getAll(key))),
    ]);
    const sites = new Map(ofLocations.flat().map((row) => [row.id, row]));
    const themselves = new Map(held.flat().map((row) => [row.id, row]));
    return [
      ...(await ofSites(organizations, [...sites.values()], viewer)),
      ...[...themselves.values()]
        .filter((row) => isVisible(row, viewer))
        .map((row): PlaceRecord => ({ organization: organizationFromRow(row) })),
    ];
  });
}

/** The locations that have an address with a key that begins with one of the prefixes, and their organizations. */
export async function sitesBeginning(
  db: Database,
  viewer: Viewer,
  prefixes: readonly string[],
): Promise<{ site: Site; organization: Organization }[]> {
  return readRawTables(db, ['organizations', 'sites'], async (transaction) => {
    const index = transaction.objectStore('sites').index('keys');
    const found = await answersOf<SiteRow[]>(
      prefixes.map((prefix) => index.getAll(db.keyRange.bound(prefix, `${prefix}\uffff`), MOST_SITES)),
    );
    const rows = new Map(found.flat().map((row) => [row.id, row]));
    return ofSites(transaction.objectStore('organizations'), [...rows.values()], viewer);
  });
}
