import type { Database } from '#lib/db/database.ts';
import type { RowOrder } from '#lib/db/list/order-rows.ts';
import { type ListRequest, type ListTable, readList } from '#lib/db/list/read-list.ts';
import type { Result } from '#lib/domain/result.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** How a list is ordered; `name` is another one when the same order may have become another. */
export interface ListOrder {
  order?: Exclude<RowOrder, { by: 'score' }>;
  name: string;
}

/** What is said of every list. */
interface Wanted {
  query: string;
  sort?: string | undefined;
}

/**
 * Whether everybody is wanted in the order of their names: nothing is searched for, nothing is left out. Of such a list
 * the head is known without putting it in order.
 */
function isPlain({ query, sort = 'name', ...filters }: Wanted): boolean {
  return query.trim() === '' && sort === 'name' && Object.values(filters).every((value) => value === undefined);
}

/** What a list is asked for, as the table of its rows reads it. */
export function listRequest(
  deps: ServiceDeps,
  wanted: Wanted,
  { order, name }: ListOrder,
  keep: ListRequest['keep'],
  also: readonly string[] = [],
): ListRequest {
  const { query, sort = '' } = wanted;
  return {
    viewer: viewerOf(deps),
    query,
    keep,
    isPlain: isPlain(wanted),
    isDescending: sort.startsWith('-'),
    ...(order && { order }),
    ...(also.length > 0 && { also }),
    name: JSON.stringify([wanted, name, ...also]),
  };
}

/** The column that a list is sorted by, without its direction. */
export const sortedBy = ({ sort = '' }: Wanted): string => sort.replace(/^-/, '');

/** The ids at some places of a list. */
export function answerIds<Row>(
  { db }: { db: Database },
  table: ListTable<Row>,
  request: Promise<ListRequest>,
  { from, count }: { from: number; count: number },
): Promise<Result<{ ids: string[]; total: number; stamp: string }>> {
  return settle(async () => {
    const list = await readList(db, table, await request);
    return { ids: list.ids(from, count), total: list.total, stamp: list.stamp };
  });
}
