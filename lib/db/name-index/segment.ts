import type { DigitTable } from '../name-table/digits.ts';
import { type IdList, idCount } from '../name-table/id-list.ts';
import type { NameTable, Tables } from '../name-table/table.ts';
import { buildTables } from '../name-table/table.ts';

/** The object stores of the name index. Both have the same keys. */
export const SEGMENTS = 'searchTables';
export const DIGITS = 'searchDigits';

/**
 * What a segment covers: the writes from one number to another, and how many rows and ids it is about. Every write of
 * contacts adds one under the next number; merging puts neighbours together under the numbers of both. A key is given
 * once: whoever read a segment has it for good.
 */
export interface SegmentKey {
  from: number;
  through: number;
  size: number;
}

/** Raised when what is stored means something else; segments of another format are made anew. */
export const FORMAT = 1;

/** A segment as stored in `searchTables`: rows as they are after its writes. */
export interface SegmentRecord extends SegmentKey {
  format: number;
  names: NameTable;
  /** Ids whose rows in earlier segments no longer count: changed or deleted. */
  replaced: IdList;
  /** Of all its arrays, those of its numbers among them. */
  sum: number;
}

/** A segment's digits as stored in `searchDigits`. */
export interface DigitRecord extends SegmentKey {
  digits: DigitTable;
}

/** The tables of a segment with no rows. */
export function noTables(): Tables {
  return buildTables([]);
}

/** Mixes bytes into a running sum, four at a time. */
function mix(sum: number, { buffer, byteOffset, byteLength }: ArrayBufferView): number {
  const fours = byteOffset % 4 === 0 ? byteLength >> 2 : 0;
  const numbers = new Uint32Array(buffer, fours === 0 ? 0 : byteOffset, fours);
  let mixed = sum ^ byteLength;
  for (let at = 0; at < fours; at += 1) mixed = Math.imul(mixed ^ numbers[at]!, 0x01_00_01_93);
  const rest = new Uint8Array(buffer, byteOffset + 4 * fours, byteLength - 4 * fours);
  for (const byte of rest) mixed = Math.imul(mixed ^ byte, 0x01_00_01_93);
  return mixed;
}

function mixText(sum: number, text: string): number {
  return mix(sum, new TextEncoder().encode(text));
}

/** The check sum of a segment's contents. */
export function sumOf({ names, digits }: Tables, replaced: IdList): number {
  const { words, starts, postings, ids, owned } = names;
  const arrays = [words.bytes, words.blocks, starts, postings, ids.packed, owned.rows, owned.owners];
  const all = [...arrays, digits.values, digits.rows, replaced.packed].reduce(mix, 0x81_1c_9d_c5);
  return mixText(all, JSON.stringify([ids.odd, owned.agents, replaced.odd])) >>> 0;
}

/** The two records of a segment. */
export function recordsOf(
  { from, through }: Omit<SegmentKey, 'size'>,
  tables: Tables,
  replaced: IdList,
): { segment: SegmentRecord; digits: DigitRecord } {
  const size = idCount(tables.names.ids) + idCount(replaced);
  const key = { from, through, size };
  const sum = sumOf(tables, replaced);
  return {
    segment: { ...key, format: FORMAT, names: tables.names, replaced, sum },
    digits: { ...key, digits: tables.digits },
  };
}

/** Whether what was read can be searched at all: of this format, its arrays fitting together. Costs nothing. */
export function isSound(segment: SegmentRecord | undefined): segment is SegmentRecord {
  if (segment?.format !== FORMAT) return false;
  const { words, starts, postings, ids } = segment.names;
  return (
    starts.length === words.count + 1 &&
    starts[words.count] === postings.length &&
    ids.packed.length % 16 === 0 &&
    idCount(ids) + idCount(segment.replaced) === segment.size
  );
}

/** Whether a segment is to the bit what was written. Goes through all of it. */
export function isIntact(segment: SegmentRecord, digits: DigitRecord | undefined): boolean {
  return (
    digits !== undefined && sumOf({ names: segment.names, digits: digits.digits }, segment.replaced) === segment.sum
  );
}

/** The key as IndexedDB has it. */
export const storedKey = ({ from, through, size }: SegmentKey): [number, number, number] => [from, through, size];

/** Reads the keys of all segments, in order; what is no key of ours leaves a gap. */
export function readKeys(keys: readonly IDBValidKey[]): SegmentKey[] {
  return keys.flatMap((key) => {
    const [from, through, size] = Array.isArray(key) ? key : [];
    const areNumbers = typeof from === 'number' && typeof through === 'number' && typeof size === 'number';
    return areNumbers ? [{ from, through, size }] : [];
  });
}

/** Whether segments, in order, cover every write from the first on. */
export function isUnbroken(keys: readonly SegmentKey[]): boolean {
  return keys.every(({ from }, at) => from === (keys[at - 1]?.through ?? 0) + 1);
}
