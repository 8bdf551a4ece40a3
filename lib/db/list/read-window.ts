import type { Database } from '../database.ts';
import type { ViewPart } from '../name-index/view.ts';
import { type Firsts, firstRows } from '../name-table/firsts.ts';
import { idAt, idCount } from '../name-table/id-list.ts';
import { hasRow } from '../name-table/row-set.ts';
import { compareBytes, wordCursor } from '../name-table/words.ts';
import type { Viewer } from '../viewer.ts';
import { type ListRequest, type ListTable, readList, stampOf } from './read-list.ts';

/** The ids of the rows at some places of a list, how many rows it has, and its stamp. */
export interface ListedIds {
  ids: string[];
  total: number;
  stamp: string;
}

/** Which places. */
interface Places {
  from: number;
  count: number;
}

/** The first rows of a part that count, with what they are compared by. */
interface Head {
  rows: { key: Uint8Array; id: string }[];
  /** Whether there are no others behind them. */
  isAll: boolean;
  /** How many rows of the part count in all. */
  total: number;
}

async function firstsOf(part: ViewPart, transaction: IDBTransaction, most: number): Promise<Firsts | undefined> {
  const reader = part.within(transaction);
  if (reader.isPaged) return reader.firsts();
  const [names, columns] = await Promise.all([part.names(transaction), part.columns(transaction)]);
  return firstRows(names, columns, most);
}

async function headOf(
  part: ViewPart,
  transaction: IDBTransaction,
  { viewer, most }: { viewer: Viewer; most: number },
): Promise<Head | undefined> {
  const unseen = part.unseen(viewer);
  const firsts = await firstsOf(part, transaction, most + (unseen?.count ?? 0));
  if (firsts === undefined) return undefined;
  const isSeen = (row: number): boolean => unseen === undefined || !hasRow(unseen, row);
  const rows: Head['rows'] = [];
  for (const cursor = wordCursor(firsts.keys); cursor.at < idCount(firsts.ids); cursor.next()) {
    if (!isSeen(firsts.rows[cursor.at]!)) continue;
    rows.push({ key: cursor.word.slice(0, cursor.length), id: idAt(firsts.ids, cursor.at) });
  }
  const total = part.rows - (unseen?.count ?? 0) - firsts.deleted.filter(isSeen).length;
  return { rows, isAll: firsts.isAll, total };
}

/** Which of two comes first; those without a name are the last. */
function compareKeys(one: Uint8Array, other: Uint8Array): number {
  if (one.length === 0 || other.length === 0) return other.length - one.length;
  return compareBytes(one, one.length, other, other.length);
}

/** The first `most` of all; nothing when a part that has more of them comes to its end. */
function mergeHeads(heads: readonly Head[], most: number): string[] | undefined {
  const next = heads.map(() => 0);
  const ids: string[] = [];
  while (ids.length < most) {
    let best: number | undefined;
    for (const [at, { rows, isAll }] of heads.entries()) {
      const row = rows[next[at]!];
      if (row === undefined && !isAll) return undefined;
      if (row === undefined) continue;
      const before = best === undefined ? undefined : heads[best]!.rows[next[best]!]!;
      if (before === undefined || compareKeys(row.key, before.key) < 0) best = at;
    }
    if (best === undefined) return ids;
    ids.push(heads[best]!.rows[next[best]!]!.id);
    next[best]! += 1;
  }
  return ids;
}

/** The head of a list of everybody, out of what is kept for that; nothing when it does not reach so far. */
async function readHead<Row>(
  db: Database,
  table: ListTable<Row>,
  { viewer, name }: ListRequest,
  { from, count }: Places,
): Promise<ListedIds | undefined> {
  return table.index(db).goThrough(async (transaction, view) => {
    const stamp = stampOf(view, viewer, name);
    // Then it is quicker to ask the list itself.
    if (db.lists.get(table.rows, stamp) !== undefined) return undefined;
    const most = from + count;
    const heads = await Promise.all(view.parts.map((part) => headOf(part, transaction, { viewer, most })));
    if (!heads.every((head) => head !== undefined)) return undefined;
    const ids = mergeHeads(heads, most);
    const total = heads.reduce((sum, head) => sum + head.total, 0);
    return ids && { ids: ids.slice(from), total, stamp };
  });
}

/** So far the heads of lists reach at most. */
const HEAD = 512;

/** Some rows of a list. Only what lies behind the head of a list of everybody has to be put in order as a whole. */
export async function readWindow<Row>(
  db: Database,
  table: ListTable<Row>,
  request: ListRequest,
  places: Places,
): Promise<ListedIds> {
  const isHead = request.isPlain === true && places.from + places.count <= HEAD;
  const head = isHead ? await readHead(db, table, request, places) : undefined;
  if (head !== undefined) return head;
  const list = await readList(db, table, request);
  return { ids: list.ids(places.from, places.count), total: list.total, stamp: list.stamp };
}
