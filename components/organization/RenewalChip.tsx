import { RefreshCw } from 'lucide';
import { Chip } from '../ui/Chip.tsx';
import { useLanguage } from '../ui/translation.ts';
import { daysUntil, formatDaysAway } from './renewal.ts';

/** A renewal this near deserves attention. */
const RENEWAL_NEAR_DAYS = 30;

export interface RenewalChipProps {
  date: string;
  now?: number;
  /** Under a heading that says what it is about: only when. */
  isUnderHeading?: boolean;
}

/** When an organization's contract renews; one that is near, or past, stands out (R42). */
export function RenewalChip({ date, now = Date.now(), isUnderHeading = false }: RenewalChipProps) {
  const { translate, locale } = useLanguage();
  const days = daysUntil(date, now);
  if (days === undefined) return null;
  const when = formatDaysAway(days, locale);
  return (
    <Chip tone={days <= RENEWAL_NEAR_DAYS ? 'warn' : 'neutral'} icon={RefreshCw}>
      {isUnderHeading ? when : translate(days < 0 ? 'organization.renewalWas' : 'organization.renews', { when })}
    </Chip>
  );
}
