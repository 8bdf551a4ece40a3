import type { Columns } from '../name-table/columns.ts';
import type { DigitTable } from '../name-table/digits.ts';
import { type IdList, idCount } from '../name-table/id-list.ts';
import type { NameTable, Tables } from '../name-table/table.ts';
import { buildTables } from '../name-table/table.ts';
import { answerOf } from '../raw-read.ts';
import type { NameStores } from './source.ts';

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
export const FORMAT = 2;

/** A segment as stored in its table: rows as they are after its writes. */
export interface SegmentRecord extends SegmentKey {
  format: number;
  names: NameTable;
  /** Ids whose rows in earlier segments no longer count: changed or deleted. */
  replaced: IdList;
  /** Of all its arrays, those of its numbers and columns among them. */
  sum: number;
}

/** A segment's digits as stored beside it. */
export interface DigitRecord extends SegmentKey {
  digits: DigitTable;
}

/** A segment's columns as stored beside it. */
export interface ColumnRecord extends SegmentKey {
  columns: Columns;
}

/** A segment with all that lies beside it. */
export interface WholeSegment {
  segment: SegmentRecord;
  digits: DigitRecord;
  columns: ColumnRecord;
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
export function sumOf({ names, digits, columns }: Tables, replaced: IdList): number {
  const { words, starts, postings, ids, owned } = names;
  const arrays = [words.bytes, words.blocks, starts, postings, ids.packed, owned.rows, owned.owners];
  const { flags, leading, seconds, texts } = columns;
  const beside = [digits.values, digits.rows, flags, leading, seconds, ...texts.map(({ numbers }) => numbers)];
  const all = [...arrays, ...beside, replaced.packed].reduce(mix, 0x81_1c_9d_c5);
  const said = [ids.odd, owned.agents, replaced.odd, texts.map((column) => column.texts)];
  return mixText(all, JSON.stringify(said)) >>> 0;
}

/** The records of a segment. */
export function recordsOf({ from, through }: Omit<SegmentKey, 'size'>, tables: Tables, replaced: IdList): WholeSegment {
  const size = idCount(tables.names.ids) + idCount(replaced);
  const key = { from, through, size };
  const sum = sumOf(tables, replaced);
  return {
    segment: { ...key, format: FORMAT, names: tables.names, replaced, sum },
    digits: { ...key, digits: tables.digits },
    columns: { ...key, columns: tables.columns },
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
export function isIntact({ segment, digits, columns }: WholeSegment): boolean {
  const tables = { names: segment.names, digits: digits.digits, columns: columns.columns };
  return sumOf(tables, segment.replaced) === segment.sum;
}

/** What was read of a segment, when it is all there and to the bit what was written. */
export function intactOf(read: { [Part in keyof WholeSegment]: WholeSegment[Part] | undefined }): WholeSegment[] {
  const { segment, digits, columns } = read;
  if (!isSound(segment) || digits === undefined || columns === undefined) return [];
  const whole = { segment, digits, columns };
  return isIntact(whole) ? [whole] : [];
}

/** Asks for a segment and what lies beside it. */
export async function readSegment(
  transaction: IDBTransaction,
  stores: NameStores,
  key: SegmentKey,
): Promise<{ [Part in keyof WholeSegment]: WholeSegment[Part] | undefined }> {
  const at = storedKey(key);
  const [segment, digits, columns] = await Promise.all([
    answerOf<SegmentRecord | undefined>(transaction.objectStore(stores.segments).get(at)),
    answerOf<DigitRecord | undefined>(transaction.objectStore(stores.digits).get(at)),
    answerOf<ColumnRecord | undefined>(transaction.objectStore(stores.columns).get(at)),
  ]);
  return { segment, digits, columns };
}

/** Writes a segment and what lies beside it. */
export function putSegment(transaction: IDBTransaction, stores: NameStores, whole: WholeSegment): Promise<unknown> {
  transaction.objectStore(stores.segments).put(whole.segment);
  transaction.objectStore(stores.digits).put(whole.digits);
  return answerOf(transaction.objectStore(stores.columns).put(whole.columns));
}

/** Deletes a segment and what lies beside it. */
export function deleteSegment(transaction: IDBTransaction, stores: NameStores, key: SegmentKey): void {
  for (const store of storesOf(stores)) transaction.objectStore(store).delete(storedKey(key));
}

/** The names of the object stores that segments lie in. */
export function storesOf({ segments, digits, columns }: NameStores): string[] {
  return [segments, digits, columns];
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
