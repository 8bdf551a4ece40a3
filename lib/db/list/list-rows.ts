import type { ViewPart } from '../name-index/view.ts';
import type { Columns } from '../name-table/columns.ts';
import { idAt } from '../name-table/id-list.ts';
import type { NameTable } from '../name-table/table.ts';

/** One segment of a name index as lists go through it. Row numbers of a list count on through all of them. */
export interface ListPart {
  part: ViewPart;
  names: NameTable;
  columns: Columns;
  /** The number of its first row. */
  offset: number;
}

/** Reads the names and columns of every part. Within a transaction of the name index. */
export async function readListParts(parts: readonly ViewPart[], transaction: IDBTransaction): Promise<ListPart[]> {
  const read = await Promise.all(
    parts.map((part) => Promise.all([part.names(transaction), part.columns(transaction)])),
  );
  let offset = 0;
  return parts.map((part, at) => {
    const [names, columns] = read[at]!;
    const listed = { part, names, columns, offset };
    offset += part.rows;
    return listed;
  });
}

/** How many row numbers there are, those of rows that no longer count among them. */
export function countNumbers(parts: readonly ListPart[]): number {
  const last = parts.at(-1);
  return last === undefined ? 0 : last.offset + last.part.rows;
}

/** The ids of a part, and the number of its first row. */
interface NumberedIds {
  names: Pick<NameTable, 'ids'>;
  offset: number;
}

/** The id of a row by its number. */
export function idOfNumber(parts: readonly NumberedIds[], number: number): string {
  const { names, offset } = parts.findLast((each) => each.offset <= number)!;
  return idAt(names.ids, number - offset);
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
export function eachRow(
  parts: readonly ListPart[],
  rows: Uint32Array,
  visit: (listed: ListPart, row: number, number: number) => void,
): void {
  let at = 0;
  for (const [index, listed] of parts.entries()) {
    const end = parts[index + 1]?.offset ?? Infinity;
    for (; at < rows.length && rows[at]! < end; at += 1) visit(listed, rows[at]! - listed.offset, rows[at]!);
  }
}
