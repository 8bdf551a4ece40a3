import { NotebookPen, PencilLine } from 'lucide';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { owedOf } from '#lib/domain/interaction/conversation.ts';
import type { ParticipantView } from '#lib/domain/view/tab-view.ts';
import type { LogModel } from '#lib/state/log-model.ts';
import { FailureNotice } from '../../confirmation/FailureNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { useTranslate } from '../../ui/translation.ts';
import { EntryItem } from './EntryItem.tsx';
import { FollowUpItem } from './FollowUpItem.tsx';
import { LogForm } from './LogForm.tsx';
import { LogMessage } from './LogMessage.tsx';
import './LogSection.css';
import '../../ui/VisuallyHidden.css';

export interface LogSectionProps {
  model: LogModel;
  participants: readonly ParticipantView[];
  onOpenContact: (contactId: string) => void;
}

/** What was said and what is owed (R50, R51): follow-ups first, then the form, then the conversation, newest first. */
export function LogSection({ model, participants, onOpenContact }: LogSectionProps) {
  const translate = useTranslate();
  const id = useId();
  const root = useRef<HTMLElement>(null);
  const wasOpen = useRef(false);
  /** A press opened the form: it gets the focus. One that came back by itself must not take it. */
  const asked = useRef(false);
  const form = model.form.value;
  const message = model.message.value;
  const log = model.log.value;
  const entries = log?.entries ?? [];
  const owed = owedOf(entries.map(({ entry }) => entry));
  const entryOf = (entryId: string | undefined) => entries.find(({ entry }) => entry.id === entryId)?.entry;
  // Where nothing was logged yet the button says the same as the heading above it would.
  const isSaidByButton = !form && !log?.draft && entries.length === 0;
  const isBusy = form !== undefined || message !== undefined;

  useLayoutEffect(() => {
    const hasClosed = wasOpen.current && !isBusy;
    wasOpen.current = isBusy;
    // What had the focus went with the form.
    if (hasClosed && (document.activeElement === null || document.activeElement === document.body)) {
      root.current?.querySelector<HTMLElement>('[data-log-open]')?.focus();
    }
  }, [isBusy]);
  useEffect(() => {
    const keep = () => void form?.flush();
    // The last chance before the panel is closed.
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  }, [form]);

  const open = () => {
    asked.current = true;
    void model.open();
  };
  const item = (view: (typeof entries)[number]) => (
    <EntryItem
      // The handlers of one entry say that a press asked for the form.
      model={{
        ...model,
        edit: (entry) => {
          asked.current = true;
          return model.edit(entry);
        },
        reply: (entry) => {
          asked.current = true;
          return model.reply(entry);
        },
      }}
      view={view}
      answers={entryOf(view.entry.replyTo)}
      onOpenContact={onOpenContact}
    />
  );
  return (
    <section ref={root} class="sc-panel__section sc-log" aria-labelledby={id}>
      <header class="sc-log__head">
        <h2 id={id} class={isSaidByButton ? 'sc-visually-hidden' : 'sc-panel__subheading'}>
          {entries.length > 0 ? translate('log.headingCount', { count: entries.length }) : translate('log.heading')}
        </h2>
        {form ? undefined : (
          <Button size="small" icon={log?.draft ? PencilLine : NotebookPen} keys="L" data-log-open="" onClick={open}>
            {translate(log?.draft ? 'log.continue' : 'log.start')}
          </Button>
        )}
      </header>
      {model.failure.value ? <FailureNotice failure={model.failure.value} /> : undefined}
      {owed.length > 0 ? (
        <ul class="sc-log__owed" aria-label={translate('log.followUps')}>
          {owed.map((entry) => (
            <FollowUpItem
              key={entry.id}
              entry={entry}
              topic={entries.find((view) => view.entry.id === entry.id)?.topic}
              knownName={participants.length === 1 ? participants[0]?.card.name : undefined}
              now={model.now()}
              onDone={() => void model.followedUp(entry, true)}
              onSnooze={(at) => void model.snooze(entry, at)}
              onAssign={(name) => void model.assign(entry, name)}
            />
          ))}
        </ul>
      ) : undefined}
      {form ? (
        <LogForm
          key={`${form.interaction.key} ${form.former?.id ?? 'new'}`}
          model={model}
          form={form}
          participants={participants}
          answers={entryOf(form.texts.value.replyTo || undefined)}
          autoFocus={asked.current}
        />
      ) : undefined}
      {message ? <LogMessage model={message} onClose={model.closeMessage} /> : undefined}
      {entries.length > 0 ? (
        <ol class="sc-log__entries" aria-label={translate('log.conversation')}>
          {entries.map((view) => (
            <li key={view.entry.id}>{item(view)}</li>
          ))}
        </ol>
      ) : undefined}
    </section>
  );
}
