import { Circle, CircleCheck, Clock, Lock, RotateCcw, SquareArrowOutUpRight, UserRound } from 'lucide';
import type { DueSection } from '#lib/domain/follow-up/due-section.ts';
import type { FollowUpView } from '#lib/domain/follow-up/follow-up-view.ts';
import { followUpName } from '#lib/state/follow-ups-model.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useLanguage } from '../ui/translation.ts';
import { exactWords, relativeWords } from './due-words.ts';

export interface FollowUpRowProps {
  id: string;
  /** Its place among all lines, from 0. */
  index: number;
  section: DueSection;
  followUp: FollowUpView;
  now: number;
  isCurrent: boolean;
  onCurrent: () => void;
  onOpen: () => void;
  onDone: () => void;
  onLater: () => void;
  onGive: () => void;
}

/**
 * One follow-up: done with one press; when, whom with, what about, for whom; and the way to its ticket. What can be
 * pressed has a key too, so Tab goes past the list in one step.
 */
export function FollowUpRow(props: FollowUpRowProps) {
  const { id, index, section, followUp, now, isCurrent } = props;
  const { translate, locale } = useLanguage();
  const name = followUpName(followUp);
  const isDone = section === 'done';
  const at = followUp.doneAt ?? followUp.at;
  const about = [followUp.topic, followUp.ticket.title || `#${followUp.ticket.id}`].filter(Boolean).join(' · ');
  const isWeb = /^https?:\/\//.test(followUp.ticket.url);
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 1}
      class={classNames('sc-due-row', `sc-due-row--${section}`, isCurrent && 'sc-due-row--current')}
      onClick={props.onCurrent}
    >
      <span role="gridcell" class="sc-due-row__done">
        <IconButton
          tabIndex={-1}
          icon={isDone ? RotateCcw : Circle}
          iconOver={isDone ? undefined : CircleCheck}
          keys="D"
          label={translate(isDone ? 'followUps.markOwed' : 'followUps.markDone', { name })}
          onClick={props.onDone}
        />
      </span>
      <span role="gridcell" class="sc-due-row__when">
        <strong>{relativeWords(at, now, locale)}</strong>
        <time dateTime={new Date(at).toISOString()}>{exactWords(at, now, locale)}</time>
      </span>
      <span role="gridcell" class="sc-due-row__who">
        {followUp.contactId ? (
          <a tabIndex={-1} href={`#/contact/${followUp.contactId}`}>
            <OutsideText oneLine>{followUp.contactName ?? name}</OutsideText>
          </a>
        ) : (
          <OutsideText oneLine class={followUp.contactName ? undefined : 'sc-due-row__nobody'}>
            {followUp.contactName ?? translate('followUps.withNobody')}
          </OutsideText>
        )}
        {followUp.organization ? (
          <OutsideText oneLine class="sc-due-row__soft">
            {followUp.organization}
          </OutsideText>
        ) : undefined}
      </span>
      <span role="gridcell" class="sc-due-row__about">
        <OutsideText oneLine>{about}</OutsideText>
        {followUp.line ? (
          <span class="sc-due-row__line">
            {followUp.internal ? <Icon icon={Lock} size={14} label={translate('followUps.internal')} /> : undefined}
            <OutsideText oneLine class="sc-due-row__soft">
              {followUp.line}
            </OutsideText>
          </span>
        ) : undefined}
      </span>
      <span role="gridcell" class="sc-due-row__for">
        <button
          type="button"
          tabIndex={-1}
          class="sc-due-row__agent"
          title={translate('followUps.give', { name })}
          aria-keyshortcuts="A"
          onClick={props.onGive}
        >
          <Icon icon={UserRound} size={14} />
          <OutsideText oneLine>{followUp.assignee || translate('followUps.nobody')}</OutsideText>
        </button>
      </span>
      <span role="gridcell" class="sc-due-row__actions">
        {isDone ? undefined : (
          <IconButton
            tabIndex={-1}
            icon={Clock}
            keys="S"
            label={translate('followUps.later', { name })}
            onClick={props.onLater}
          />
        )}
        {isWeb ? (
          <a
            tabIndex={-1}
            class="sc-icon-button"
            href={followUp.ticket.url}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={translate('followUps.goTo', { title: followUp.ticket.title || `#${followUp.ticket.id}` })}
            title={translate('followUps.goTo', { title: followUp.ticket.title || `#${followUp.ticket.id}` })}
            onClick={(event) => {
              // Ctrl, Shift and the middle button keep what the browser does with links.
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              props.onOpen();
            }}
          >
            <Icon icon={SquareArrowOutUpRight} />
          </a>
        ) : undefined}
      </span>
    </div>
  );
}
