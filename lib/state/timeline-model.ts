import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Entry } from '#lib/domain/interaction/entry.ts';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { TimelineOwner } from '#lib/domain/interaction/timeline-owner.ts';
import { soughtWords } from '#lib/domain/search/note-words.ts';
import type { Call } from '#lib/messages/call.ts';
import type { TimelineItem } from '#lib/messages/protocol/timeline.ts';
import type { ConfirmationModel } from './confirmation-model.ts';
import { createLogModel, type DraftChannel, type LogModel } from './log-model.ts';
import { createSettling, type Schedule, scheduleByTimer } from './schedule.ts';
import { createTimelineReader, type TimelineReader } from './timeline-reader.ts';

/** Waited after a letter before it is searched for, in milliseconds. */
export const SEARCH_PAUSE = 200;

/** The interactions of a contact or an organization with what was recorded of them (R24, R50, R51), newest first. */
export interface TimelineModel extends Pick<
  TimelineReader,
  'items' | 'state' | 'failure' | 'isWhole' | 'busy' | 'progress' | 'more' | 'stop'
> {
  /** What is searched for in the notes. */
  text: ReadonlySignal<string>;
  /** The same as words, folded, for marking what was found. */
  words: ReadonlySignal<readonly string[]>;
  setText: (text: string) => void;
  /** Whether the notes of everybody are searched, and not these alone. */
  everywhere: ReadonlySignal<boolean>;
  setEverywhere: (everywhere: boolean) => void;
  /** Shows the timeline of another contact or organization, or the same one again. */
  load: (owner: TimelineOwner) => Promise<void>;
  /** Reads what is shown again: something was written. */
  reload: () => Promise<void>;
  /** Changes, answers, deletes and tells of entries; its form and message are of the entry that was asked for. */
  log: LogModel;
  edit: (entry: Entry) => Promise<void>;
  reply: (entry: Entry) => Promise<void>;
}

export interface TimelineDependencies {
  call: Call;
  confirmation: ConfirmationModel;
  schedule?: Schedule;
  drafts?: DraftChannel;
  now?: () => number;
  /** Called after something was written. */
  onWritten?: () => void;
}

function nameOf(owner: TimelineOwner): string {
  return 'contactId' in owner ? owner.contactId : owner.organizationId;
}

/** Makes the timeline; it is nobody's before it is loaded. */
export function createTimelineModel(dependencies: TimelineDependencies): TimelineModel {
  const { call, confirmation, schedule = scheduleByTimer, drafts, now, onWritten = () => {} } = dependencies;
  const text = signal('');
  const everywhere = signal(false);
  const settling = createSettling(schedule, SEARCH_PAUSE);
  const reader = createTimelineReader(call);
  let owner: TimelineOwner | undefined;

  /** The interaction whose entry is changed or answered. */
  const focused = signal<InteractionRef>();
  const log = createLogModel({
    call,
    schedule,
    confirmation,
    view: computed(() => focused.value && { interaction: focused.value, participants: [] }),
    ...(drafts && { drafts }),
    ...(now && { now }),
    onWritten: () => {
      void reader.reload();
      onWritten();
    },
  });

  async function at<Value>(entry: Entry, act: () => Promise<Value>): Promise<Value> {
    if (focused.peek()?.key !== entry.interaction.key) focused.value = entry.interaction;
    return act();
  }

  return {
    ...reader,
    text,
    everywhere,
    words: computed(() => soughtWords(text.value)),
    log,
    edit: (entry) => at(entry, () => log.edit(entry)),
    reply: (entry) => at(entry, () => log.reply(entry)),
    setText(typed) {
      text.value = typed;
      settling.soon(() => {
        if (owner) void reader.start(owner, text.peek().trim(), everywhere.peek());
      });
    },
    setEverywhere(chosen) {
      everywhere.value = chosen;
      settling.cancel();
      if (owner) void reader.start(owner, text.peek().trim(), chosen);
    },
    async load(next) {
      settling.cancel();
      const isOther = owner === undefined || nameOf(owner) !== nameOf(next);
      owner = next;
      if (!isOther) return reader.reload();
      batch(() => {
        text.value = '';
        everywhere.value = false;
        focused.value = undefined;
      });
      return reader.start(next, '');
    },
    reload: reader.reload,
  };
}

/** The entries that an item shows. */
export function entriesOf(item: TimelineItem): readonly Entry[] {
  return item.kind === 'entry' ? [item.view.entry] : item.entries.map(({ entry }) => entry);
}
