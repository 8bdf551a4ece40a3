import type { Signal } from '@preact/signals';
import type { EntryTopic } from '#lib/domain/interaction/entry.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { InteractionLog } from '#lib/messages/protocol/entry.ts';
import type { Written } from '#lib/messages/protocol/interaction.ts';
import type { ConfirmationModel, Deed } from './confirmation-model.ts';

/** The team's list of topics as it can be changed beside an entry (R50, R60). Each change can be undone. */
export interface LogTopics {
  /** Adds a topic to the list and chooses it in the open form. */
  add: (name: string) => Promise<void>;
  /** Gives a topic another name, on every entry that has it. */
  rename: (topic: EntryTopic, name: string) => Promise<void>;
  /** Takes a topic off the list; entries that have it keep it. */
  retire: (topic: EntryTopic) => Promise<void>;
}

export interface LogTopicsDependencies {
  call: Call;
  confirmation: ConfirmationModel;
  log: Signal<InteractionLog | undefined>;
  /** Chooses a topic in the open form. */
  choose: (code: string) => void;
  reload: () => Promise<void>;
}

/** Makes the list. */
export function createLogTopics({ call, confirmation, log, choose, reload }: LogTopicsDependencies): LogTopics {
  const write = async (sent: Promise<Result<Written>>, deed: Deed) => {
    const result = await sent;
    if (result.ok) confirmation.say(deed, result.value.changeId);
    else confirmation.fail(result.failure);
    await reload();
  };
  return {
    add: async (name) => {
      const answer = await call('entry.topic-add', { name });
      if (!answer.ok) {
        confirmation.fail(answer.failure);
        return;
      }
      const { topic, changeId } = answer.value;
      const known = log.peek();
      if (known && !known.topics.some(({ code }) => code === topic.code)) {
        log.value = { ...known, topics: [topic, ...known.topics] };
      }
      choose(topic.code);
      if (changeId) confirmation.say({ what: 'topic-added', name: topic.name }, changeId);
    },
    rename: async ({ code, name: former }, name) => {
      if (name.trim() === '' || name.trim() === former) return;
      const renamed = name.trim().slice(0, 60);
      await write(call('definition.save-choice', { list: 'topic', code, name: renamed }), {
        what: 'topic-renamed',
        name: renamed,
      });
    },
    retire: ({ code, name }) =>
      write(call('definition.save-choice', { list: 'topic', code, retired: true }), { what: 'topic-retired', name }),
  };
}
