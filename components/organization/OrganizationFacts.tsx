import type { ComponentChildren } from 'preact';
import type { OrganizationDraft } from '#lib/domain/organization/organization.ts';
import { useChoiceName } from '../definition/choices.ts';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useLanguage } from '../ui/translation.ts';
import { HealthChip } from './HealthChip.tsx';
import { daysUntil, formatDaysAway } from './renewal.ts';
import '../ui/FieldGrid.css';

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** What an organization is: type, industry, domains, description; what is unknown is left out. */
export function OrganizationFacts({ organization }: { organization: OrganizationDraft }) {
  const { translate } = useLanguage();
  const choiceName = useChoiceName();
  const { type, industry, domains, description, visibility } = organization;
  return (
    <dl class="sc-facts">
      <Fact name={translate('field.type')}>
        <OutsideText>{choiceName('organization-type', type)}</OutsideText>
      </Fact>
      {industry ? (
        <Fact name={translate('field.industry')}>
          <OutsideText>{choiceName('industry', industry)}</OutsideText>
        </Fact>
      ) : undefined}
      {domains.length > 0 ? (
        <Fact name={translate('field.domains')}>
          <OutsideText>{domains.join(', ')}</OutsideText>
        </Fact>
      ) : undefined}
      {description ? (
        <Fact name={translate('field.description')}>
          <span class="sc-record__notes">{description}</span>
        </Fact>
      ) : undefined}
      <Fact name={translate('quickAdd.visibility')}>
        {translate(visibility === 'private' ? 'quickAdd.onlyMe' : 'quickAdd.everyone')}
      </Fact>
    </dl>
  );
}

/** How an organization's account stands: health, tier, renewal date with how far away it is, credit (R42, R52). */
export function AccountFacts({
  organization,
  now = Date.now(),
}: {
  organization: Pick<OrganizationDraft, 'health' | 'tier' | 'renewalDate' | 'creditHold'>;
  now?: number;
}) {
  const { translate, locale } = useLanguage();
  const choiceName = useChoiceName();
  const { health, tier, renewalDate, creditHold } = organization;
  const days = renewalDate ? daysUntil(renewalDate, now) : undefined;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <dl class="sc-facts">
      <Fact name={translate('organizations.credit')}>
        {translate(creditHold ? 'organization.creditHold' : 'organization.creditOk')}
      </Fact>
      {health ? (
        <Fact name={translate('field.health')}>
          <HealthChip health={health} />
        </Fact>
      ) : undefined}
      {tier ? (
        <Fact name={translate('field.tier')}>
          <OutsideText>{choiceName('tier', tier)}</OutsideText>
        </Fact>
      ) : undefined}
      {renewalDate ? (
        <Fact name={translate('field.renewalDate')}>
          {days === undefined ? renewalDate : `${date.format(new Date(renewalDate))} · ${formatDaysAway(days, locale)}`}
        </Fact>
      ) : undefined}
    </dl>
  );
}
