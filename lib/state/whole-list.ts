import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure, Result } from '#lib/domain/result.ts';
import { createTurns } from './turns.ts';

/** As many rows as a page holds; more are not listed, and that is said. */
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
  load: () => Promise<void>;
}

/**
 * Makes a list. The first time its rows appear as they come; later they are replaced once all are there, so that
 * nothing moves under the pointer.
 */
export function createWholeList<Row>(
  read: (after: string | undefined) => Promise<Result<Chunk<Row>>>,
  most: number = MOST_LISTED,
): WholeList<Row> {
  const rows = signal<readonly Row[]>([]);
  const isLoading = signal(true);
  const isCut = signal(false);
  const failure = signal<Failure>();
  const turns = createTurns();
  let isKnown = false;

  async function load(): Promise<void> {
    const isNewest = turns.next();
    let found: Row[] = [];
    let after: string | undefined;
    do {
      // Each part begins where the one before it ended.
      // oxlint-disable-next-line no-await-in-loop
      const answer = await read(after);
      if (!isNewest()) return;
      if (!answer.ok) {
        batch(() => {
          failure.value = answer.failure;
          isLoading.value = false;
        });
        return;
      }
      found = [...found, ...answer.value.rows];
      after = answer.value.next;
      if (!isKnown) {
        batch(() => {
          rows.value = found;
          isLoading.value = false;
        });
      }
    } while (after !== undefined && found.length < most);
    batch(() => {
      rows.value = found.slice(0, most);
      isCut.value = after !== undefined || found.length > most;
      failure.value = undefined;
      isLoading.value = false;
    });
    isKnown = true;
  }

  return { rows, isLoading, isCut, failure, load };
}
