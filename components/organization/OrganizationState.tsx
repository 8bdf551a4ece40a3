import { BadgeCheck, TriangleAlert } from 'lucide';
import type { OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import { useChoiceName } from '../definition/choices.ts';
import { Chip } from '../ui/Chip.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';
import { HealthChip } from './HealthChip.tsx';
import { daysUntil } from './renewal.ts';
import { RenewalChip } from './RenewalChip.tsx';
import './OrganizationState.css';

export interface OrganizationStateProps {
  organization: OrganizationSummary;
  /** Today, for tests and pictures. */
  now?: number;
}

/** An organization's state in chips, the warning first (R42, R52). Each says it in words, not by colour alone. */
export function OrganizationState({ organization, now = Date.now() }: OrganizationStateProps) {
  const translate = useTranslate();
  const choiceName = useChoiceName();
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
          <Chip>
            <OutsideText>{choiceName('tier', organization.tier)}</OutsideText>
          </Chip>
        </li>
      ) : undefined}
      {organization.health ? (
        <li>
          <HealthChip health={organization.health} />
        </li>
      ) : undefined}
      {organization.renewalDate && daysUntil(organization.renewalDate, now) !== undefined ? (
        <li>
          <RenewalChip date={organization.renewalDate} now={now} />
        </li>
      ) : undefined}
    </ul>
  );
}
