import { type Columns, buildColumns } from './columns.ts';
import { buildBeginnings } from './beginnings.ts';
import { type DigitTable, buildDigits } from './digits.ts';
import type { Entry } from './entry.ts';
import { type IdList, packIds } from './id-list.ts';
import { MOST_ROWS, packPosting } from './posting.ts';
import { type Words, encodeWords, wordOrder } from './words.ts';

/** Rows that are private, in order, and whose each of them is, as a number in `agents`. */
export interface OwnedRows {
  rows: Uint32Array;
  owners: Uint32Array;
  agents: readonly string[];
}

/**
 * The words of many rows in sorted typed arrays, never changed once made. Rows are numbered in the order of their
 * names, so that the lowest numbers of equals are the first by name. The postings of word `w` lie from `starts[w]` to
 * `starts[w + 1]`, in the order of rows.
 */
export interface NameTable {
  words: Words;
  starts: Uint32Array;
  postings: Uint32Array;
  ids: IdList;
  owned: OwnedRows;
}

/** What searches read: numbers lie apart, since few of them need those. */
export interface SearchTables {
  names: NameTable;
  digits: DigitTable;
  beginnings: DigitTable;
}

/** What is made of entries; what lists sort and filter by lies apart. */
export interface Tables extends SearchTables {
  columns: Columns;
}

/** So many words of a name decide where its row stands. */
export const SORTED_BY = 7;

/** Compares two names as numbers of words. */
export function compareNames(
  one: Uint32Array,
  from: number,
  to: number,
  other: Uint32Array,
  start: number,
  end: number,
) {
  const shared = Math.min(to - from, end - start);
  for (let at = 0; at < shared; at += 1) {
    const difference = one[from + at]! - other[start + at]!;
    if (difference !== 0) return difference;
  }
  return to - from - (end - start);
}

/** Entries in the order of their names, the same names by id. */
function inNameOrder(entries: readonly Entry[]): Entry[] {
  // No word has a character as low as what stands between them: a shorter name comes before a longer one.
  const named = entries.map((entry) => ({ entry, name: entry.name.slice(0, SORTED_BY).join(' ') }));
  const order = wordOrder(named.map(({ name }) => name));
  named.sort((one, other) => order(one.name, other.name) || (one.entry.id < other.entry.id ? -1 : 1));
  return named.map(({ entry }) => entry);
}

function ownedRows(entries: readonly Entry[]): OwnedRows {
  const owned = entries.flatMap(({ owner }, row) => (owner === undefined ? [] : [{ row, owner }]));
  const agents = [...new Set(owned.map(({ owner }) => owner))];
  const numbers = new Map(agents.map((agent, number) => [agent, number]));
  return {
    rows: Uint32Array.from(owned, ({ row }) => row),
    owners: Uint32Array.from(owned, ({ owner }) => numbers.get(owner) ?? 0),
    agents,
  };
}

/** The different words of all entries in order, and the postings of each, in order. */
function postingsOf(rows: readonly Entry[]): Pick<NameTable, 'words' | 'starts' | 'postings'> {
  const total = rows.reduce((sum, { words }) => sum + words.length, 0);
  const met = new Map<string, number>();
  const wordAt = new Uint32Array(total);
  const postingAt = new Uint32Array(total);
  let used = 0;
  for (let row = 0; row < rows.length; row += 1) {
    for (const { word, kind, position, count } of rows[row]!.words) {
      let number = met.get(word);
      if (number === undefined) met.set(word, (number = met.size));
      wordAt[used] = number;
      postingAt[used] = packPosting(row, kind, position, count);
      used += 1;
    }
  }
  const sorted = [...met.keys()];
  sorted.sort(wordOrder(sorted));
  const places = new Uint32Array(sorted.length);
  for (const [place, word] of sorted.entries()) places[met.get(word)!] = place;
  const starts = new Uint32Array(sorted.length + 1);
  for (const number of wordAt) starts[places[number]! + 1]! += 1;
  for (let place = 0; place < sorted.length; place += 1) starts[place + 1]! += starts[place]!;
  const next = starts.slice();
  const postings = new Uint32Array(total);
  for (let at = 0; at < total; at += 1) {
    const place = places[wordAt[at]!]!;
    postings[next[place]!] = postingAt[at]!;
    next[place]! += 1;
  }
  return { words: encodeWords(sorted), ...inRowOrder(starts, postings) };
}

/** Sorts the postings of each word; they are by row already. A name may say a word twice at the last position. */
function inRowOrder(starts: Uint32Array, postings: Uint32Array): Pick<NameTable, 'starts' | 'postings'> {
  let used = 0;
  let from = 0;
  for (let word = 0; word + 1 < starts.length; word += 1) {
    const end = starts[word + 1]!;
    let isSorted = true;
    for (let at = from + 1; at < end && isSorted; at += 1) isSorted = postings[at - 1]! <= postings[at]!;
    if (!isSorted) postings.subarray(from, end).sort();
    for (let at = from; at < end; at += 1) {
      if (at === from || postings[at] !== postings[at - 1]) postings[used++] = postings[at]!;
    }
    from = end;
    starts[word + 1] = used;
  }
  return { starts, postings: postings.slice(0, used) };
}

/** Makes the tables of some rows, each id once, at most `MOST_ROWS` of them. */
export function buildTables(entries: readonly Entry[]): Tables {
  if (entries.length > MOST_ROWS) throw new RangeError(`${entries.length} rows are too many for one table`);
  const rows = inNameOrder(entries);
  return {
    names: { ...postingsOf(rows), ids: packIds(rows.map(({ id }) => id)), owned: ownedRows(rows) },
    digits: buildDigits(rows.flatMap(({ digits }, row) => digits.map((each) => ({ digits: each, row })))),
    beginnings: buildBeginnings(rows.flatMap(({ beginnings }, row) => beginnings.map((number) => ({ number, row })))),
    columns: buildColumns(rows.map(({ facts }) => facts)),
  };
}
