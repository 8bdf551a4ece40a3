import { Check } from 'lucide';
import { isOwed } from '#lib/domain/interaction/conversation.ts';
import type { EntryView } from '#lib/messages/protocol/entry.ts';
import type { TimelineModel } from '#lib/state/timeline-model.ts';
import { Button } from '../../ui/Button.tsx';
import { useTranslate } from '../../ui/translation.ts';
import { EntryItem } from '../log/EntryItem.tsx';
import { LogForm } from '../log/LogForm.tsx';
import { LogMessage } from '../log/LogMessage.tsx';
import { PlaceLine } from './PlaceLine.tsx';

export interface TimelineEntryProps {
  model: TimelineModel;
  view: EntryView;
  /** Whose page it is on. */
  pageOf?: { id: string; name: string };
  /** Shown with its interaction, which says where it was. */
  isInPlace?: boolean;
  onOpenContact: (contactId: string) => void;
}

/** One entry of a timeline (R51): what it says, where it was, and the same that can be done with it beside its ticket. */
export function TimelineEntry({ model, view, pageOf, isInPlace = false, onOpenContact }: TimelineEntryProps) {
  const translate = useTranslate();
  const { entry } = view;
  const { log } = model;
  const form = log.form.value;
  const message = log.message.value;
  const isChanged = form?.former?.id === entry.id;
  const isAnswered = form !== undefined && form.former === undefined && form.texts.value.replyTo === entry.id;
  const open =
    form && (isChanged || isAnswered) ? (
      <LogForm
        key={form.former?.id ?? 'new'}
        model={log}
        form={form}
        participants={[]}
        answers={isAnswered ? entry : undefined}
        autoFocus
      />
    ) : undefined;
  return (
    <>
      {isChanged ? (
        <div class="sc-timeline__form">{open}</div>
      ) : (
        <EntryItem
          model={{ ...log, edit: model.edit, reply: model.reply }}
          view={view}
          answers={undefined}
          onOpenContact={onOpenContact}
          pageOf={pageOf}
          words={model.words.value}
          place={isInPlace ? undefined : <PlaceLine placed={entry.interaction} />}
          foot={
            isOwed(entry) ? (
              <div>
                <Button size="small" icon={Check} onClick={() => void log.followedUp(entry, true)}>
                  {translate('timeline.followUpDone')}
                </Button>
              </div>
            ) : undefined
          }
        />
      )}
      {isAnswered ? <div class="sc-timeline__form">{open}</div> : undefined}
      {message?.entryId === entry.id ? (
        <div class="sc-timeline__form">
          <LogMessage model={message} onClose={log.closeMessage} />
        </div>
      ) : undefined}
    </>
  );
}
