import { Plus, Settings2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { EntryTopic } from '#lib/domain/interaction/entry.ts';
import type { LogTopics } from '#lib/state/log-topics.ts';
import { useDenied } from '../../rights/rights.ts';
import { Combobox, type ComboboxOption } from '../../ui/Combobox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useTranslate } from '../../ui/translation.ts';
import { TopicsDialog } from './TopicsDialog.tsx';

export interface LogTopicProps {
  topics: readonly EntryTopic[];
  /** Code of the chosen topic, or nothing. */
  chosen: string;
  /** What it is called when the list no longer has it. */
  formerName: string | undefined;
  onChoose: (code: string) => void;
  list: LogTopics;
}

/** Stands for the option that adds what was typed. */
const ADD = ' add';

/** The topic of an entry (R50): the team's list, last used first; what is typed may be added to it. */
export function LogTopic({ topics, chosen, formerName, onChoose, list }: LogTopicProps) {
  const translate = useTranslate();
  const reason = useDenied()('definitions.edit');
  const [text, setText] = useState('');
  const [isEditing, setEditing] = useState(false);
  /** While one types nothing is amiss yet. */
  const [isInside, setInside] = useState(false);
  const typed = text.trim().slice(0, 60);
  const folded = typed.toLocaleLowerCase();
  const found = topics.filter(({ name }) => name.toLocaleLowerCase().includes(folded));
  const isNew = typed !== '' && !topics.some(({ name }) => name.toLocaleLowerCase() === folded);
  const options: ComboboxOption[] = found.map(({ code, name }) => ({ value: code, label: name }));
  if (isNew && reason === undefined) {
    options.push({ value: ADD, label: translate('log.addTopic', { name: typed }), icon: Plus });
  }
  const name = topics.find(({ code }) => code === chosen)?.name ?? formerName ?? chosen;
  return (
    <div
      class="sc-log__topic"
      onFocusIn={() => setInside(true)}
      onFocusOut={({ currentTarget, relatedTarget }) =>
        setInside(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))
      }
    >
      <Combobox
        label={translate('log.topic')}
        chosen={chosen === '' ? undefined : { value: chosen, label: name }}
        text={text}
        onText={(next) => {
          setText(next);
          if (chosen !== '') onChoose('');
        }}
        onChoose={({ value }) => {
          setText('');
          if (value === ADD) void list.add(typed);
          else onChoose(value);
        }}
        onClear={() => {
          setText('');
          onChoose('');
        }}
        clearLabel={translate('log.clearTopic')}
        options={options}
        emptyText={isNew && reason !== undefined ? reason : translate('log.noTopics')}
        hint={isNew && chosen === '' && !isInside ? translate('log.topicOpen', { name: typed }) : undefined}
      />
      <IconButton
        icon={Settings2}
        label={translate('log.editTopics')}
        disabledBecause={reason}
        onClick={() => setEditing(true)}
      />
      <TopicsDialog open={isEditing} list={topics} topics={list} onClose={() => setEditing(false)} />
    </div>
  );
}
