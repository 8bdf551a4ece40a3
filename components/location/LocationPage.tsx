import { MapPin, Trash2, UserPlus } from 'lucide';
import { useState } from 'preact/hooks';
import type { LocationPageModel } from '#lib/state/location-page-model.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import { RecordPeople } from '../record/RecordPeople.tsx';
import { RecordAside, RecordPage } from '../record/RecordPage.tsx';
import { RecordGone, RecordLoading, RecordUnread } from '../record/RecordStates.tsx';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';
import { OrganizationState } from '../organization/OrganizationState.tsx';
import { LocationSections } from './LocationSections.tsx';
import '../organization/OrganizationPage.css';

export interface LocationPageProps {
  model: LocationPageModel;
  countries: readonly string[];
  /** Adds a person to the location. */
  onAddPerson: (place: { organization: string; site: string }) => void;
  onDelete: () => void;
}

/** One location whole (R43): everything known and edited in place, its organization, its people and its history. */
export function LocationPage({ model, countries, onAddPerson, onDelete }: LocationPageProps) {
  const translate = useTranslate();
  const denied = useDenied();
  const [isWhole, setWhole] = useState(false);
  const state = model.state.value;
  const detail = model.detail.value;
  const edits = model.edits.value;
  if (state === 'gone') {
    return (
      <RecordGone
        icon={MapPin}
        page={translate('sites.title')}
        title={translate('sites.gone')}
        text={translate('sites.goneText')}
        history={model.history}
      />
    );
  }
  if (state === 'failed' && !detail) {
    return (
      <RecordUnread
        page={translate('sites.title')}
        title={translate('sites.failed')}
        text={translate('contactPage.failedText')}
      />
    );
  }
  if (!detail || !edits) return <RecordLoading label={translate('sites.loading')} />;
  const { site, organization } = detail;
  return (
    <RecordPage
      picture={
        <span class="sc-organization-page__picture">
          <Icon icon={MapPin} size={20} />
        </span>
      }
      name={site.name}
      line={
        <>
          {translate('sites.of')}{' '}
          <a href={writeManageRoute({ page: 'organization', id: organization.id })}>
            <OutsideText>{organization.name}</OutsideText>
          </a>
        </>
      }
      chips={<OrganizationState organization={organization} />}
      actions={
        <>
          <Button
            icon={UserPlus}
            disabledBecause={denied('contacts.edit')}
            onClick={() => onAddPerson({ organization: organization.id, site: site.id })}
          >
            {translate('organizations.addPerson')}
          </Button>
          <Menu
            label={translate('contact.actions', { name: site.name })}
            items={[
              {
                id: 'delete',
                label: translate('sites.deleteThis'),
                icon: Trash2,
                danger: true,
                disabledBecause: denied('sites.delete'),
              },
            ]}
            onSelect={onDelete}
          />
        </>
      }
      aside={
        <>
          <RecordAside title={translate('organizations.people')}>
            <RecordPeople people={detail.people} nobody={translate('sites.noPeople')} />
            {detail.morePeople ? <p class="sc-none">{translate('sites.morePeople')}</p> : undefined}
          </RecordAside>
          <RecordAside
            title={translate('history.title')}
            history={{ model: model.history, owner: 'site' }}
            isWhole={isWhole}
            onWhole={() => setWhole(true)}
          />
        </>
      }
    >
      <LocationSections detail={detail} edits={edits} countries={countries} />
    </RecordPage>
  );
}
