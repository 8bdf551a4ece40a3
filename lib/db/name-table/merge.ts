import { mergeColumns } from './columns.ts';
import { mergeDigits } from './digits.ts';
import { compareIds, copyIds, emptyIds, idCount } from './id-list.ts';
import { KIND, countOf, kindOf, positionOf, rowOf } from './posting.ts';
import { type NameTable, type OwnedRows, SORTED_BY, type Tables, compareNames } from './table.ts';
import { compareBytes, createWordWriter, wordCursor } from './words.ts';

/** In the place of a number: the row is not taken over. */
const GONE = 0xff_ff_ff_ff;

/** The new number of each word of two tables, and how many different words they have. */
function numberWords(one: NameTable, other: NameTable): { ofOne: Uint32Array; ofOther: Uint32Array; count: number } {
  const ofOne = new Uint32Array(one.words.count);
  const ofOther = new Uint32Array(other.words.count);
  const [first, second] = [wordCursor(one.words), wordCursor(other.words)];
  let count = 0;
  while (first.at < ofOne.length || second.at < ofOther.length) {
    const order =
      first.at >= ofOne.length
        ? 1
        : second.at >= ofOther.length
          ? -1
          : compareBytes(first.word, first.length, second.word, second.length);
    if (order <= 0) {
      ofOne[first.at] = count;
      first.next();
    }
    if (order >= 0) {
      ofOther[second.at] = count;
      second.next();
    }
    count += 1;
  }
  return { ofOne, ofOther, count };
}

/**
 * The names of all rows as numbers of words, of which `numbers` has one for each word of the table: that of row `r`
 * lies from `starts[r]` to `starts[r + 1]`.
 */
export function namesOf({ postings, starts, words, ids }: NameTable, numbers: Uint32Array) {
  const rows = idCount(ids);
  const nameStarts = new Uint32Array(rows + 1);
  for (const posting of postings) {
    if (kindOf(posting) === KIND.name) nameStarts[rowOf(posting) + 1] = Math.min(countOf(posting), SORTED_BY);
  }
  for (let row = 0; row < rows; row += 1) nameStarts[row + 1]! += nameStarts[row]!;
  const names = new Uint32Array(nameStarts[rows]!);
  for (let word = 0; word < words.count; word += 1) {
    for (let at = starts[word]!; at < starts[word + 1]!; at += 1) {
      const posting = postings[at]!;
      const position = positionOf(posting);
      if (kindOf(posting) !== KIND.name || position >= SORTED_BY) continue;
      names[nameStarts[rowOf(posting)]! + position] = numbers[word]!;
    }
  }
  return { names, starts: nameStarts };
}

/** The new number of each row: both tables are in order already. */
function numberRows(one: NameTable, other: NameTable, keeps: MergeOptions, ofOne: Uint32Array, ofOther: Uint32Array) {
  const first = namesOf(one, ofOne);
  const second = namesOf(other, ofOther);
  const rowsOfOne = new Uint32Array(idCount(one.ids)).fill(GONE);
  const rowsOfOther = new Uint32Array(idCount(other.ids)).fill(GONE);
  let count = 0;
  let next = 0;
  const isBefore = (row: number): boolean => {
    const order = compareNames(
      second.names,
      second.starts[next]!,
      second.starts[next + 1]!,
      first.names,
      first.starts[row]!,
      first.starts[row + 1]!,
    );
    return order !== 0 ? order < 0 : compareIds(other.ids, next, one.ids, row) < 0;
  };
  const takeOther = (): void => {
    if (keeps.keepsOther(next)) rowsOfOther[next] = count++;
    next += 1;
  };
  for (let row = 0; row < rowsOfOne.length; row += 1) {
    while (next < rowsOfOther.length && isBefore(row)) takeOther();
    if (keeps.keepsOne(row)) rowsOfOne[row] = count++;
  }
  while (next < rowsOfOther.length) takeOther();
  return { rowsOfOne, rowsOfOther, count };
}

/** The postings of both tables under their new rows; words that nobody has any more are left out. */
function mergeWords(one: NameTable, other: NameTable, rowsOfOne: Uint32Array, rowsOfOther: Uint32Array, most: number) {
  const writer = createWordWriter();
  const starts = new Uint32Array(most + 1);
  const postings = new Uint32Array(one.postings.length + other.postings.length);
  let used = 0;
  let count = 0;
  const [first, second] = [wordCursor(one.words), wordCursor(other.words)];
  const moved = (posting: number, rows: Uint32Array): number => {
    const row = rows[rowOf(posting)]!;
    return row === GONE ? GONE : row * 1024 + (posting & 1023);
  };
  const add = (posting: number): void => {
    if (posting !== GONE) postings[used++] = posting;
  };
  while (first.at < one.words.count || second.at < other.words.count) {
    const order =
      first.at >= one.words.count
        ? 1
        : second.at >= other.words.count
          ? -1
          : compareBytes(first.word, first.length, second.word, second.length);
    let at = order <= 0 ? one.starts[first.at]! : 0;
    const end = order <= 0 ? one.starts[first.at + 1]! : 0;
    let next = order >= 0 ? other.starts[second.at]! : 0;
    const nextEnd = order >= 0 ? other.starts[second.at + 1]! : 0;
    const before = used;
    for (; at < end; at += 1) {
      const posting = moved(one.postings[at]!, rowsOfOne);
      if (posting === GONE) continue;
      for (; next < nextEnd; next += 1) {
        const earlier = moved(other.postings[next]!, rowsOfOther);
        if (earlier !== GONE && earlier > posting) break;
        add(earlier);
      }
      add(posting);
    }
    for (; next < nextEnd; next += 1) add(moved(other.postings[next]!, rowsOfOther));
    if (used > before) {
      if (order <= 0) writer.add(first.word, first.length);
      else writer.add(second.word, second.length);
      count += 1;
      starts[count] = used;
    }
    if (order <= 0) first.next();
    if (order >= 0) second.next();
  }
  return { words: writer.done(), starts: starts.slice(0, count + 1), postings: postings.slice(0, used) };
}

function mergeOwned(parts: readonly { owned: OwnedRows; rows: Uint32Array }[]): OwnedRows {
  const all = parts.flatMap(({ owned, rows }) =>
    Array.from(owned.rows, (row, at) => ({ row: rows[row]!, agent: owned.agents[owned.owners[at]!] ?? '' })),
  );
  const kept = all.filter(({ row }) => row !== GONE).sort((first, second) => first.row - second.row);
  const agents = [...new Set(kept.map(({ agent }) => agent))];
  const numbers = new Map(agents.map((agent, number) => [agent, number]));
  return {
    rows: Uint32Array.from(kept, ({ row }) => row),
    owners: Uint32Array.from(kept, ({ agent }) => numbers.get(agent) ?? 0),
    agents,
  };
}

/** Which rows of each table are taken over. */
export interface MergeOptions {
  keepsOne: (row: number) => boolean;
  keepsOther: (row: number) => boolean;
}

/** Makes one table of two, in the time that going through both takes. No id is kept of both. */
export function mergeTables(one: Tables, other: Tables, keeps: MergeOptions): Tables {
  const { ofOne, ofOther, count: most } = numberWords(one.names, other.names);
  const { rowsOfOne, rowsOfOther, count } = numberRows(one.names, other.names, keeps, ofOne, ofOther);
  const ids = emptyIds(count);
  copyIds(one.names.ids, rowsOfOne, ids, GONE);
  copyIds(other.names.ids, rowsOfOther, ids, GONE);
  const moved = { rowsOfOne, rowsOfOther, gone: GONE };
  return {
    names: {
      ...mergeWords(one.names, other.names, rowsOfOne, rowsOfOther, most),
      ids,
      owned: mergeOwned([
        { owned: one.names.owned, rows: rowsOfOne },
        { owned: other.names.owned, rows: rowsOfOther },
      ]),
    },
    digits: mergeDigits(one.digits, other.digits, moved),
    beginnings: mergeDigits(one.beginnings, other.beginnings, moved),
    columns: mergeColumns(one.columns, other.columns, { ...moved, count }),
  };
}
