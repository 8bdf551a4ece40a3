import { Building2, Merge, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { Tag } from '#lib/domain/tag/tag.ts';
import type { AddPersonModel } from '#lib/state/add-person-model.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import type { OrganizationPageModel } from '#lib/state/organization-page-model.ts';
import type { TimelineModel } from '#lib/state/timeline-model.ts';
import { useChoiceName } from '../definition/choices.ts';
import { Timeline } from '../interaction/timeline/Timeline.tsx';
import { RecordAside, RecordPage } from '../record/RecordPage.tsx';
import { RecordPeople } from '../record/RecordPeople.tsx';
import { RecordGone, RecordLoading, RecordUnread } from '../record/RecordStates.tsx';
import { useDenied } from '../rights/rights.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';
import { AddPerson } from './AddPerson.tsx';
import { OrganizationSections } from './OrganizationSections.tsx';
import { OrganizationLocations } from './OrganizationLocations.tsx';
import { OrganizationState } from './OrganizationState.tsx';
import './OrganizationPage.css';

export interface OrganizationPageProps {
  model: OrganizationPageModel;
  /** What happened with the organization's people. */
  timeline: TimelineModel;
  tags: readonly Tag[];
  countries: readonly string[];
  addPerson: AddPersonModel;
  /** A new contact for it, with what was typed. */
  onAddPerson: (text: string) => void;
  /** Opens a contact beside this page. */
  onOpenContact: (contactId: string) => void;
  onDelete: () => void;
  /** Looks for another organization to make one of the two (R31). */
  onMerge: () => void;
  /** Opens the wizard of a location. */
  onAddLocation: () => void;
}

/** One organization whole (R40-R43): everything known and edited in place, its people, sites, interactions, history. */
export function OrganizationPage(props: OrganizationPageProps) {
  const { model } = props;
  const translate = useTranslate();
  const denied = useDenied();
  const choiceName = useChoiceName();
  const [isWhole, setWhole] = useState(false);
  const state = model.state.value;
  const detail = model.detail.value;
  const edits = model.edits.value;
  if (state === 'gone') {
    return (
      <RecordGone
        icon={Building2}
        page={translate('organizations.title')}
        title={translate('organizations.gone')}
        text={translate('organizations.goneText')}
        history={model.history}
      />
    );
  }
  if (state === 'failed' && !detail) {
    return (
      <RecordUnread
        page={translate('organizations.title')}
        title={translate('organizations.failed')}
        text={translate('contactPage.failedText')}
      />
    );
  }
  if (!detail || !edits) return <RecordLoading label={translate('organizations.loading')} />;
  const { organization, summary, people } = detail;
  return (
    <RecordPage
      picture={
        <span class="sc-organization-page__picture">
          <Icon icon={Building2} size={20} />
        </span>
      }
      name={organization.name}
      line={
        <>
          <OutsideText>{choiceName('organization-type', organization.type)}</OutsideText>
          {organization.industry ? ' · ' : undefined}
          {organization.industry ? (
            <OutsideText>{choiceName('industry', organization.industry)}</OutsideText>
          ) : undefined}
        </>
      }
      chips={<OrganizationState organization={summary} />}
      actions={
        <>
          <AddPerson
            model={props.addPerson}
            organization={organization}
            people={people.map(({ id }) => id)}
            onCreate={props.onAddPerson}
          />
          <Menu
            label={translate('contact.actions', { name: organization.name })}
            items={[
              {
                id: 'merge',
                label: translate('duplicates.mergeWith'),
                icon: Merge,
                disabledBecause: denied('merge') ?? denied('organizations.edit'),
              },
              {
                id: 'delete',
                label: translate('organizations.delete'),
                icon: Trash2,
                danger: true,
                disabledBecause: denied('organizations.delete'),
              },
            ]}
            onSelect={(id) => (id === 'merge' ? props.onMerge() : props.onDelete())}
          />
        </>
      }
      aside={
        <>
          <RecordAside title={translate('organizations.people')}>
            <RecordPeople people={people} nobody={translate('organizations.noPeople')} />
            {detail.morePeople ? (
              <a href={writeManageRoute({ page: 'contacts', query: '', organization: organization.id })}>
                {translate('organizations.allPeople')}
              </a>
            ) : undefined}
          </RecordAside>
          <RecordAside title={translate('contactPage.interactions')}>
            <Timeline
              model={props.timeline}
              tags={props.tags}
              nothing={translate('organizations.noInteractions')}
              onOpenContact={props.onOpenContact}
            />
          </RecordAside>
          <RecordAside
            title={translate('history.title')}
            history={{ model: model.history, owner: 'organization' }}
            isWhole={isWhole}
            onWhole={() => setWhole(true)}
          />
        </>
      }
    >
      <OrganizationSections detail={detail} edits={edits} countries={props.countries} />
      <OrganizationLocations sites={detail.sites} onAdd={props.onAddLocation} />
    </RecordPage>
  );
}
