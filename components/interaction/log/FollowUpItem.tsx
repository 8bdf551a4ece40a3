import { AlarmClock, CalendarClock, Check, Clock, UserRound } from 'lucide';
import { useState } from 'preact/hooks';
import type { Entry } from '#lib/domain/interaction/entry.ts';
import { assigneeOf } from '#lib/domain/follow-up/whose.ts';
import { SNOOZE_PICKS, snoozeMoment } from '#lib/domain/follow-up/snooze-picks.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { OutsideText } from '../../ui/OutsideText.tsx';
import { useLanguage } from '../../ui/translation.ts';
import { SNOOZE_NAMES } from '../../follow-up/due-words.ts';
import { type FollowUpQuestion, LateDialogs } from '../../follow-up/LateDialogs.tsx';
import { shownNumber } from '../web-address.ts';
import { momentWords } from './moment-words.ts';

export interface FollowUpItemProps {
  entry: Entry;
  topic: string | undefined;
  /** Whom everybody knows it is with: the only participant. */
  knownName?: string;
  now: number;
  onDone: () => void;
  onSnooze: (at: number) => void;
  onAssign: (name: string) => void;
}

/** One follow-up that is owed (R50): when, about what, for whom, and what can be done: done, later, given away. */
export function FollowUpItem({ entry, topic, knownName, now, onDone, onSnooze, onAssign }: FollowUpItemProps) {
  const { translate, locale } = useLanguage();
  const [asking, setAsking] = useState<FollowUpQuestion>();
  const at = entry.followUp?.at ?? 0;
  const assignee = entry.followUp?.assignee;
  const isDue = at <= now;
  const when = momentWords(at, now, locale);
  const whom = entry.contactName === knownName ? undefined : entry.contactName;
  const about = topic ?? entry.notes.trim().split('\n')[0] ?? '';
  return (
    <li class={classNames('sc-follow-up', isDue && 'sc-follow-up--due')}>
      <Icon icon={isDue ? AlarmClock : Clock} class="sc-follow-up__icon" />
      <span class="sc-follow-up__when">{translate(isDue ? 'log.due' : 'log.owed', { when })}</span>
      <OutsideText class="sc-follow-up__about">
        {[assignee && translate('followUps.forWhom', { name: assignee }), whom, about].filter(Boolean).join(' · ')}
      </OutsideText>
      <div class="sc-follow-up__actions">
        <Button size="small" icon={Check} onClick={onDone}>
          {translate('log.done')}
        </Button>
        <Menu
          label={translate('log.snooze')}
          icon={Clock}
          items={[
            ...SNOOZE_PICKS.map((pick) => ({ id: pick, label: translate(SNOOZE_NAMES[pick]), icon: Clock })),
            { id: 'later', label: translate('followUps.otherMenu'), icon: CalendarClock },
            { id: 'give', label: translate('followUps.giveShort'), icon: UserRound },
          ]}
          onSelect={(chosen) => {
            const pick = SNOOZE_PICKS.find((one) => one === chosen);
            if (pick) onSnooze(snoozeMoment(pick, now));
            else setAsking(chosen === 'give' ? 'give' : 'later');
          }}
        />
      </div>
      {asking ? (
        <LateDialogs
          asking={asking}
          name={entry.contactName || about || entry.interaction.title || shownNumber(entry.interaction)}
          at={at}
          now={now}
          assignee={assigneeOf(entry)}
          onSnooze={(moment) => {
            setAsking(undefined);
            onSnooze(moment);
          }}
          onAssign={(name) => {
            setAsking(undefined);
            onAssign(name);
          }}
          onClose={() => setAsking(undefined)}
        />
      ) : undefined}
    </li>
  );
}
