import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure, Result } from '#lib/domain/result.ts';
import type { ListWindow } from '#lib/messages/protocol/list.ts';

/** A list of any length of which only what is in sight is read, wherever that is. */
export interface WindowedList<Row> {
  /** How many rows there are in all. */
  total: ReadonlySignal<number>;
  /** Counts up whenever a row in sight may be another one than before. */
  version: ReadonlySignal<number>;
  /** The row at a place; nothing while it is on its way, or when it went. */
  at: (place: number) => Row | undefined;
  /** Reads what is in sight, from the first place up to, not with, the last. */
  show: (first: number, last: number) => void;
  /** Nothing was read yet. */
  isLoading: ReadonlySignal<boolean>;
  /** What is shown is not yet what is wanted. */
  isBehind: ReadonlySignal<boolean>;
  failure: ReadonlySignal<Failure | undefined>;
  /** Reads again what is in sight: somebody wrote, or something else is wanted. The old rows stay until then. */
  load: () => Promise<void>;
}

/** As many rows as one request asks for. */
const PAGE = 100;

/** So many pages are kept, those asked for last. */
const MOST_PAGES = 40;

/**
 * So many pages are read ahead of somebody who scrolls, the way they scroll: some seconds at the speed of a wheel, in
 * which a list that was never put in order gets there.
 */
const AHEAD = 4;

/** Who goes further than this at once drags the scroll bar or jumps: what lies behind the place is not wanted yet. */
const STEP = PAGE;

/**
 * Makes a list. One request is on its way at a time, so that a dragged scroll bar asks for where it stopped and not for
 * everything in between; who scrolls steadily finds the rows there already. An answer of another stamp means that the rows known so far are of an older list.
 */
export function createWindowedList<Row>(
  read: (from: number, count: number) => Promise<Result<ListWindow<Row>>>,
): WindowedList<Row> {
  const total = signal(0);
  const version = signal(0);
  const isLoading = signal(true);
  const isBehind = signal(false);
  const failure = signal<Failure>();
  let pages = new Map<number, readonly (Row | null)[]>();
  let stamp: string | undefined;
  /** Everything known is of an older list, and stays only until the first page of the new one is there. */
  let isOld = true;
  let sight = { first: 0, last: 1 };
  /** Which way somebody scrolls; nothing while they stand or jump. */
  let way: -1 | 0 | 1 = 0;
  let round = 0;
  let working: Promise<void> | undefined;

  const isWanted = (page: number): boolean => page >= 0 && page * PAGE < total.value && !pages.has(page);

  /** What is in sight, then what will be. */
  function nextPage(): number | undefined {
    const from = Math.floor(sight.first / PAGE);
    const to = Math.floor(Math.max(sight.first, sight.last - 1) / PAGE);
    if (isOld) return from;
    for (let page = from; page <= to; page += 1) if (isWanted(page)) return page;
    const edge = way < 0 ? from : to;
    for (let step = 1; way !== 0 && step <= AHEAD; step += 1) {
      const page = edge + way * step;
      if (isWanted(page)) return page;
    }
    return undefined;
  }

  const isInSight = (page: number): boolean => page * PAGE < sight.last && (page + 1) * PAGE > sight.first;

  function keep(page: number, { rows, total: count, stamp: newStamp }: ListWindow<Row>): void {
    const isOther = isOld || newStamp !== stamp;
    if (isOther) pages = new Map();
    pages.delete(page);
    pages.set(page, rows);
    for (const oldest of [...pages.keys()].slice(0, Math.max(0, pages.size - MOST_PAGES))) pages.delete(oldest);
    stamp = newStamp;
    isOld = false;
    batch(() => {
      total.value = count;
      // Rows that were read ahead are drawn when one gets there.
      if (isOther || isInSight(page)) version.value += 1;
      failure.value = undefined;
      isLoading.value = false;
      isBehind.value = false;
    });
  }

  async function work(): Promise<void> {
    for (let page = nextPage(); page !== undefined; page = nextPage()) {
      const asked = round;
      // What is wanted may be another place by the time the answer is there.
      // oxlint-disable-next-line no-await-in-loop
      const answer = await read(page * PAGE, PAGE);
      if (asked !== round) continue;
      if (!answer.ok) {
        batch(() => {
          failure.value = answer.failure;
          isLoading.value = false;
          isBehind.value = false;
        });
        return;
      }
      keep(page, answer.value);
      // The list became shorter: what is in sight is its end.
      const end = answer.value.total;
      if (sight.first >= end) sight = { first: Math.max(0, end - PAGE), last: Math.max(1, end) };
    }
  }

  function go(): Promise<void> {
    working ??= work().finally(() => {
      working = undefined;
      if (failure.peek() === undefined && nextPage() !== undefined) void go();
    });
    return working;
  }

  return {
    total,
    version,
    isLoading,
    isBehind,
    failure,
    at: (place) => pages.get(Math.floor(place / PAGE))?.[place % PAGE] ?? undefined,
    show(first, last) {
      const moved = first - sight.first;
      if (moved !== 0) way = Math.abs(moved) > STEP ? 0 : moved < 0 ? -1 : 1;
      sight = { first, last };
      if (nextPage() !== undefined) void go();
    },
    async load() {
      round += 1;
      isOld = true;
      isBehind.value = true;
      await go();
      if (isOld && failure.peek() === undefined) await go();
    },
  };
}
