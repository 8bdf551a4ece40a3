import type { Database } from './database.ts';
import { answersOf, idsOf } from './raw-read.ts';
import type { IndexPrefix, IndexQuery } from './search-index.ts';
import { skipScan } from './skip-scan.ts';
import type { Viewer } from './viewer.ts';

/** A table under search, within one transaction. */
export interface SearchedTable {
  store: IDBObjectStore;
  /** The range of the strings that begin with a prefix. */
  range: (prefix: string) => IDBKeyRange;
  /** Other agents' private rows (R10): left out before anything is counted or cut. */
  hidden: ReadonlySet<string>;
}

/** At most this many rows are read for each list that a search gives. */
export const ROWS_PER_SEARCH = 100;

/** Reads which rows the viewer may not see: by an index that only private rows are in. */
export async function hiddenRows(db: Database, store: IDBObjectStore, viewer: Viewer): Promise<Set<string>> {
  const index = store.index('privateOwner');
  const { agentId, seesPrivate } = viewer;
  const others = seesPrivate
    ? [db.keyRange.upperBound(agentId, true), db.keyRange.lowerBound(agentId, true)]
    : [undefined];
  const lists = await Promise.all(others.map((range) => idsOf(index.getAllKeys(range))));
  return new Set(lists.flat());
}

/** Ids of the rows under each prefix in the order of the index, at most `most` of each; no row is read. */
function idsUnder(table: SearchedTable, prefixes: readonly IndexPrefix[], most?: number): Promise<string[][]> {
  return Promise.all(
    prefixes.map(({ index, prefix }) => idsOf(table.store.index(index).getAllKeys(table.range(prefix), most))),
  );
}

/** Takes from several lists in turn, so that the head of each of them comes early; each id once. */
function interleave(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? []));
  return [...new Set(turns.flat())];
}

/** Reads rows by id, in the order of the ids. */
export async function readRows<Row>(store: IDBObjectStore, ids: readonly string[]): Promise<Row[]> {
  const rows = await answersOf<Row | undefined>(ids.map((id) => store.get(id)));
  return rows.filter((row) => row !== undefined);
}

/** The few rows that may fit a query, when one of its terms alone leaves few; otherwise nothing. */
async function fewOf<Row>(table: SearchedTable, { terms }: IndexQuery): Promise<Row[] | undefined> {
  const probes = await Promise.all(terms.map((prefixes) => idsUnder(table, prefixes, ROWS_PER_SEARCH + 1)));
  const few = probes
    .filter((lists) => lists.every(({ length }) => length <= ROWS_PER_SEARCH))
    .map((lists) => interleave(lists).filter((id) => !table.hidden.has(id)))
    .filter(({ length }) => length <= ROWS_PER_SEARCH)
    .sort((one, other) => one.length - other.length)[0];
  return few === undefined ? undefined : readRows<Row>(table.store, few);
}

/**
 * When they are few, all rows among which those are that fit any of the queries; otherwise nothing. Whether one does
 * is for the rule to say.
 */
export async function findFew<Row extends { id: string }>(
  table: SearchedTable,
  queries: readonly IndexQuery[],
): Promise<Row[] | undefined> {
  const found = await Promise.all(queries.map((query) => fewOf<Row>(table, query)));
  if (!found.every((rows) => rows !== undefined)) return undefined;
  return [...new Map(found.flat().map((row) => [row.id, row])).values()];
}

/** Whom a search wants: at least this many, of those that are accepted. */
export interface Wanted {
  least: number;
  accept: (id: string) => boolean;
}

/** The first different ids under some prefixes: at least as many as wanted, or all there are. */
async function firstUnder(
  table: SearchedTable,
  prefixes: readonly IndexPrefix[],
  { least, accept }: Wanted,
): Promise<string[]> {
  for (let most = 2 * Math.max(least, ROWS_PER_SEARCH); ; most *= 4) {
    // More is asked for only when there were too few different ones.
    // oxlint-disable-next-line no-await-in-loop
    const lists = await idsUnder(table, prefixes, most);
    const ids = interleave(lists).filter(accept);
    if (ids.length >= least || lists.every(({ length }) => length < most)) return ids;
  }
}

/** The first who have the words side by side, the last one perhaps unfinished; of two words perhaps both. */
async function sideBySide(table: SearchedTable, { words, nearest }: IndexQuery, wanted: Wanted): Promise<string[]> {
  const near = await firstUnder(table, nearest, wanted);
  const [one, other, ...more] = words;
  const isEnough = near.length >= wanted.least || wanted.least > ROWS_PER_SEARCH;
  if (isEnough || one === undefined || other === undefined || more.length > 0) return near;
  const index = table.store.index('tokens');
  const scans = [[one, other] as const, [other, one] as const].map(([first, second]) =>
    skipScan(index, table.range, { first, second, enough: wanted.least, accept: wanted.accept }),
  );
  return [...new Set([...near, ...(await Promise.all(scans)).flat()])];
}

/** Ids that are in the lists so many times or more: an id is there once for each word that fits. */
function atLeast(lists: readonly (readonly string[])[], times: number): string[] {
  if (times === 1) return interleave(lists);
  const counts = new Map<string, number>();
  for (const id of lists.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= times).map(([id]) => id);
}

/**
 * The ids of everybody who fits a query: the keys of all terms are intersected, no row is read. Of typed words that
 * begin alike ("marc mar") each needs a word of its own.
 */
async function everyId(
  table: SearchedTable,
  { terms, words }: IndexQuery,
  accept: Wanted['accept'],
): Promise<string[]> {
  const lists = await Promise.all(
    terms.map(async (prefixes, at) => {
      const alike = words.filter((word) => word.startsWith(words[at] ?? '')).length;
      return atLeast(await idsUnder(table, prefixes), Math.max(alike, 1));
    }),
  );
  const [rarest = [], ...others] = lists.sort((one, other) => one.length - other.length);
  const sets = others.map((ids) => new Set(ids));
  return rarest.filter((id) => accept(id) && sets.every((set) => set.has(id)));
}

async function firstOf(table: SearchedTable, query: IndexQuery, wanted: Wanted): Promise<string[]> {
  const [only, ...more] = query.terms;
  if (only !== undefined && more.length === 0) return firstUnder(table, only, wanted);
  const near = await sideBySide(table, query, wanted);
  if (near.length >= wanted.least) return near;
  return [...new Set([...near, ...(await everyId(table, query, wanted.accept))])];
}

/**
 * The ids of the first who fit any of the queries: at least as many as wanted, or everybody.
 *
 * - One word, number or mail: the head of its ranges, where exact and whole ones stand first.
 * - Several words: those who have them side by side. Only when these are too few are the keys of all words
 *   intersected, whose time grows with the number of entries.
 */
export async function findFirst(
  table: SearchedTable,
  queries: readonly IndexQuery[],
  wanted: Wanted,
): Promise<string[]> {
  return interleave(await Promise.all(queries.map((query) => firstOf(table, query, wanted))));
}
