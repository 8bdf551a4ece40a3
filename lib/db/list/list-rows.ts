import type { ViewPart } from '../name-index/view.ts';
import type { Columns } from '../name-table/columns.ts';
import { type IdList, idAt } from '../name-table/id-list.ts';

/** One segment of a name index as lists go through it. Row numbers of a list count on through all of them. */
export interface ListPart {
  part: ViewPart;
  ids: IdList;
  columns: Columns;
  /** The number of its first row. */
  offset: number;
}

/** The number of the first row of each part. */
export function offsetsOf(parts: readonly { rows: number }[]): number[] {
  let offset = 0;
  return parts.map(({ rows }) => {
    offset += rows;
    return offset - rows;
  });
}

/** Reads the ids and columns of every part. Within a transaction of the name index. */
export async function readListParts(parts: readonly ViewPart[], transaction: IDBTransaction): Promise<ListPart[]> {
  const read = await Promise.all(parts.map((part) => Promise.all([part.ids(transaction), part.columns(transaction)])));
  const offsets = offsetsOf(parts);
  return parts.map((part, at) => {
    const [ids, columns] = read[at]!;
    return { part, ids, columns, offset: offsets[at]! };
  });
}

/** How many row numbers there are, those of rows that no longer count among them. */
export function countNumbers(parts: readonly Numbered[]): number {
  const last = parts.at(-1);
  return last === undefined ? 0 : last.offset + last.part.rows;
}

/** A part, and the number of its first row. */
interface Numbered {
  part: { rows: number };
  offset: number;
}

/** The ids of a part, and the number of its first row. */
interface NumberedIds {
  ids: IdList;
  offset: number;
}

/** The id of a row by its number. */
export function idOfNumber(parts: readonly NumberedIds[], number: number): string {
  const { ids, offset } = parts.findLast((each) => each.offset <= number)!;
  return idAt(ids, number - offset);
}

/** The numbers of the rows that are accepted, in the order of the parts and their names. */
export function acceptedRows(
  parts: readonly ListPart[],
  accept: (listed: ListPart) => (row: number) => boolean,
): Uint32Array {
  const numbers = new Uint32Array(countNumbers(parts));
  let used = 0;
  for (const listed of parts) {
    const isAccepted = accept(listed);
    for (let row = 0; row < listed.part.rows; row += 1) if (isAccepted(row)) numbers[used++] = listed.offset + row;
  }
  return numbers.slice(0, used);
}

/** Calls back with each row of a list that is still in the order of the parts. */
export function eachRow<Part extends Numbered>(
  parts: readonly Part[],
  rows: Uint32Array,
  visit: (listed: Part, row: number, number: number) => void,
): void {
  let at = 0;
  for (const [index, listed] of parts.entries()) {
    const end = parts[index + 1]?.offset ?? Infinity;
    for (; at < rows.length && rows[at]! < end; at += 1) visit(listed, rows[at]! - listed.offset, rows[at]!);
  }
}
