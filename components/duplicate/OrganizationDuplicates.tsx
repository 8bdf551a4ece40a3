import { useEffect } from 'preact/hooks';
import type { OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import type { OrganizationDuplicatesModel, ShownOrganizationGroup } from '#lib/state/organization-duplicates-model.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { useChoiceName } from '../definition/choices.ts';
import { useDenied } from '../rights/rights.ts';
import { type PlainMessageKey, useTranslate } from '../ui/translation.ts';
import { DuplicateGroups } from './DuplicateGroups.tsx';
import { OrganizationMergeView } from './OrganizationMergeView.tsx';
import { ToldApartList } from './ToldApartList.tsx';
import { type Twin, TwinGroup } from './TwinGroup.tsx';
import './DuplicatesPage.css';

const REASONS: Readonly<Record<ShownOrganizationGroup['because'], PlainMessageKey>> = {
  'same-address': 'duplicates.sameAddress',
  'same-domain': 'duplicates.sameDomain',
  'same-name': 'duplicates.sameLooseName',
};

/** How an organization is shown in a group. */
function useTwin(): (organization: OrganizationSummary) => Twin {
  const choiceName = useChoiceName();
  return ({ id, name, type, domains }) => ({
    id,
    name,
    href: writeManageRoute({ page: 'organization', id }),
    about: [choiceName('organization-type', type), ...domains.slice(0, 2)].join(' · '),
  });
}

function Group({ group, model }: { group: ShownOrganizationGroup; model: OrganizationDuplicatesModel }) {
  const translate = useTranslate();
  const twinOf = useTwin();
  const denied = useDenied();
  return (
    <TwinGroup
      reason={translate(REASONS[group.because])}
      twins={group.organizations.map(twinOf)}
      compareDenied={denied('merge') ?? denied('organizations.edit')}
      apartDenied={denied('merge')}
      busy={model.toldApart.writing.value}
      onCompare={(first, other) => void model.compare(first.id, other.id)}
      onApart={(twins) => void model.tellApart(twins)}
    />
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
  const { value: apart } = model.toldApart.answer;
  const twinOf = useTwin();
  return (
    <>
      {failure ? <FailureNotice failure={failure} /> : undefined}
      {comparison ? (
        <OrganizationMergeView key={comparison.other.organization.id} model={model} comparison={comparison} />
      ) : undefined}
      <DuplicateGroups
        groups={groups}
        isComparing={comparison !== undefined}
        status={
          groups === undefined
            ? translate('duplicates.lookingPlaces')
            : translate('duplicates.foundPlaces', { count: groups.length })
        }
        none={translate(apart?.sets.length ? 'duplicates.noneLeft' : 'duplicates.nonePlaces')}
      >
        {(group) => <Group key={group.key} group={group} model={model} />}
      </DuplicateGroups>
      <ToldApartList
        sets={apart?.sets}
        twins={new Map(apart?.organizations.map((organization) => [organization.id, twinOf(organization)]))}
        busy={model.toldApart.writing.value}
        onLookAgain={(set, twins) => void model.lookAgain(set, twins)}
      />
    </>
  );
}
