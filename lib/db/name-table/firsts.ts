import type { Columns } from './columns.ts';
import { FLAG } from './columns.ts';
import { type IdList, idAt, packIds } from './id-list.ts';
import { namesOf } from './merge.ts';
import type { NameTable } from './table.ts';
import { spelledWords, spellName } from './spell.ts';
import { MOST_BYTES, type Words, createWordWriter } from './words.ts';

/**
 * The first rows of a table in the order of lists, so that the head of a list of everybody is there without putting
 * everybody in order.
 */
export interface Firsts {
  /** The name of each from the word on that it is sorted by; those without a name come last and have an empty one. */
  keys: Words;
  ids: IdList;
  rows: Uint32Array;
  /** Whether they are all that are not deleted. */
  isAll: boolean;
  /** Rows that are deleted, in order. */
  deleted: Uint32Array;
}

/** With more deleted rows than this it is not worth while. */
const MOST_DELETED = 8192;

/** The words of names, those first that lists sort by. */
interface Sorted {
  /** The word at a place of a row's name. */
  wordAt: (row: number, place: number) => number;
  lengthOf: (row: number) => number;
}

function sorted({ names, starts }: ReturnType<typeof namesOf>, { leading }: Columns): Sorted {
  const lengthOf = (row: number): number => starts[row + 1]! - starts[row]!;
  return {
    lengthOf,
    wordAt(row, place) {
      const length = lengthOf(row);
      const first = leading[row]! < length ? leading[row]! : 0;
      const at = first + place < length ? first + place : first + place - length;
      return names[starts[row]! + at]!;
    },
  };
}

/** Rows among which the first `most` are: all whose first word is not behind that of the last of them. */
function candidates({ wordAt, lengthOf }: Sorted, rows: readonly number[], words: number, most: number): number[] {
  const firstOf = (row: number): number => (lengthOf(row) === 0 ? words : wordAt(row, 0));
  const counts = new Uint32Array(words + 1);
  for (const row of rows) counts[firstOf(row)]! += 1;
  let last = 0;
  for (let sum = counts[0]!; last < words && sum < most;) sum += counts[(last += 1)]!;
  return rows.filter((row) => firstOf(row) <= last);
}

function isBeforeOrSame({ wordAt, lengthOf }: Sorted, one: number, other: number): number {
  const [length, otherLength] = [lengthOf(one), lengthOf(other)];
  if (length === 0 || otherLength === 0) return otherLength - length;
  for (let place = 0; place < Math.min(length, otherLength); place += 1) {
    const difference = wordAt(one, place) - wordAt(other, place);
    if (difference !== 0) return difference;
  }
  return length - otherLength;
}

/** Finds the first `most` rows; nothing when very many are deleted, or a name is too long to be compared. */
export function firstRows(table: NameTable, columns: Columns, most: number): Firsts | undefined {
  const deleted: number[] = [];
  const left: number[] = [];
  for (const [row, flags] of columns.flags.entries()) ((flags & FLAG.deleted) === 0 ? left : deleted).push(row);
  if (deleted.length > MOST_DELETED) return undefined;
  const order = sorted(
    namesOf(
      table,
      Uint32Array.from({ length: table.words.count }, (_, number) => number),
    ),
    columns,
  );
  // Equals stay in the order of the rows.
  const found = candidates(order, left, table.words.count, most)
    .sort((one, other) => isBeforeOrSame(order, one, other))
    .slice(0, most);
  const words = spelledWords(table);
  const writer = createWordWriter();
  const key = new Uint8Array(256);
  for (const row of found) {
    const name = Array.from({ length: order.lengthOf(row) }, (_, place) => order.wordAt(row, place));
    const length = spellName(words, name, key);
    if (length >= MOST_BYTES) return undefined;
    writer.add(key, length);
  }
  return {
    keys: writer.done(),
    ids: packIds(found.map((row) => idAt(table.ids, row))),
    rows: Uint32Array.from(found),
    isAll: found.length === left.length,
    deleted: Uint32Array.from(deleted),
  };
}
