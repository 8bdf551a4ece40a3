import type { Database } from './database.ts';
import type { EntryRow } from './entry-row.ts';
import { type InteractionRow, placeOfInteraction } from './interaction-row.ts';
import { answerOf, readRawTables } from './raw-read.ts';
import { type TimelinePlace, comparePlaces } from '#lib/domain/interaction/timeline-place.ts';
import { timelineKey } from './timeline-key.ts';

/** One row of a timeline: an interaction, or what was recorded of one. */
export type TimelineRow = { table: 'interactions'; row: InteractionRow } | { table: 'entries'; row: EntryRow };

/** An index range that a timeline is put together from: the rows of one owner, newest first. */
export type TimelineStream =
  | { table: 'interactions'; index: 'contactOrders' | 'organizationOrder'; owner: string }
  | { table: 'entries'; index: 'contactOrder' | 'organizationOrder'; owner: string };

/** What to read of a timeline. */
export interface TimelineQuery {
  streams: readonly TimelineStream[];
  /** Reads on after this place. */
  after?: TimelinePlace;
  /** How many rows are wanted. */
  limit: number;
  /** Which rows are wanted; asked in turn, within the transaction. */
  keeps: (row: TimelineRow, transaction: IDBTransaction) => boolean | Promise<boolean>;
  /** The most rows that are looked at for one answer. */
  mostRead?: number;
}

/** Rows in order, and the place to go on after when there may be more; `read` is how many were looked at. */
export interface TimelinePart {
  rows: TimelineRow[];
  next?: TimelinePlace;
  read: number;
}

/** Where a row stands. */
export function placeOf({ table, row }: TimelineRow): TimelinePlace {
  if (table === 'interactions') return placeOfInteraction(row);
  const { id, at, createdAt } = row;
  return { id, at, createdAt };
}

interface Reader {
  head(): TimelineRow | undefined;
  next(): void;
  /** Reads on when what was read is used up. */
  fill(): Promise<void> | undefined;
}

function readerOf(
  db: Database,
  transaction: IDBTransaction,
  { table, index, owner }: TimelineStream,
  { after, chunk }: { after: TimelinePlace | undefined; chunk: number },
): Reader {
  const source = transaction.objectStore(table).index(index);
  let from: IDBValidKey = after === undefined ? [owner] : timelineKey(owner, after);
  let rows: TimelineRow[] = [];
  let used = 0;
  let size = chunk;
  let isOver = false;
  return {
    head: () => rows[used],
    next() {
      used += 1;
    },
    fill() {
      if (used < rows.length || isOver) return undefined;
      // An array sorts after everything else: the range ends with the owner's last row.
      const range = db.keyRange.bound(from, [owner, []], true, false);
      return answerOf<(InteractionRow | EntryRow)[]>(source.getAll(range, size)).then((read) => {
        isOver = read.length < size;
        // The table says of which kind its rows are.
        // oxlint-disable-next-line no-unsafe-type-assertion
        rows = read.map((row) => ({ table, row })) as TimelineRow[];
        used = 0;
        size = Math.min(2 * size, 200);
        const last = rows.at(-1);
        if (last === undefined) return;
        from = timelineKey(owner, placeOf(last));
      });
    },
  };
}

function firstOf(readers: readonly Reader[]): TimelineRow | undefined {
  let first: TimelineRow | undefined;
  for (const reader of readers) {
    const head = reader.head();
    if (head !== undefined && (first === undefined || comparePlaces(placeOf(head), placeOf(first)) < 0)) first = head;
  }
  return first;
}

/**
 * Reads a part of a timeline: rows of several index ranges in one order, newest first, each once. What it costs
 * depends on how many ranges and rows are asked for, not on how many rows there are.
 */
export function readTimeline(db: Database, query: TimelineQuery): Promise<TimelinePart> {
  const { streams, after, limit, keeps, mostRead = Infinity } = query;
  return readRawTables(db, ['interactions', 'entries'], async (transaction) => {
    const chunk = Math.max(1, Math.ceil((limit + 1) / Math.max(1, streams.length)));
    const readers = streams.map((stream) => readerOf(db, transaction, stream, { after, chunk }));
    const rows: TimelineRow[] = [];
    const seen = new Set<string>();
    let last: TimelinePlace | undefined;
    for (let read = 0; ; read += 1) {
      const fills = readers.flatMap((reader) => reader.fill() ?? []);
      // The transaction ends when nothing is asked of it: one after the other.
      // oxlint-disable-next-line no-await-in-loop
      if (fills.length > 0) await Promise.all(fills);
      const first = firstOf(readers);
      if (first === undefined) return { rows, read };
      if (read >= mostRead && last !== undefined) return { rows, next: last, read };
      for (const reader of readers) {
        const head = reader.head();
        if (head?.row.id === first.row.id && head.table === first.table) reader.next();
      }
      const id = `${first.table}:${first.row.id}`;
      if (seen.has(id)) continue;
      seen.add(id);
      // oxlint-disable-next-line no-await-in-loop
      if (!(await keeps(first, transaction))) {
        last = placeOf(first);
        continue;
      }
      if (rows.length === limit) return { rows, next: last ?? placeOf(rows.at(-1)!), read };
      last = placeOf(first);
      rows.push(first);
    }
  });
}
