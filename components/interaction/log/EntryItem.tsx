import { History, MailPlus, Pencil, Reply, RotateCcw, Trash2, TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { isToTell } from '#lib/domain/interaction/conversation.ts';
import { formatDuration } from '#lib/domain/interaction/duration.ts';
import type { Entry } from '#lib/domain/interaction/entry.ts';
import type { EntryView } from '#lib/messages/protocol/entry.ts';
import type { LogModel } from '#lib/state/log-model.ts';
import { contactPageHref } from '../../contact/ContactName.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { type MenuItem, Menu } from '../../ui/Menu.tsx';
import { OutsideText } from '../../ui/OutsideText.tsx';
import { useLanguage } from '../../ui/translation.ts';
import { ENTRY_KINDS } from './entry-kind.ts';
import { EntryFacts } from './EntryFacts.tsx';
import { EntryHistory } from './EntryHistory.tsx';
import { momentWords } from './moment-words.ts';
import { NoteText } from './NoteText.tsx';

export interface EntryItemProps {
  model: Pick<LogModel, 'edit' | 'history' | 'now' | 'remove' | 'reply' | 'tell' | 'toggleHistory'> &
    Partial<Pick<LogModel, 'followedUp'>>;
  view: EntryView;
  /** The entry that this one answers. */
  answers: Entry | undefined;
  onOpenContact: (contactId: string) => void;
  /** Whose page this is: what was recorded with just them need not say so. */
  pageOf?: { id: string; name: string };
  /** Words that were searched for, folded. */
  words?: readonly string[];
  /** Under the head: where it was, when it is not shown beside its page. */
  place?: ComponentChildren;
  /** At the foot: what else can be done. */
  foot?: ComponentChildren;
}

/** One entry of the conversation (R51): kind, who and when, with whom, the note, and what can be done with it. */
export function EntryItem({ model, view, answers, onOpenContact, pageOf, words, place, foot }: EntryItemProps) {
  const { translate, locale } = useLanguage();
  const { entry, topic, contactId } = view;
  const { kind } = entry;
  const now = model.now();
  const shown = model.history.value?.entryId === entry.id ? model.history.value.steps : undefined;
  const internalReason = kind === 'internal' ? translate('log.internalNeverTold') : undefined;
  const items: MenuItem[] = [
    { id: 'edit', label: translate('log.edit'), icon: Pencil },
    ...(kind === 'inbound' ? [{ id: 'reply', label: translate('log.reply'), icon: Reply }] : []),
    { id: 'tell', label: translate('log.prepare'), icon: MailPlus, disabledBecause: internalReason },
    ...(entry.followUp?.doneAt === undefined || model.followedUp === undefined
      ? []
      : [{ id: 'owe', label: translate('followUps.owedAgain'), icon: RotateCcw }]),
    { id: 'history', label: translate('log.history'), icon: History },
    { id: 'delete', label: translate('log.delete'), icon: Trash2, danger: true },
  ];
  const act = (action: string) => {
    if (action === 'edit') void model.edit(entry);
    else if (action === 'reply') void model.reply(entry);
    else if (action === 'tell') model.tell(entry);
    else if (action === 'owe') void model.followedUp?.(entry, false);
    else if (action === 'history') void model.toggleHistory(entry);
    else void model.remove(entry);
  };
  const when = momentWords(entry.at, now, locale);
  const isTheirs = pageOf !== undefined && contactId === pageOf.id && entry.contactName === pageOf.name;
  return (
    <article
      class={`sc-entry sc-entry--${kind}`}
      aria-label={translate('log.entry', { kind: translate(ENTRY_KINDS[kind].name), when })}
    >
      <header class="sc-entry__head">
        <p class="sc-entry__kind">
          <Icon icon={ENTRY_KINDS[kind].icon} size={14} />
          <strong>{translate(kind === 'internal' ? 'log.internalLong' : ENTRY_KINDS[kind].name)}</strong>
        </p>
        <Menu label={translate('log.actions', { when })} items={items} onSelect={act} />
        <p class="sc-entry__who">
          {entry.enteredBy ? (
            <>
              <OutsideText>{entry.enteredBy}</OutsideText>
              {' · '}
            </>
          ) : undefined}
          <time dateTime={new Date(entry.at).toISOString()}>{when}</time>
          {entry.durationSeconds === undefined ? '' : ` · ${formatDuration(entry.durationSeconds)}`}
        </p>
      </header>
      {place}
      {entry.organization?.creditHold ? (
        <div>
          <Chip tone="danger" icon={TriangleAlert}>
            {translate('log.creditHoldThen')}
          </Chip>
        </div>
      ) : undefined}
      {topic ? (
        <div>
          <Chip>
            <OutsideText>{topic}</OutsideText>
          </Chip>
        </div>
      ) : undefined}
      {answers ? (
        <p class="sc-entry__line">
          {translate('log.answers', { when: momentWords(answers.at, now, locale), name: answers.enteredBy })}
        </p>
      ) : undefined}
      {entry.notes.trim() ? <NoteText note={entry.notes} words={words} /> : undefined}
      {(entry.contactName && !isTheirs) || entry.contactPhone ? (
        <p class="sc-entry__line">
          {translate('log.with')}{' '}
          {contactId ? (
            <a
              href={contactPageHref(contactId)}
              onClick={(event) => {
                event.preventDefault();
                onOpenContact(contactId);
              }}
            >
              <OutsideText>{entry.contactName}</OutsideText>
            </a>
          ) : (
            <OutsideText>{entry.contactName}</OutsideText>
          )}
          {entry.contactPhone ? (
            <>
              {entry.contactName ? ' · ' : ''}
              <OutsideText>{entry.contactPhone}</OutsideText>
            </>
          ) : undefined}
        </p>
      ) : undefined}
      <EntryFacts entry={entry} now={now} />
      {isToTell(entry) ? (
        <div class="sc-entry__to-tell">
          <Chip tone="warn" icon={MailPlus}>
            {translate('log.toTell')}
          </Chip>
          <Button size="small" onClick={() => model.tell(entry)}>
            {translate('log.prepare')}
          </Button>
        </div>
      ) : undefined}
      {entry.editedAt === undefined ? undefined : (
        <div>
          <Button
            variant="link"
            size="small"
            aria-expanded={shown !== undefined}
            onClick={() => void model.toggleHistory(entry)}
          >
            {translate('log.edited', { when: momentWords(entry.editedAt, now, locale) })}
          </Button>
        </div>
      )}
      {shown ? <EntryHistory steps={shown} now={now} /> : undefined}
      {foot}
    </article>
  );
}
