import { type ReadonlySignal, signal } from '@preact/signals';
import type { Call } from '#lib/messages/call.ts';
import type { ListedInteraction } from '#lib/messages/protocol/worklist.ts';
import type { ConfirmationModel } from './confirmation-model.ts';
import { createPagedList, type PagedList } from './paged-list.ts';
import { createSettling, type Schedule, scheduleByTimer } from './schedule.ts';
import { createWorklistModel, type WorklistModel } from './worklist-model.ts';

/** What the page of interactions shows; the address bar carries it. */
export interface InteractionsWanted {
  show: 'open' | 'all';
  query: string;
  /** Column, with `-` before it when the last come first: `at`, `title`. */
  sort?: string;
}

/** How long typing must rest before interactions are searched, in milliseconds. */
const SEARCH_REST = 120;

/** The page of interactions: the unresolved ones to work through, and all that are known. */
export interface InteractionsPageModel {
  worklist: WorklistModel;
  all: PagedList<ListedInteraction>;
  /** More people have the name that is searched for than were looked through. */
  hasMorePeople: ReadonlySignal<boolean>;
  /** How many are unresolved, whatever is shown. */
  unresolved: ReadonlySignal<number>;
  show: (wanted: InteractionsWanted) => void;
  /** Reads what is shown again: somebody wrote. */
  reload: () => Promise<void>;
  /** Counts the unresolved ones again. */
  count: () => Promise<void>;
}

export interface InteractionsPageDependencies {
  call: Call;
  confirmation: ConfirmationModel;
  schedule?: Schedule;
}

/** Makes the model. */
export function createInteractionsPageModel(dependencies: InteractionsPageDependencies): InteractionsPageModel {
  const { call, schedule = scheduleByTimer } = dependencies;
  const worklist = createWorklistModel(dependencies);
  const unresolved = signal(0);
  const hasMorePeople = signal(false);
  const settling = createSettling(schedule, SEARCH_REST);
  let wanted: InteractionsWanted | undefined;
  const all = createPagedList<ListedInteraction, { value: number | string; key: string }>(async (after, limit) => {
    const { query = '', sort = '-at' } = wanted ?? {};
    const answer = await call('worklist.list', {
      which: 'all',
      sort: sort.endsWith('title') ? 'title' : 'at',
      descending: sort.startsWith('-'),
      limit,
      ...(after && { after }),
      ...(query.trim() !== '' && { query: query.trim() }),
    });
    if (answer.ok) hasMorePeople.value = answer.value.hasMorePeople === true;
    return answer;
  });

  async function read(next: InteractionsWanted): Promise<void> {
    if (next.show === 'all') await all.begin();
    else await worklist.show({ query: next.query, oldestFirst: next.sort === 'at' });
  }

  const count = async () => {
    const answer = await call('worklist.count', {});
    if (answer.ok) unresolved.value = answer.value.open;
  };

  return {
    worklist,
    all,
    hasMorePeople,
    unresolved,
    count,
    show(next) {
      const before = wanted;
      wanted = next;
      settling.cancel();
      const isTyping = before !== undefined && before.show === next.show && before.query !== next.query;
      if (isTyping) settling.soon(() => void read(next));
      else void read(next);
    },
    async reload() {
      if (wanted?.show === 'all') await all.load();
      else await worklist.load();
    },
  };
}
