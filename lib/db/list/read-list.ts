import { parseQuery } from '#lib/domain/search/parse-query.ts';
import type { SearchFields } from '#lib/domain/search/search-fields.ts';
import type { Database } from '../database.ts';
import type { NameIndex } from '../name-index/name-index.ts';
import type { NameView } from '../name-index/view.ts';
import { FLAG } from '../name-table/columns.ts';
import { hasRow } from '../name-table/row-set.ts';
import type { Viewer } from '../viewer.ts';
import { scoreRows } from './found-rows.ts';
import { acceptedRows, type ListPart, readListParts } from './list-rows.ts';
import type { OrderedList } from './known-lists.ts';
import { inNameOrder, readNameOrder } from './name-order.ts';
import { orderRows, type RowOrder } from './order-rows.ts';
import { listOf } from './ordered-list.ts';

/** Which rows are listed, and how. */
export interface ListRequest {
  viewer: Viewer;
  query: string;
  /** What is wanted beside the search; says also whether a row of the viewer's is private. */
  keep: (listed: ListPart, isPrivate: (row: number) => boolean) => (row: number) => boolean;
  /** Without it by name, or when something is searched for the best first. */
  order?: Exclude<RowOrder, { by: 'score' }>;
  isDescending: boolean;
  /** Ids that what is searched for finds beside the index: by what other records of theirs have. */
  also?: readonly string[];
  /** Nothing is searched for or left out, and the order is that of the names: the head of such a list is kept. */
  isPlain?: boolean;
  /** Names all of the above: two requests of the same name are the same list, as long as nobody writes. */
  name: string;
}

/** A table that is listed. */
export interface ListTable<Row> {
  rows: 'contacts' | 'organizations';
  index: (db: Database) => NameIndex;
  fieldsOf: (row: Row) => SearchFields;
}

function privateRows({ part }: ListPart): (row: number) => boolean {
  const { rows } = part.owned;
  if (rows.length === 0) return () => false;
  const owned = new Set(rows);
  return (row) => owned.has(row);
}

/** What says which list of which index it is. */
export function stampOf(view: NameView, { agentId, seesPrivate }: Viewer, name: string): string {
  return `${view.name}|${seesPrivate ? agentId : ''}|${name}`;
}

/**
 * Puts the rows of a table in order, without reading any of them: the name index knows what lists filter and sort by
 * (see `name-index/source.ts`). Never other agents' private ones (R10).
 */
export async function readList<Row>(
  db: Database,
  table: ListTable<Row>,
  { viewer, query, keep, order, isDescending, also, name }: ListRequest,
): Promise<OrderedList> {
  return table.index(db).goThrough(async (transaction, view) => {
    const stamp = stampOf(view, viewer, name);
    const known = db.lists.get(table.rows, stamp);
    if (known !== undefined) return known;
    const byName = db.lists.nameOrder(table.rows, view.name) ?? (await readNameOrder(view.parts, transaction));
    db.lists.keepNameOrder(table.rows, view.name, byName);
    const parts = await readListParts(view.parts, transaction);
    const searched = query.trim() === '' ? undefined : parseQuery(query);
    const scores =
      searched &&
      (await scoreRows({ db, transaction, rows: table.rows, parts, viewer, fieldsOf: table.fieldsOf, also }, searched));
    const isFruitless = query.trim() !== '' && searched === undefined;
    const rows = acceptedRows(parts, (listed) => {
      const { part, columns, offset } = listed;
      if (isFruitless) return () => false;
      const unseen = part.unseen(viewer);
      const isKept = keep(listed, privateRows(listed));
      return (row) =>
        (scores === undefined || scores[offset + row]! > 0) &&
        (columns.flags[row]! & FLAG.deleted) === 0 &&
        (unseen === undefined || !hasRow(unseen, row)) &&
        isKept(row);
    });
    const usual: RowOrder = scores === undefined ? { by: 'name' } : { by: 'score', scores };
    const ordered = orderRows(
      parts,
      { rows, byName: inNameOrder(byName, rows) },
      order ?? usual,
      isDescending && order !== undefined,
    );
    const list = listOf(stamp, parts, ordered);
    db.lists.keep(table.rows, view.name, list);
    return list;
  });
}
