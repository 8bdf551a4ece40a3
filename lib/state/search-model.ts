import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '#lib/domain/result.ts';
import type { ContactMatch, OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import type { Call } from '#lib/messages/call.ts';
import { createSettling, type Schedule, scheduleByTimer } from './schedule.ts';
import { createTurns } from './turns.ts';

/** How long typing must rest before a search is sent, in milliseconds. */
export const SEARCH_REST = 60;

/** Longest query the worker takes; no name or address is longer. */
const LONGEST_QUERY = 320;

/** A search of contacts while one types. */
export interface SearchModel {
  text: ReadonlySignal<string>;
  matches: ReadonlySignal<readonly ContactMatch[]>;
  /** The organization the search is narrowed to (R22). */
  organization: ReadonlySignal<OrganizationSummary | undefined>;
  /** How many contacts of other organizations match and are not shown. */
  hiddenElsewhere: ReadonlySignal<number>;
  /** True from the first letter until the newest answer is there. */
  busy: ReadonlySignal<boolean>;
  /** True when the matches are those of `text`. */
  settled: ReadonlySignal<boolean>;
  failure: ReadonlySignal<Failure | undefined>;
  setText: (text: string) => void;
  /** Shows the contacts of other organizations too, from now on. */
  widen: () => void;
  dispose: () => void;
}

export interface SearchDependencies {
  call: Call;
  /** Narrows the search to one organization until it is widened (R22). */
  organization?: OrganizationSummary;
  /** Contacts that are not offered: those that already take part. */
  without?: readonly string[];
  text?: string;
  schedule?: Schedule;
}

/** Makes a search; with a starting text it asks at once. */
export function createSearchModel({
  call,
  organization: narrowTo,
  without = [],
  text: start = '',
  schedule = scheduleByTimer,
}: SearchDependencies): SearchModel {
  const text = signal(start);
  const matches = signal<readonly ContactMatch[]>([]);
  const organization = signal(narrowTo);
  const hiddenElsewhere = signal(0);
  const busy = signal(false);
  const settled = signal(true);
  const failure = signal<Failure>();
  const turns = createTurns();
  const settling = createSettling(schedule, SEARCH_REST);

  const clear = () => {
    turns.forget();
    batch(() => {
      matches.value = [];
      hiddenElsewhere.value = 0;
      busy.value = false;
      settled.value = true;
      failure.value = undefined;
    });
  };

  const ask = async () => {
    const isNewest = turns.next();
    const within = organization.value;
    const result = await call('contact.search', {
      query: text.value.trim().slice(0, LONGEST_QUERY),
      ...(within ? { organizationId: within.id, onlyOrganization: true } : {}),
    });
    if (!isNewest()) return;
    batch(() => {
      busy.value = false;
      settled.value = true;
      failure.value = result.ok ? undefined : result.failure;
      // A failed search keeps what was found before.
      if (!result.ok) return;
      matches.value = result.value.matches.filter(({ card }) => !without.includes(card.id));
      hiddenElsewhere.value = result.value.hiddenElsewhere;
    });
  };

  const setText = (next: string) => {
    text.value = next;
    if (next.trim() === '') {
      settling.cancel();
      clear();
      return;
    }
    busy.value = true;
    settled.value = false;
    settling.soon(() => void ask());
  };

  const widen = () => {
    organization.value = undefined;
    if (text.value.trim() === '') return;
    busy.value = true;
    void ask();
  };

  if (start.trim() !== '') {
    busy.value = true;
    settled.value = false;
    void ask();
  }

  const dispose = () => {
    settling.cancel();
    turns.forget();
  };
  return { text, matches, organization, hiddenElsewhere, busy, settled, failure, setText, widen, dispose };
}
