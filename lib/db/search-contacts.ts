import type { Contact } from '#lib/domain/contact/contact.ts';
import { foldedWords } from '#lib/domain/search/fold.ts';
import { isLikeMail, parseQuery, type SearchQuery } from '#lib/domain/search/parse-query.ts';
import { rankMatch } from '#lib/domain/search/rank-match.ts';
import { type ContactRow, contactFromRow, contactSearchFields } from './contact-row.ts';
import type { Database } from './database.ts';
import { findFirst, hiddenRows, readRows, ROWS_PER_SEARCH } from './find-candidates.ts';
import { type Among, type NameMatches, matchNames } from './match-names.ts';
import type { NameView } from './name-index/view.ts';
import { idsOf, startingWith } from './raw-read.ts';
import { readBest } from './read-best.ts';
import type { IndexPrefix } from './search-index.ts';
import { type Viewer, isVisible } from './viewer.ts';

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

function sortName({ givenName, familyName }: ContactRow): string {
  return foldedWords(`${givenName} ${familyName}`).join(' ');
}

/** Whether a row comes before another that fits as well. */
function isBefore(one: ContactRow, other: ContactRow): boolean {
  const [name, otherName] = [sortName(one), sortName(other)];
  return name === otherName ? one.id < other.id : name < otherName;
}

/** The rows that fit by the rule itself, best first, then by name. */
function bestFirst(rows: Iterable<ContactRow>, query: SearchQuery): ContactRow[] {
  return [...rows]
    .flatMap((row) => {
      const rank = rankMatch(query, contactSearchFields(row, row.keys));
      return rank === undefined ? [] : [{ row, rank, name: sortName(row) }];
    })
    .sort((one, other) => {
      if (one.rank !== other.rank) return other.rank - one.rank;
      if (one.name !== other.name) return one.name < other.name ? -1 : 1;
      return one.row.id < other.row.id ? -1 : 1;
    })
    .map(({ row }) => row);
}

/** Which contacts are wanted, besides that the viewer may see them. */
interface Wish {
  isWanted: (id: string) => boolean;
  /** The same for the name index. */
  among?: Among;
}

const EVERYBODY: Wish = { isWanted: () => true };

/** One search within its transaction. */
interface Search {
  transaction: IDBTransaction;
  store: IDBObjectStore;
  view: NameView;
  query: SearchQuery;
  viewer: Viewer;
  limit: number;
  /** Ids whose address keys begin as typed, at least so many or all there are. */
  byKeys: (least: number, isWanted: Wish['isWanted']) => Promise<string[]>;
}

/** The beginnings of address keys that a query asks for: of numbers and of whole mail addresses. */
export function keyPrefixes(query: SearchQuery): string[] {
  const { digits, international, mail, text } = query;
  if (digits !== undefined) return international ? [`tel:+${digits}`] : [`short:${digits}`, `nat:${digits}`];
  const isMail = mail === undefined ? isLikeMail(query) : !mail.startsWith('@');
  return isMail ? [`mailto:${text}`] : [];
}

function keySearch(db: Database, store: IDBObjectStore, query: SearchQuery, viewer: Viewer): Search['byKeys'] {
  const term = keyPrefixes(query).map((prefix): IndexPrefix => ({ index: 'keys', prefix }));
  if (term.length === 0) return () => Promise.resolve([]);
  return async (least, isWanted) => {
    const hidden = await hiddenRows(db, store, viewer);
    const table = { store, hidden, range: (prefix: string) => startingWith(db, prefix) };
    const accept = (id: string): boolean => !hidden.has(id) && isWanted(id);
    return findFirst(table, [{ terms: [term], words: [], nearest: [] }], { least, accept });
  };
}

function byNames({ view, transaction, query, viewer }: Search, { among }: Wish): Promise<NameMatches> {
  return matchNames(view, transaction, query, { viewer, ...(among !== undefined && { among }) });
}

/**
 * The best of those who fit and are wanted. The indexes know who is best, so that hardly more rows are read than are
 * answered; more only when some of those read do not fit by the rule.
 */
async function bestOf(search: Search, wish: Wish): Promise<ContactRow[]> {
  const { store, query, limit } = search;
  const names = await byNames(search, wish);
  const rows = new Map<string, ContactRow>();
  const read = async (ids: readonly string[]): Promise<(ContactRow | undefined)[]> => {
    const unread = [...new Set(ids)].filter((id) => !rows.has(id));
    for (const row of await readRows<ContactRow>(store, unread)) rows.set(row.id, row);
    return ids.map((id) => rows.get(id));
  };
  for (let least = limit; ; least *= 4) {
    // Each time only as far as needed.
    // oxlint-disable-next-line no-await-in-loop
    const held = await search.byKeys(least, wish.isWanted);
    // oxlint-disable-next-line no-await-in-loop
    await read(held.slice(0, least));
    // oxlint-disable-next-line no-await-in-loop
    await readBest(await names.best(least), least, { read, isBefore });
    const fitting = bestFirst(rows.values(), query);
    if (fitting.length >= limit || rows.size >= MOST_ROWS) return fitting.slice(0, limit);
    // oxlint-disable-next-line no-await-in-loop
    if (held.length <= least && (await names.count()).most <= least) return fitting;
  }
}

/** The organization's contacts that fit. Those of a small one are simply all read. */
async function bestAmong(search: Search, members: ReadonlySet<string>, wish: Wish): Promise<ContactRow[]> {
  if (members.size > ROWS_PER_SEARCH) return bestOf(search, wish);
  const rows = await readRows<ContactRow>(search.store, [...members]);
  const visible = rows.filter((row) => isVisible(contactFromRow(row), search.viewer));
  return bestFirst(visible, search.query).slice(0, search.limit);
}

/** How many fit and are wanted, up to `MOST_COUNTED`. Of a number the index knows the last digits only: few are read. */
async function countOf(search: Search, wish: Wish): Promise<number> {
  const names = await byNames(search, wish);
  const held = await search.byKeys(MOST_COUNTED, wish.isWanted);
  const isNumber = search.query.digits !== undefined;
  const { most, isExact } = await names.count();
  if (held.length === 0 && isExact && !isNumber) return Math.min(most, MOST_COUNTED);
  const named = await names.best(MOST_COUNTED);
  const all = new Set([...held, ...named.flatMap(({ matches }) => matches.map(({ id }) => id))]);
  if (!isNumber || all.size > ROWS_PER_SEARCH) return Math.min(all.size, MOST_COUNTED);
  return bestFirst(await readRows<ContactRow>(search.store, [...all]), search.query).length;
}

async function searchOrganizationFirst(
  search: Search,
  organizationId: string,
  onlyOrganization: boolean,
): Promise<{ rows: ContactRow[]; hiddenElsewhere: number }> {
  const members = new Set(await idsOf(search.store.index('organizationIds').getAllKeys(organizationId)));
  const inside: Wish = { isWanted: (id) => members.has(id), among: { ids: members, isInside: true } };
  const elsewhere: Wish = { isWanted: (id) => !members.has(id), among: { ids: members, isInside: false } };
  const rows = await bestAmong(search, members, inside);
  if (onlyOrganization) return { rows, hiddenElsewhere: await countOf(search, elsewhere) };
  return { rows: [...rows, ...(await bestOf(search, elsewhere))], hiddenElsewhere: 0 };
}

/**
 * Searches contacts: names by prefix of any word (all words must fit), numbers by their beginning or by four and
 * more last digits, mails by prefix; case and accents make no difference. Never another agent's private contacts,
 * not even in the count (R10).
 *
 * Names are looked for in the name index (`name-index/`), which knows who is best; the beginnings of numbers and mail
 * addresses in the address keys, where whole ones stand first. About as many rows are read as are answered, whatever
 * the number of contacts.
 */
export async function searchContacts(db: Database, typed: string, search: ContactSearch): Promise<FoundContacts> {
  const { viewer, organizationId, onlyOrganization = false } = search;
  const limit = Math.min(search.limit ?? SEARCH_LIMIT, ROWS_PER_SEARCH);
  const query = parseQuery(typed);
  if (query === undefined) return { contacts: [], hiddenElsewhere: 0 };
  const found = await db.nameIndex.search(async (transaction, view) => {
    const store = transaction.objectStore('contacts');
    const byKeys = keySearch(db, store, query, viewer);
    const within: Search = { transaction, store, view, query, viewer, limit, byKeys };
    if (organizationId !== undefined) return searchOrganizationFirst(within, organizationId, onlyOrganization);
    return { rows: await bestOf(within, EVERYBODY), hiddenElsewhere: 0 };
  });
  return { contacts: found.rows.slice(0, limit).map(contactFromRow), hiddenElsewhere: found.hiddenElsewhere };
}
