import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure, Result } from '#lib/domain/result.ts';
import { createTurns } from './turns.ts';

/** As many rows are listed at once; of more it is said, and the next ones are read when somebody asks for them. */
export const MOST_LISTED = 50_000;

/** One part of a list, and where to go on. */
export interface Chunk<Row> {
  rows: Row[];
  next?: string;
}

/** A list that is read whole, part by part, so that it can be sorted and filtered while one looks. */
export interface WholeList<Row> {
  rows: ReadonlySignal<readonly Row[]>;
  /** Nothing was read yet. */
  isLoading: ReadonlySignal<boolean>;
  /** There are more than are listed. */
  isCut: ReadonlySignal<boolean>;
  failure: ReadonlySignal<Failure | undefined>;
  /** Reads the list again, as far as it was read. */
  load: () => Promise<void>;
  /** Of a list that is cut, reads on. */
  more: () => Promise<void>;
  /** That is under way. */
  isReadingOn: ReadonlySignal<boolean>;
}

/**
 * Makes a list. The first time its rows appear as they come; later they are replaced once all are there, so that
 * nothing moves under the pointer. `most` are read at a time, for a list that somebody looks at whole is as long as the
 * memory it takes.
 */
export function createWholeList<Row>(
  read: (after: string | undefined) => Promise<Result<Chunk<Row>>>,
  most: number = MOST_LISTED,
): WholeList<Row> {
  const rows = signal<readonly Row[]>([]);
  const isLoading = signal(true);
  const isCut = signal(false);
  const failure = signal<Failure>();
  const isReadingOn = signal(false);
  const turns = createTurns();
  let isKnown = false;
  /** As many are listed, unless there are fewer. */
  let wanted = most;
  let next: string | undefined;

  /** Reads until so many are found, and lists them then. Given up when another reading begins. */
  async function readUntil(found: Row[], from: string | undefined, told: () => void): Promise<void> {
    const isNewest = turns.next();
    let after = from;
    do {
      // Each part begins where the one before it ended.
      // oxlint-disable-next-line no-await-in-loop
      const answer = await read(after);
      if (!isNewest()) return;
      if (!answer.ok) {
        batch(() => {
          failure.value = answer.failure;
          isLoading.value = false;
          isReadingOn.value = false;
        });
        return;
      }
      for (const row of answer.value.rows) found.push(row);
      after = answer.value.next;
      told();
    } while (after !== undefined && found.length < wanted);
    batch(() => {
      rows.value = found;
      isCut.value = after !== undefined;
      failure.value = undefined;
      isLoading.value = false;
      isReadingOn.value = false;
    });
    isKnown = true;
    next = after;
  }

  async function load(): Promise<void> {
    isReadingOn.value = false;
    const found: Row[] = [];
    await readUntil(found, undefined, () => {
      if (isKnown) return;
      batch(() => {
        rows.value = [...found];
        isLoading.value = false;
      });
    });
  }

  async function more(): Promise<void> {
    if (!isCut.peek() || isReadingOn.peek()) return;
    isReadingOn.value = true;
    wanted = rows.peek().length + most;
    await readUntil([...rows.peek()], next, () => {});
  }

  return { rows, isLoading, isCut, failure, load, more, isReadingOn };
}
