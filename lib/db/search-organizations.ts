import type { Organization } from '#lib/domain/organization/organization.ts';
import { fold } from '#lib/domain/search/fold.ts';
import { parseQuery } from '#lib/domain/search/parse-query.ts';
import { rankMatch } from '#lib/domain/search/rank-match.ts';
import type { Database } from './database.ts';
import { findFew, findFirst, hiddenRows, readRows, ROWS_PER_SEARCH } from './find-candidates.ts';
import { type OrganizationRow, organizationFromRow, organizationSearchFields } from './organization-row.ts';
import { readRaw, startingWith } from './raw-read.ts';
import { indexQueries } from './search-index.ts';
import type { Viewer } from './viewer.ts';

/**
 * Searches organizations by prefix of any word of the name (all words must fit), by domain, mail address or number;
 * best first. Never another agent's private ones (R10). Bounded as `searchContacts` is.
 */
export async function searchOrganizations(
  db: Database,
  typed: string,
  { viewer, limit }: { viewer: Viewer; limit: number },
): Promise<Organization[]> {
  const query = parseQuery(typed);
  if (query === undefined) return [];
  const queries = indexQueries(query);
  const rows = await readRaw(db, 'organizations', async (store) => {
    const hidden = await hiddenRows(db, store, viewer);
    const table = { store, hidden, range: (prefix: string) => startingWith(db, prefix) };
    const few = await findFew<OrganizationRow>(table, queries);
    if (few !== undefined) return few;
    const ids = await findFirst(table, queries, { least: limit, accept: (id) => !hidden.has(id) });
    return readRows<OrganizationRow>(store, ids.slice(0, ROWS_PER_SEARCH));
  });
  return rows
    .flatMap((row) => {
      const rank = rankMatch(query, organizationSearchFields(row, row.keys));
      return rank === undefined ? [] : [{ row, rank, name: fold(row.name) }];
    })
    .sort((one, other) => other.rank - one.rank || (one.name < other.name ? -1 : 1))
    .slice(0, limit)
    .map(({ row }) => organizationFromRow(row));
}
