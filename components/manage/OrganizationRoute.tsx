import type { ContactsPageModel } from '#lib/state/contacts-page-model.ts';
import { type ManageRoute, writeManageRoute } from '#lib/state/manage-route.ts';
import type { OrganizationPageModel } from '#lib/state/organization-page-model.ts';
import type { SettingsModel } from '#lib/state/settings-model.ts';
import type { TimelineModel } from '#lib/state/timeline-model.ts';
import { OrganizationPage } from '../organization/OrganizationPage.tsx';

export interface OrganizationRouteProps {
  id: string;
  addsSite: boolean;
  organization: OrganizationPageModel;
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
  const told = (what: 'saved' | 'deleted', name: string, changeId: string | undefined) => {
    if (changeId !== undefined) confirmation.say({ what, name }, changeId);
    else if (organization.failure.value) confirmation.fail(organization.failure.value);
  };
  const remove = async () => {
    const name = organization.detail.value?.organization.name ?? '';
    told('deleted', name, await organization.remove());
  };
  return (
    <OrganizationPage
      model={organization}
      timeline={props.timeline}
      tags={props.settings.settings.value?.tags ?? []}
      countries={props.countries}
      addsSite={props.addsSite}
      onAddPerson={() => props.onRoute({ page: 'add', text: '', organization: props.id })}
      onOpenContact={(id) => window.open(writeManageRoute({ page: 'contact', id }), '_blank', 'noopener')}
      onDelete={() => void remove()}
      onMerge={() => props.onRoute({ page: 'merge', of: 'organizations', id: props.id })}
      onSiteChanged={told}
    />
  );
}
