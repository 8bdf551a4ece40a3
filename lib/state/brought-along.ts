import { definitionsNeeded, definitionsUsed } from '#lib/domain/definition/definitions-used.ts';
import { type Result, succeed } from '#lib/domain/result.ts';
import type { TableRecord } from '#lib/domain/table-record.ts';
import type { Site } from '#lib/domain/site/site.ts';
import { MOST_IN_PART } from '#lib/domain/view/list-limits.ts';
import type { Call } from '#lib/messages/call.ts';
import type { Request } from '#lib/messages/protocol/protocol.ts';

/** How many organizations are asked for their locations at once: one may have hundreds. */
const ORGANIZATIONS_AT_ONCE = 50;

/** What a file has to bring along so that its records are whole elsewhere. */
export interface BroughtAlong {
  definitions: TableRecord[];
  /** Organizations that contacts of the file belong to, or their locations do. */
  organizations: TableRecord[];
  sites: TableRecord[];
}

/** The locations of some organizations. */
export async function readSites(call: Call, organizationIds: readonly string[]): Promise<Result<Site[]>> {
  const found: Site[] = [];
  for (let at = 0; at < organizationIds.length; at += ORGANIZATIONS_AT_ONCE) {
    const ids = organizationIds.slice(at, at + ORGANIZATIONS_AT_ONCE);
    // oxlint-disable-next-line no-await-in-loop
    const answer = await call('list.records', { of: 'organization-sites', ids });
    if (!answer.ok) return answer;
    for (const { table, record } of answer.value.records) if (table === 'sites') found.push(record);
  }
  return succeed(found);
}

/** Notes what chosen records point at, and reads it. */
export interface Bringing {
  note: (records: readonly TableRecord[]) => void;
  read: () => Promise<Result<BroughtAlong>>;
}

/** Makes an empty note. */
export function createBringing(call: Call): Bringing {
  const needed = new Set<string>();
  const chosen = new Set<string>();
  const organizationIds = new Set<string>();
  const siteIds = new Set<string>();

  function note(records: readonly TableRecord[]): void {
    for (const item of records) {
      const { table, record } = item;
      for (const mark of definitionsNeeded(item)) needed.add(mark);
      if (table === 'organizations') chosen.add(record.id);
      if (table === 'sites') organizationIds.add(record.organizationId);
      if (table !== 'contacts') continue;
      for (const { organizationId } of record.memberships) organizationIds.add(organizationId);
      if (record.siteId !== undefined) siteIds.add(record.siteId);
    }
  }

  async function readAll(of: Request<'list.records'>['of'], wanted: readonly string[]): Promise<Result<TableRecord[]>> {
    const found: TableRecord[] = [];
    for (let at = 0; at < wanted.length; at += MOST_IN_PART) {
      // oxlint-disable-next-line no-await-in-loop
      const answer = await call('list.records', { of, ids: wanted.slice(at, at + MOST_IN_PART) });
      if (!answer.ok) return answer;
      found.push(...answer.value.records);
    }
    note(found);
    return succeed(found);
  }

  return {
    note,
    async read() {
      const own = await readSites(call, [...chosen]);
      if (!own.ok) return own;
      const ownSites = own.value.map((record) => ({ table: 'sites' as const, record }));
      note(ownSites);
      const sites = await readAll('sites', [...siteIds]);
      if (!sites.ok) return sites;
      const organizations = await readAll(
        'organizations',
        [...organizationIds].filter((id) => !chosen.has(id)),
      );
      if (!organizations.ok) return organizations;
      const definitions = needed.size === 0 ? succeed([]) : await call('definition.list', {});
      if (!definitions.ok) return definitions;
      const used = definitionsUsed(definitions.value, needed);
      return succeed({
        definitions: used.map((record) => ({ table: 'definitions' as const, record })),
        organizations: organizations.value,
        sites: [...ownSites, ...sites.value],
      });
    },
  };
}
