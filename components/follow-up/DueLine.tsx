import { AlarmClock } from 'lucide';
import { Icon } from '../ui/Icon.tsx';
import { useTranslate } from '../ui/translation.ts';
import './DueLine.css';

/** Where the panel has nothing else to show: how many follow-ups are due, as the way to their list. */
export function DueLine({ count }: { count: number }) {
  const translate = useTranslate();
  return (
    <div class="sc-panel__section">
      <a class="sc-due-line" href="/manage.html#/follow-ups" target="_blank" rel="noopener">
        <Icon icon={AlarmClock} />
        {translate('followUps.idle', { count })}
      </a>
    </div>
  );
}
