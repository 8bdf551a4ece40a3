import { ListX } from 'lucide';
import { useState } from 'preact/hooks';
import type { EntryTopic } from '#lib/domain/interaction/entry.ts';
import type { LogTopics } from '#lib/state/log-topics.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useTranslate } from '../../ui/translation.ts';

function TopicRow({ topic, topics }: { topic: EntryTopic; topics: LogTopics }) {
  const translate = useTranslate();
  const [name, setName] = useState(topic.name);
  return (
    <li class="sc-log__topic-row">
      <Field label={translate('log.topicName', { name: topic.name })} hideLabel>
        {(control) => (
          <TextInput
            {...control}
            maxLength={60}
            value={name}
            onValue={setName}
            onBlur={() => {
              if (name.trim() === '') setName(topic.name);
              else void topics.rename(topic, name);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              // The form of the entry stands around the dialog.
              event.preventDefault();
              event.currentTarget.blur();
            }}
          />
        )}
      </Field>
      <IconButton
        icon={ListX}
        label={translate('log.retireTopic', { name: topic.name })}
        onClick={() => void topics.retire(topic)}
      />
    </li>
  );
}

export interface TopicsDialogProps {
  open: boolean;
  list: readonly EntryTopic[];
  topics: LogTopics;
  onClose: () => void;
}

/** The team's topics (R50): another name, or off the list. Adding stands in the topic field itself. */
export function TopicsDialog({ open, list, topics, onClose }: TopicsDialogProps) {
  const translate = useTranslate();
  return (
    <div
      class="sc-log__topics"
      onKeyDown={(event) => {
        // Enter and Escape are meant for the dialog, not for the entry's form around it.
        event.stopPropagation();
      }}
    >
      <Dialog title={translate('log.editTopics')} open={open} closeLabel={translate('common.close')} onClose={onClose}>
        <p class="sc-field__hint">{translate(list.length > 0 ? 'log.topicsHint' : 'log.noTopicsYet')}</p>
        <ul class="sc-log__topic-rows">
          {list.map((topic) => (
            <TopicRow key={`${topic.code} ${topic.name}`} topic={topic} topics={topics} />
          ))}
        </ul>
      </Dialog>
    </div>
  );
}
