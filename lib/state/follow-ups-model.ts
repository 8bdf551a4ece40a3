import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { FollowUpView } from '#lib/domain/follow-up/follow-up-view.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { Written } from '#lib/messages/protocol/interaction.ts';
import type { ConfirmationModel, Deed } from './confirmation-model.ts';
import {
  agentsOf,
  type FilterAgent,
  fitsFollowUp,
  type FollowUpLine,
  type FollowUpsWanted,
  linesOf,
} from './follow-up-list.ts';
import type { Schedule } from './schedule.ts';
import { createTurns } from './turns.ts';
import { createWholeList, type WholeList } from './whole-list.ts';

/** How long done follow-ups stay in the list: two weeks, in milliseconds. */
const LATELY = 14 * 86_400_000;

/** How often the list looks at the clock, in milliseconds. */
const TICK = 30_000;

/** The file that was written last, and how many are in it. */
export interface WrittenCalendar {
  name: string;
  count: number;
}

/** The list of follow-ups: what is owed by when, and what was done lately. */
export interface FollowUpsModel {
  owed: WholeList<FollowUpView>;
  done: WholeList<FollowUpView>;
  /** What the filters leave, in sections. */
  lines: ReadonlySignal<readonly FollowUpLine[]>;
  /** How many of the owed ones the filters leave. */
  count: ReadonlySignal<number>;
  agents: ReadonlySignal<readonly FilterAgent[]>;
  /** The clock of the list: it goes on while the list is shown. */
  now: ReadonlySignal<number>;
  written: ReadonlySignal<WrittenCalendar | undefined>;
  /** The record that had no web address to go to. */
  stuck: ReadonlySignal<string | undefined>;
  show: (wanted: FollowUpsWanted) => void;
  load: () => Promise<void>;
  /** Keeps the clock going; answers with the way to stop it. */
  follow: () => () => void;
  setDone: (followUp: FollowUpView, done: boolean) => Promise<void>;
  snooze: (followUp: FollowUpView, at: number) => Promise<void>;
  assign: (followUp: FollowUpView, name: string) => Promise<void>;
  /** Goes to the page of its interaction. */
  open: (followUp: FollowUpView) => Promise<void>;
  /** Writes what the list shows and is owed to a calendar file. */
  exportCalendar: () => Promise<void>;
}

export interface FollowUpsDependencies {
  call: Call;
  confirmation: ConfirmationModel;
  schedule: Schedule;
  now: () => number;
  locale?: string;
  /** Gives a file to the reader. */
  save: (file: Blob, name: string) => void;
}

/** What a confirmation calls a follow-up. */
export function followUpName({ contactName, ticket }: Pick<FollowUpView, 'contactName' | 'ticket'>): string {
  return contactName || ticket.title || `#${ticket.id}`;
}

/** Makes the model of the list. */
export function createFollowUpsModel(dependencies: FollowUpsDependencies): FollowUpsModel {
  const { call, confirmation, schedule, locale, save } = dependencies;
  const now = signal(dependencies.now());
  const wanted = signal<FollowUpsWanted>({ query: '' });
  const written = signal<WrittenCalendar>();
  const stuck = signal<string>();
  const turns = createTurns();
  /** Written and not read again yet: they leave their place at once. */
  const gone = signal<ReadonlySet<string>>(new Set());

  const listOf = (of: 'owed' | 'done') =>
    createWholeList<FollowUpView>(async (place) => {
      const [at, id] = place?.split(':', 2) ?? [];
      const answer = await call('follow-up.list', {
        of,
        ...(of === 'done' && { since: Math.max(0, now.peek() - LATELY) }),
        ...(at !== undefined && id !== undefined && { after: { at: Number(at), id } }),
      });
      if (!answer.ok) return answer;
      const { followUps: rows, next } = answer.value;
      return { ok: true, value: { rows, ...(next && { next: `${next.at}:${next.id}` }) } };
    });
  const owed = listOf('owed');
  const done = listOf('done');
  const kept = computed(() => [...owed.rows.value, ...done.rows.value].filter(({ id }) => !gone.value.has(id)));
  const shown = computed(() => kept.value.filter((followUp) => fitsFollowUp(followUp, wanted.value)));

  async function load(): Promise<void> {
    const isNewest = turns.next();
    now.value = dependencies.now();
    await Promise.all([owed.load(), done.load()]);
    if (isNewest()) gone.value = new Set();
  }

  async function write(
    { id }: FollowUpView,
    sent: Promise<Result<Written>>,
    deed: Deed,
    leaves: boolean,
  ): Promise<void> {
    const answer = await sent;
    if (answer.ok) {
      confirmation.say(deed, answer.value.changeId);
      if (leaves) gone.value = new Set([...gone.value, id]);
    } else confirmation.fail(answer.failure);
    // What was refused may be refused because the list shows a former state.
    await load();
  }

  return {
    owed,
    done,
    now,
    written,
    stuck,
    lines: computed(() => linesOf(shown.value, now.value)),
    count: computed(() => shown.value.filter(({ doneAt }) => doneAt === undefined).length),
    agents: computed(() => agentsOf(kept.value, locale)),
    show: (next) => {
      const { query, agent } = wanted.peek();
      if (next.query !== query || next.agent !== agent) wanted.value = next;
    },
    load,
    follow() {
      let stop = () => {};
      const tick = () => {
        now.value = dependencies.now();
        stop = schedule(TICK, tick);
      };
      tick();
      return () => stop();
    },
    setDone: (followUp, isDone) =>
      write(
        followUp,
        call('entry.follow-up', { id: followUp.id, done: isDone }),
        { what: isDone ? 'follow-up-done' : 'follow-up-owed', name: followUpName(followUp) },
        true,
      ),
    snooze: (followUp, at) =>
      write(
        followUp,
        call('entry.follow-up', { id: followUp.id, done: false, at }),
        { what: 'follow-up-moved', name: followUpName(followUp) },
        true,
      ),
    assign: (followUp, assignee) =>
      write(
        followUp,
        call('entry.follow-up', { id: followUp.id, done: followUp.doneAt !== undefined, assignee }),
        { what: 'follow-up-given', name: followUpName(followUp) },
        false,
      ),
    async open(followUp) {
      const answer = await call('follow-up.open', { id: followUp.id });
      stuck.value = answer.ok && answer.value.went === 'nowhere' ? followUp.id : undefined;
      if (answer.ok) return;
      confirmation.fail(answer.failure);
      await load();
    },
    async exportCalendar() {
      const { followUpCalendar } = await import('#lib/interchange/icalendar/write-follow-ups.ts');
      const listed = linesOf(shown.peek(), now.peek()).flatMap((line) =>
        line.kind === 'follow-up' && line.section !== 'done' ? [line.followUp] : [],
      );
      const name = `follow-ups-${new Date(dependencies.now()).toISOString().slice(0, 10)}.ics`;
      save(new Blob([followUpCalendar(listed)], { type: 'text/calendar' }), name);
      written.value = { name, count: listed.length };
    },
  };
}
