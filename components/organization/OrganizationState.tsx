import { BadgeCheck, Frown, Meh, RefreshCw, Smile, TriangleAlert } from 'lucide';
import type { OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import { Chip, type Tone } from '../ui/Chip.tsx';
import type { IconData } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { type PlainMessageKey, useLanguage } from '../ui/translation.ts';
import { daysUntil, formatDaysAway } from './renewal.ts';
import './OrganizationState.css';

/** Health as the built-in list has it (R42); a team's own entries are shown as they are named. */
const HEALTH: Readonly<Record<string, { key: PlainMessageKey; icon: IconData; tone: Tone }>> = {
  happy: { key: 'organization.healthHappy', icon: Smile, tone: 'ok' },
  okay: { key: 'organization.healthOkay', icon: Meh, tone: 'neutral' },
  'at-risk': { key: 'organization.healthAtRisk', icon: Frown, tone: 'warn' },
};

const TIER: Readonly<Record<string, PlainMessageKey>> = {
  basic: 'organization.tierBasic',
  premium: 'organization.tierPremium',
  enterprise: 'organization.tierEnterprise',
};

/** A renewal this near deserves attention. */
const RENEWAL_NEAR_DAYS = 30;

export interface OrganizationStateProps {
  organization: OrganizationSummary;
  /** Today, for tests and pictures. */
  now?: number;
}

/** An organization's state in chips, the warning first (R42, R52). Each says it in words, not by colour alone. */
export function OrganizationState({ organization, now = Date.now() }: OrganizationStateProps) {
  const { translate, locale } = useLanguage();
  const health = organization.health ? HEALTH[organization.health] : undefined;
  const tier = organization.tier ? TIER[organization.tier] : undefined;
  const days = organization.renewalDate ? daysUntil(organization.renewalDate, now) : undefined;
  return (
    <ul class="sc-organization-state">
      <li>
        {organization.creditHold ? (
          <Chip tone="danger" icon={TriangleAlert}>
            {translate('organization.creditHold')}
          </Chip>
        ) : (
          <Chip icon={BadgeCheck}>{translate('organization.creditOk')}</Chip>
        )}
      </li>
      {organization.tier ? (
        <li>
          <Chip>{tier ? translate(tier) : <OutsideText>{organization.tier}</OutsideText>}</Chip>
        </li>
      ) : undefined}
      {organization.health ? (
        <li>
          <Chip tone={health?.tone ?? 'neutral'} icon={health?.icon}>
            {health ? translate(health.key) : <OutsideText>{organization.health}</OutsideText>}
          </Chip>
        </li>
      ) : undefined}
      {days === undefined ? undefined : (
        <li>
          <Chip tone={days <= RENEWAL_NEAR_DAYS ? 'warn' : 'neutral'} icon={RefreshCw}>
            {translate(days < 0 ? 'organization.renewalWas' : 'organization.renews', {
              when: formatDaysAway(days, locale),
            })}
          </Chip>
        </li>
      )}
    </ul>
  );
}
