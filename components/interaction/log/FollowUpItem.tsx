import { AlarmClock, Check, Clock } from 'lucide';
import type { Entry } from '#lib/domain/interaction/entry.ts';
import { FOLLOW_UP_PICKS, followUpMoment } from '#lib/domain/interaction/follow-up-picks.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { OutsideText } from '../../ui/OutsideText.tsx';
import { useLanguage } from '../../ui/translation.ts';
import { momentWords, PICK_NAMES } from './moment-words.ts';

export interface FollowUpItemProps {
  entry: Entry;
  topic: string | undefined;
  now: number;
  onDone: () => void;
  onSnooze: (at: number) => void;
}

/** One follow-up that is owed (R50): when, about what, and what can be done: done, or later. */
export function FollowUpItem({ entry, topic, now, onDone, onSnooze }: FollowUpItemProps) {
  const { translate, locale } = useLanguage();
  const at = entry.followUp?.at ?? 0;
  const isDue = at <= now;
  const when = momentWords(at, now, locale);
  const about = topic ?? entry.notes.trim().split('\n')[0] ?? '';
  return (
    <li class={classNames('sc-follow-up', isDue && 'sc-follow-up--due')}>
      <Icon icon={isDue ? AlarmClock : Clock} class="sc-follow-up__icon" />
      <span class="sc-follow-up__when">{translate(isDue ? 'log.due' : 'log.owed', { when })}</span>
      <OutsideText oneLine class="sc-follow-up__about">
        {[entry.contactName, about].filter(Boolean).join(' · ')}
      </OutsideText>
      <div class="sc-follow-up__actions">
        <Button size="small" icon={Check} onClick={onDone}>
          {translate('log.done')}
        </Button>
        <Menu
          label={translate('log.snooze')}
          icon={Clock}
          items={FOLLOW_UP_PICKS.map((pick) => ({ id: pick, label: translate(PICK_NAMES[pick]) }))}
          onSelect={(chosen) => {
            const pick = FOLLOW_UP_PICKS.find((one) => one === chosen);
            if (pick) onSnooze(followUpMoment(pick, now));
          }}
        />
      </div>
    </li>
  );
}
