import type { Contact } from '#lib/domain/contact/contact.ts';
import { fold } from '#lib/domain/search/fold.ts';
import { parseQuery, type SearchQuery } from '#lib/domain/search/parse-query.ts';
import { rankMatch } from '#lib/domain/search/rank-match.ts';
import { type ContactRow, contactFromRow, contactSearchFields } from './contact-row.ts';
import type { Database } from './database.ts';
import {
  findFew,
  findFirst,
  hiddenRows,
  readRows,
  ROWS_PER_SEARCH,
  type SearchedTable,
  type Wanted,
} from './find-candidates.ts';
import { idsOf, readRaw, startingWith } from './raw-read.ts';
import { type IndexQuery, indexQueries } from './search-index.ts';
import type { Viewer } from './viewer.ts';

/** How many contacts a search answers with unless told otherwise. */
export const SEARCH_LIMIT = 20;

/** Contacts that are left out are counted up to here: this number means "that many or more". */
export const MOST_COUNTED = 1000;

/** Where reading on for contacts that fit by the rule ends. */
const MOST_ROWS = 10 * ROWS_PER_SEARCH;

/** What `searchContacts` needs besides the text. */
export interface ContactSearch {
  viewer: Viewer;
  /** Contacts of this organization come first (R22). */
  organizationId?: string;
  /** Only they come at all, and the others are counted. */
  onlyOrganization?: boolean;
  /** Default `SEARCH_LIMIT`, at most `ROWS_PER_SEARCH`. */
  limit?: number;
}

/** The best contacts, best first, and how many matching ones outside the organization were left out. */
export interface FoundContacts {
  contacts: Contact[];
  hiddenElsewhere: number;
}

/** The rows that fit by the rule itself, best first, then by name. The indexes are a little more generous. */
function bestFirst(rows: readonly ContactRow[], query: SearchQuery): ContactRow[] {
  return rows
    .flatMap((row) => {
      const rank = rankMatch(query, contactSearchFields(row, row.keys));
      return rank === undefined ? [] : [{ row, rank, name: fold(`${row.givenName} ${row.familyName}`) }];
    })
    .sort((one, other) => {
      if (one.rank !== other.rank) return other.rank - one.rank;
      if (one.name !== other.name) return one.name < other.name ? -1 : 1;
      return one.row.id < other.row.id ? -1 : 1;
    })
    .map(({ row }) => row);
}

/** One search within its transaction. */
interface Search {
  table: SearchedTable;
  query: SearchQuery;
  queries: readonly IndexQuery[];
  limit: number;
}

/**
 * The best of those who fit and are accepted. More rows are read only when the indexes found many who do not fit by
 * the rule, as for words that begin alike ("j jean"): they must be different words of the name.
 */
async function bestOf({ table, query, queries, limit }: Search, accept: Wanted['accept']): Promise<ContactRow[]> {
  const ids = await findFirst(table, queries, { least: limit, accept });
  let fitting: ContactRow[] = [];
  for (let read = 0; read < Math.min(ids.length, MOST_ROWS) && fitting.length < limit; read += ROWS_PER_SEARCH) {
    // Each time only as far as needed.
    // oxlint-disable-next-line no-await-in-loop
    const rows = await readRows<ContactRow>(table.store, ids.slice(read, read + ROWS_PER_SEARCH));
    fitting = bestFirst([...fitting, ...rows], query);
  }
  return fitting.slice(0, limit);
}

/** The organization's contacts that fit. Those of a small one are simply all read. */
async function bestAmong(search: Search, members: ReadonlySet<string>): Promise<ContactRow[]> {
  const { table, query, limit } = search;
  const accept = (id: string): boolean => members.has(id) && !table.hidden.has(id);
  if (members.size > ROWS_PER_SEARCH) return bestOf(search, accept);
  return bestFirst(await readRows(table.store, [...members].filter(accept)), query).slice(0, limit);
}

async function searchOrganizationFirst(
  search: Search,
  organizationId: string,
  onlyOrganization: boolean,
): Promise<{ rows: ContactRow[]; hiddenElsewhere: number }> {
  const { table, queries } = search;
  const members = new Set(await idsOf(table.store.index('organizationIds').getAllKeys(organizationId)));
  const isElsewhere = (id: string): boolean => !members.has(id) && !table.hidden.has(id);
  const inside = await bestAmong(search, members);
  if (!onlyOrganization) return { rows: [...inside, ...(await bestOf(search, isElsewhere))], hiddenElsewhere: 0 };
  const others = await findFirst(table, queries, { least: MOST_COUNTED, accept: isElsewhere });
  return { rows: inside, hiddenElsewhere: Math.min(others.length, MOST_COUNTED) };
}

/** The same when everybody who fits is at hand. */
function arrange(
  fitting: readonly ContactRow[],
  organizationId: string | undefined,
  onlyOrganization: boolean,
): { rows: ContactRow[]; hiddenElsewhere: number } {
  if (organizationId === undefined) return { rows: [...fitting], hiddenElsewhere: 0 };
  const inside = fitting.filter(({ organizationIds }) => organizationIds.includes(organizationId));
  const outside = fitting.filter(({ organizationIds }) => !organizationIds.includes(organizationId));
  return onlyOrganization
    ? { rows: inside, hiddenElsewhere: outside.length }
    : { rows: [...inside, ...outside], hiddenElsewhere: 0 };
}

/**
 * Searches contacts: names by prefix of any word (all words must fit), numbers by their beginning or by four and
 * more last digits, mails by prefix; case and accents make no difference. Never another agent's private contacts,
 * not even in the count (R10).
 *
 * Bounded: of each list `ROWS_PER_SEARCH` rows are read, whatever the number of contacts; the rest is decided on
 * the indexes. When more fit than that, exact and whole names, numbers and mails are always among the
 * ones read, the others come in the order of the index, and one more letter narrows them down. Only words that are
 * all common and hardly ever stand together cost more: all of their keys are compared, still without reading rows.
 *
 * The engine behind this one function is to be replaceable: nothing else reads the tokens of contacts.
 */
export async function searchContacts(db: Database, typed: string, search: ContactSearch): Promise<FoundContacts> {
  const { viewer, organizationId, onlyOrganization = false } = search;
  const limit = Math.min(search.limit ?? SEARCH_LIMIT, ROWS_PER_SEARCH);
  const query = parseQuery(typed);
  if (query === undefined) return { contacts: [], hiddenElsewhere: 0 };
  const queries = indexQueries(query);

  const found = await readRaw(db, 'contacts', async (store) => {
    const hidden = await hiddenRows(db, store, viewer);
    const table: SearchedTable = { store, hidden, range: (prefix) => startingWith(db, prefix) };
    const few = await findFew<ContactRow>(table, queries);
    if (few !== undefined) return arrange(bestFirst(few, query), organizationId, onlyOrganization);
    const within = { table, query, queries, limit };
    if (organizationId !== undefined) return searchOrganizationFirst(within, organizationId, onlyOrganization);
    return { rows: await bestOf(within, (id) => !hidden.has(id)), hiddenElsewhere: 0 };
  });
  return { contacts: found.rows.slice(0, limit).map(contactFromRow), hiddenElsewhere: found.hiddenElsewhere };
}
