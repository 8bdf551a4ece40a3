import type { Columns } from '../name-table/columns.ts';
import type { DigitTable } from '../name-table/digits.ts';
import { type IdList, idCount } from '../name-table/id-list.ts';
import { type NameTable, type Tables, buildTables } from '../name-table/table.ts';
import { checkSum } from './check-sum.ts';
import { makePages } from './make-pages.ts';
import type { Page, PagedHead, Paging } from './page-kinds.ts';

/**
 * What a segment covers: the writes from one number to another, and how many rows and ids it is about. Every write of
 * rows adds one under the next number; merging puts neighbours together under the numbers of both. A key is given
 * once: whoever read a segment has it for good.
 */
export interface SegmentKey {
  from: number;
  through: number;
  size: number;
}

/** Raised when what is stored means something else; segments of another format are made anew. */
export const FORMAT = 7;

/** What all segments have: rows are as they are after its writes. */
interface SegmentBase extends SegmentKey {
  format: number;
  /** Ids whose rows in earlier segments no longer count: changed or deleted. */
  replaced: IdList;
  /** The check sum of its columns, which lie beside it. */
  columnSum: number;
  /** Of all else in the record. */
  sum: number;
}

/** A segment that is one record. */
export interface SmallSegment extends SegmentBase {
  names: NameTable;
  digits: DigitTable;
  beginnings: DigitTable;
}

/** A segment whose tables lie in the store of pages. */
export interface PagedSegment extends SegmentBase {
  paged: PagedHead;
}

/** A segment as stored. */
export type SegmentRecord = SmallSegment | PagedSegment;

/** A segment's columns as stored beside it, under the same key. */
export interface ColumnRecord extends SegmentKey {
  columns: Columns;
}

/** Whether a segment's tables lie in pages. */
export const isPaged = (segment: SegmentRecord): segment is PagedSegment => 'paged' in segment;

/** A segment that is read as a whole, wherever its tables lay. */
export interface WholeSegment extends SegmentKey {
  tables: Tables;
  replaced: IdList;
}

/** The tables of a segment with no rows. */
export function noTables(): Tables {
  return buildTables([]);
}

/** Makes the key of a segment of these tables. */
function keyOf({ from, through }: Omit<SegmentKey, 'size'>, { names }: Tables, replaced: IdList): SegmentKey {
  return { from, through, size: idCount(names.ids) + idCount(replaced) };
}

/** Of columns; their many texts are taken as one. */
function sumOfColumns({ flags, leading, seconds, texts }: Columns): number {
  const said = JSON.stringify(texts.map((column) => column.texts));
  return checkSum({ flags, leading, seconds, numbers: texts.map(({ numbers }) => numbers), said });
}

/** A segment as it is to be stored, in one record or with pages, and its columns. */
export interface NewSegment {
  segment: SegmentRecord;
  columns: ColumnRecord;
  pages: readonly Page[];
}

/** A segment that is one record, as it is to be stored. */
export function smallSegment(covers: Omit<SegmentKey, 'size'>, tables: Tables, replaced: IdList): NewSegment {
  const { names, digits, beginnings, columns } = tables;
  const key = keyOf(covers, tables, replaced);
  const said = { names, digits, beginnings, replaced, columnSum: sumOfColumns(columns) };
  const segment = { ...key, format: FORMAT, ...said, sum: checkSum(said) };
  return { segment, columns: { ...key, columns }, pages: [] };
}

/** What is to be stored of tables: many rows go into pages. */
export function newSegment(
  covers: Omit<SegmentKey, 'size'>,
  tables: Tables,
  replaced: IdList,
  paging: Paging,
): NewSegment {
  if (idCount(tables.names.ids) <= paging.mostInOne) return smallSegment(covers, tables, replaced);
  const { columns } = tables;
  const { head: paged, pages } = makePages(tables, paging);
  const key = keyOf(covers, tables, replaced);
  const said = { paged, replaced, columnSum: sumOfColumns(columns) };
  const segment = { ...key, format: FORMAT, ...said, sum: checkSum(said) };
  return { segment, columns: { ...key, columns }, pages };
}

/** Whether what was read can be searched at all: of this format, its arrays fitting together. Costs nothing. */
export function isSound(segment: SegmentRecord | undefined): segment is SegmentRecord {
  if (segment?.format !== FORMAT) return false;
  if (isPaged(segment)) return segment.paged.rows + idCount(segment.replaced) === segment.size;
  const { words, starts, postings, ids } = segment.names;
  return (
    starts.length === words.count + 1 &&
    starts[words.count] === postings.length &&
    ids.packed.length % 16 === 0 &&
    idCount(ids) + idCount(segment.replaced) === segment.size
  );
}

/** Whether a segment's record is to the bit what was written; of its pages and columns nothing is said. */
export function isIntact(segment: SegmentRecord): boolean {
  const { replaced, columnSum, sum } = segment;
  if (isPaged(segment)) return checkSum({ paged: segment.paged, replaced, columnSum }) === sum;
  const { names, digits, beginnings } = segment;
  return checkSum({ names, digits, beginnings, replaced, columnSum }) === sum;
}

/** Whether columns are to the bit those that were written with a segment. */
export function areColumnsOf(segment: SegmentRecord, read: ColumnRecord | undefined): read is ColumnRecord {
  return read !== undefined && sumOfColumns(read.columns) === segment.columnSum;
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
