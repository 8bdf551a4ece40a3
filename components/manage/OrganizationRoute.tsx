import type { AddPersonModel } from '#lib/state/add-person-model.ts';
import type { ContactsPageModel } from '#lib/state/contacts-page-model.ts';
import { type ManageRoute, writeManageRoute } from '#lib/state/manage-route.ts';
import type { OrganizationPageModel } from '#lib/state/organization-page-model.ts';
import type { SettingsModel } from '#lib/state/settings-model.ts';
import type { TimelineModel } from '#lib/state/timeline-model.ts';
import { OrganizationPage } from '../organization/OrganizationPage.tsx';

export interface OrganizationRouteProps {
  id: string;
  organization: OrganizationPageModel;
  addPerson: AddPersonModel;
  timeline: TimelineModel;
  contacts: Pick<ContactsPageModel, 'confirmation'>;
  settings: SettingsModel;
  countries: readonly string[];
  onRoute: (route: ManageRoute) => void;
}

/** The organization page, with what it does confirmed at the foot of the page. */
export function OrganizationRoute(props: OrganizationRouteProps) {
  const { organization } = props;
  const { confirmation } = props.contacts;
  const remove = async () => {
    const name = organization.detail.value?.organization.name ?? '';
    const changeId = await organization.remove();
    if (changeId !== undefined) confirmation.say({ what: 'deleted', name }, changeId);
    else if (organization.failure.value) confirmation.fail(organization.failure.value);
  };
  return (
    <OrganizationPage
      model={organization}
      timeline={props.timeline}
      tags={props.settings.settings.value?.tags ?? []}
      countries={props.countries}
      addPerson={props.addPerson}
      onAddPerson={(text) => props.onRoute({ page: 'add', text, organization: props.id })}
      onOpenContact={(id) => window.open(writeManageRoute({ page: 'contact', id }), '_blank', 'noopener')}
      onDelete={() => void remove()}
      onMerge={() => props.onRoute({ page: 'merge', of: 'organizations', id: props.id })}
      onAddLocation={() => props.onRoute({ page: 'new-location', organization: props.id })}
    />
  );
}
