import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure, Result } from '#lib/domain/result.ts';
import { createTurns } from './turns.ts';

/** A part of a list: how many rows there are in all, which the first part says, and where to go on. */
export interface ListPart<Row, Place> {
  rows: Row[];
  total?: number;
  next?: Place;
}

/** A list of any length of which as much is read as one has scrolled to. */
export interface PagedList<Row> {
  /** Those that were read so far. */
  rows: ReadonlySignal<readonly Row[]>;
  /** How many there are in all. */
  total: ReadonlySignal<number>;
  /** Nothing was read yet. */
  isLoading: ReadonlySignal<boolean>;
  failure: ReadonlySignal<Failure | undefined>;
  /** Reads as much again as is shown: somebody wrote. */
  load: () => Promise<void>;
  /** Begins anew: something else is wanted. */
  begin: () => Promise<void>;
  /** Reads the next part, when there is one and it is not on its way. */
  more: () => Promise<void>;
  /** Takes a row off before the worker says so; what was asked for before that is not waited for. */
  take: (isIt: (row: Row) => boolean) => void;
}

/** As many rows as one request asks for. */
export const PART = 200;

/** Makes a list. Answers that came too late are dropped. */
export function createPagedList<Row, Place>(
  read: (after: Place | undefined, limit: number) => Promise<Result<ListPart<Row, Place>>>,
): PagedList<Row> {
  const rows = signal<readonly Row[]>([]);
  const total = signal(0);
  const isLoading = signal(true);
  const failure = signal<Failure>();
  const turns = createTurns();
  let next: Place | undefined;
  let isReadingMore = false;

  async function readUntil(wanted: number): Promise<void> {
    const isNewest = turns.next();
    let found: Row[] = [];
    let after: Place | undefined;
    do {
      // Each part begins where the one before it ended.
      // oxlint-disable-next-line no-await-in-loop
      const answer = await read(after, PART);
      if (!isNewest()) return;
      if (!answer.ok) {
        batch(() => {
          failure.value = answer.failure;
          isLoading.value = false;
        });
        return;
      }
      found = [...found, ...answer.value.rows];
      total.value = answer.value.total ?? total.value;
      after = answer.value.next;
    } while (after !== undefined && found.length < wanted);
    batch(() => {
      rows.value = found;
      failure.value = undefined;
      isLoading.value = false;
    });
    next = after;
  }

  return {
    rows,
    total,
    isLoading,
    failure,
    load: () => readUntil(rows.value.length),
    begin: () => readUntil(1),
    async more() {
      if (next === undefined || isReadingMore) return;
      isReadingMore = true;
      const isNewest = turns.next();
      const answer = await read(next, PART);
      isReadingMore = false;
      if (!isNewest()) return;
      batch(() => {
        failure.value = answer.ok ? undefined : answer.failure;
        if (!answer.ok) return;
        rows.value = [...rows.value, ...answer.value.rows];
        total.value = answer.value.total ?? total.value;
      });
      if (answer.ok) next = answer.value.next;
    },
    take(isIt) {
      // What is on its way was read before: it may still have the row.
      turns.forget();
      const left = rows.value.filter((row) => !isIt(row));
      batch(() => {
        total.value = Math.max(left.length, total.value - (rows.value.length - left.length));
        rows.value = left;
      });
    },
  };
}
