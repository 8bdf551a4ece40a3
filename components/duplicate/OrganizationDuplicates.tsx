import { useEffect } from 'preact/hooks';
import type { OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import type { OrganizationDuplicatesModel, ShownOrganizationGroup } from '#lib/state/organization-duplicates-model.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { useChoiceName } from '../definition/choices.ts';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { type PlainMessageKey, useTranslate } from '../ui/translation.ts';
import { DuplicateGroups } from './DuplicateGroups.tsx';
import { OrganizationMergeView } from './OrganizationMergeView.tsx';
import './DuplicatesPage.css';

const REASONS: Readonly<Record<ShownOrganizationGroup['because'], PlainMessageKey>> = {
  'same-address': 'duplicates.sameAddress',
  'same-domain': 'duplicates.sameDomain',
  'same-name': 'duplicates.sameLooseName',
};

function Group({ group, model }: { group: ShownOrganizationGroup; model: OrganizationDuplicatesModel }) {
  const translate = useTranslate();
  const choiceName = useChoiceName();
  const denied = useDenied();
  const because = denied('merge') ?? denied('organizations.edit');
  const [first, ...others] = group.organizations;
  if (first === undefined) return null;
  const about = ({ type, domains }: OrganizationSummary): string =>
    [choiceName('organization-type', type), ...domains.slice(0, 2)].join(' · ');
  const line = (organization: OrganizationSummary) => (
    <>
      <a href={writeManageRoute({ page: 'organization', id: organization.id })}>
        <OutsideText>{organization.name}</OutsideText>
      </a>
      <span class="sc-twins__soft sc-twins__about">{about(organization)}</span>
    </>
  );
  return (
    <li class="sc-twins__group">
      <p class="sc-twins__soft">{translate(REASONS[group.because])}</p>
      <div class="sc-twins__person">{line(first)}</div>
      {others.map((other) => (
        <div key={other.id} class="sc-twins__person">
          {line(other)}
          <Button
            size="small"
            disabledBecause={because}
            aria-label={translate('duplicates.compareNamed', { one: first.name, other: other.name })}
            onClick={() => void model.compare(first.id, other.id)}
          >
            {translate('duplicates.compare')}
          </Button>
        </div>
      ))}
    </li>
  );
}

/** Organizations that are there twice, by groups, and the two of them that are being merged (R31, R41). */
export function OrganizationDuplicates({ model }: { model: OrganizationDuplicatesModel }) {
  const translate = useTranslate();
  useEffect(() => {
    void model.load();
    return model.close;
  }, [model]);
  const { value: groups } = model.groups;
  const { value: comparison } = model.comparison;
  const { value: failure } = model.failure;
  return (
    <>
      {failure ? <FailureNotice failure={failure} /> : undefined}
      {comparison ? (
        <OrganizationMergeView key={comparison.other.organization.id} model={model} comparison={comparison} />
      ) : undefined}
      <DuplicateGroups
        groups={groups}
        status={
          groups === undefined
            ? translate('duplicates.lookingPlaces')
            : translate('duplicates.foundPlaces', { count: groups.length })
        }
        none={translate('duplicates.nonePlaces')}
      >
        {(group) => <Group key={group.key} group={group} model={model} />}
      </DuplicateGroups>
    </>
  );
}
