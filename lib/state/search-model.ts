import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { type Failure, succeed } from '#lib/domain/result.ts';
import type { ContactMatch, OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import type { Call } from '#lib/messages/call.ts';
import { createSettling, type Schedule, scheduleByTimer } from './schedule.ts';
import { createTurns } from './turns.ts';

/** How long typing must rest before a search is sent, in milliseconds. */
export const SEARCH_REST = 60;

/** Longest query the worker takes; no name or address is longer. */
const LONGEST_QUERY = 320;

/** A search of contacts while one types. Where nobody of its organization matches it looks everywhere by itself. */
export interface SearchModel {
  text: ReadonlySignal<string>;
  matches: ReadonlySignal<readonly ContactMatch[]>;
  /** The organization the search is narrowed to (R22). */
  organization: ReadonlySignal<OrganizationSummary | undefined>;
  /** Nobody of this organization matches: those who are listed are of others (R22). */
  nobodyAt: ReadonlySignal<OrganizationSummary | undefined>;
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
  const nobodyAt = signal<OrganizationSummary>();
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
      nobodyAt.value = undefined;
      hiddenElsewhere.value = 0;
      busy.value = false;
      settled.value = true;
      failure.value = undefined;
    });
  };

  const find = async (within: OrganizationSummary | undefined) => {
    const result = await call('contact.search', {
      query: text.value.trim().slice(0, LONGEST_QUERY),
      ...(within ? { organizationId: within.id, onlyOrganization: true } : {}),
    });
    if (!result.ok) return result;
    return succeed({ ...result.value, matches: result.value.matches.filter(({ card }) => !without.includes(card.id)) });
  };

  const ask = async () => {
    const isNewest = turns.next();
    const within = organization.value;
    const narrow = await find(within);
    if (!isNewest()) return;
    // Somebody who exists is never said not to.
    const isElsewhere = narrow.ok && narrow.value.matches.length === 0 && narrow.value.hiddenElsewhere > 0;
    const result = isElsewhere ? await find(undefined) : narrow;
    if (!isNewest()) return;
    batch(() => {
      busy.value = false;
      settled.value = true;
      failure.value = result.ok ? undefined : result.failure;
      // A failed search keeps what was found before.
      if (!result.ok) return;
      matches.value = result.value.matches;
      nobodyAt.value = isElsewhere && result.value.matches.length > 0 ? within : undefined;
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
  return { text, matches, organization, nobodyAt, hiddenElsewhere, busy, settled, failure, setText, widen, dispose };
}
