import { RefreshCw } from 'lucide';
import { Chip } from '../ui/Chip.tsx';
import { useLanguage } from '../ui/translation.ts';
import { daysUntil, formatDaysAway } from './renewal.ts';

/** A renewal this near deserves attention. */
const RENEWAL_NEAR_DAYS = 30;

/** When an organization's contract renews; one that is near, or past, stands out (R42). */
export function RenewalChip({ date, now = Date.now() }: { date: string; now?: number }) {
  const { translate, locale } = useLanguage();
  const days = daysUntil(date, now);
  if (days === undefined) return null;
  return (
    <Chip tone={days <= RENEWAL_NEAR_DAYS ? 'warn' : 'neutral'} icon={RefreshCw}>
      {translate(days < 0 ? 'organization.renewalWas' : 'organization.renews', {
        when: formatDaysAway(days, locale),
      })}
    </Chip>
  );
}
