import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { TimelineOwner } from '#lib/domain/interaction/timeline-owner.ts';
import type { TimelinePlace } from '#lib/domain/interaction/timeline-place.ts';
import { type Failure, type Result, succeed } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { TimelineAnswer, TimelineItem } from '#lib/messages/protocol/timeline.ts';
import { createTurns } from './turns.ts';

/** How many items are read at once. */
export const TIMELINE_PAGE = 30;

/** How far a search is: rows looked at and, where that is known, how many there are. */
export interface SearchProgress {
  searched: number;
  total: number | undefined;
  /** Somebody stopped it: what was found so far is shown. */
  stopped: boolean;
}

/** Reads a timeline in parts, and keeps what was read. */
export interface TimelineReader {
  items: ReadonlySignal<readonly TimelineItem[]>;
  state: ReadonlySignal<'loading' | 'ready' | 'failed'>;
  failure: ReadonlySignal<Failure | undefined>;
  /** Everything there is was read. */
  isWhole: ReadonlySignal<boolean>;
  /** True while it reads on. */
  busy: ReadonlySignal<boolean>;
  /** Set while something is searched for. */
  progress: ReadonlySignal<SearchProgress | undefined>;
  /** Begins anew: the timeline of somebody, what is found in it or, `everywhere`, in the notes of everybody. */
  start: (owner: TimelineOwner, text: string, everywhere?: boolean) => Promise<void>;
  /** Reads on; does nothing while it does, and at the end. */
  more: () => Promise<void>;
  /** Stops a search; `more` goes on with it. */
  stop: () => void;
  /** Reads again as much as is shown, and shows that once it is there. */
  reload: () => Promise<void>;
}

/** What was read until now, and where to go on. */
interface Read {
  items: TimelineItem[];
  next?: TimelinePlace;
  searched: number;
  total?: number;
}

/** What is read: the timeline of somebody, or what is found. */
interface Asked {
  owner: TimelineOwner;
  text: string;
  everywhere: boolean;
}

/** One part; `again` when nothing was searched yet and the same has to be asked once more. */
interface Part extends TimelineAnswer {
  again?: boolean;
}

async function askPart(call: Call, { owner, text, everywhere }: Asked, after?: TimelinePlace): Promise<Result<Part>> {
  const more = { limit: TIMELINE_PAGE, ...(after && { after }) };
  if (!everywhere || text === '') return call('timeline.list', { owner, ...more, ...(text && { text }) });
  const answer = await call('entry.search', { text, ...more });
  if (!answer.ok) return answer;
  const { entries, next, preparing } = answer.value;
  if (preparing) return succeed({ items: [], searched: preparing.done, total: preparing.total, again: true });
  const items = entries.map((view): TimelineItem => ({ kind: 'entry', id: view.entry.id, at: view.entry.at, view }));
  return succeed({ items, ...(next && { next }) });
}

/** Makes a reader. */
export function createTimelineReader(call: Call): TimelineReader {
  const items = signal<readonly TimelineItem[]>([]);
  const state = signal<'loading' | 'ready' | 'failed'>('loading');
  const failure = signal<Failure>();
  const isWhole = signal(false);
  const busy = signal(false);
  const progress = signal<SearchProgress>();
  const turns = createTurns();
  let asked: Asked | undefined;
  let read: Read = { items: [], searched: 0 };

  function show(stopped: boolean): void {
    batch(() => {
      items.value = read.items;
      isWhole.value = read.next === undefined;
      progress.value = asked?.text ? { searched: read.searched, total: read.total, stopped } : undefined;
    });
  }

  /**
   * Reads until there are so many more items or the end is reached. A search shows each step; a list that is read again
   * is shown once it is whole.
   */
  async function readOn(from: Read, wanted: number, isShown: boolean): Promise<void> {
    if (asked === undefined) return;
    const what = asked;
    const isNewest = turns.next();
    busy.value = true;
    let at = from;
    let isAgain = false;
    do {
      // Each part begins where the one before ended.
      // oxlint-disable-next-line no-await-in-loop
      const answer = await askPart(call, what, at.next);
      if (!isNewest()) return;
      if (!answer.ok) {
        batch(() => {
          failure.value = answer.failure;
          state.value = 'failed';
          busy.value = false;
        });
        return;
      }
      const { items: found, next, searched = 0, total, again } = answer.value;
      isAgain = again === true;
      const known = new Set(at.items.map(({ id }) => id));
      at = {
        // What was moved while it was read comes once.
        items: [...at.items, ...found.filter(({ id }) => !known.has(id))],
        searched: again ? searched : at.searched + searched,
        ...((again ? at.next : next) && { next: again ? at.next : next }),
        ...((total ?? at.total) !== undefined && { total: total ?? at.total }),
      };
      if (isShown) {
        read = at;
        show(false);
      }
    } while (isAgain || (at.next !== undefined && at.items.length < wanted));
    read = at;
    batch(() => {
      failure.value = undefined;
      state.value = 'ready';
      busy.value = false;
      show(false);
    });
  }

  return {
    items,
    state,
    failure,
    isWhole,
    busy,
    progress,
    async start(owner, text, everywhere = false) {
      asked = { owner, text, everywhere };
      read = { items: [], searched: 0 };
      batch(() => {
        state.value = 'loading';
        failure.value = undefined;
        show(false);
      });
      await readOn(read, TIMELINE_PAGE, true);
    },
    async more() {
      if (busy.value || read.next === undefined) return;
      await readOn(read, read.items.length + TIMELINE_PAGE, true);
    },
    stop() {
      turns.forget();
      batch(() => {
        busy.value = false;
        state.value = 'ready';
        show(true);
      });
    },
    async reload() {
      // What was stopped is not begun again by itself.
      if (progress.value?.stopped) return;
      await readOn({ items: [], searched: 0 }, Math.max(TIMELINE_PAGE, read.items.length), false);
    },
  };
}
