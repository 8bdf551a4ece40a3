import type { ContactsPageModel } from '#lib/state/contacts-page-model.ts';
import type { LocationPageModel } from '#lib/state/location-page-model.ts';
import type { LocationWizardModel } from '#lib/state/location-wizard.ts';
import type { ManageRoute } from '#lib/state/manage-route.ts';
import { LocationPage } from '../location/LocationPage.tsx';
import { LocationWizard } from '../location/LocationWizard.tsx';

export interface LocationRouteProps {
  location: LocationPageModel;
  /** The wizard, while the address asks for it. */
  wizard: LocationWizardModel | undefined;
  contacts: Pick<ContactsPageModel, 'confirmation'>;
  countries: readonly string[];
  onRoute: (route: ManageRoute) => void;
}

/** The page of a location or the wizard that makes one; what is done is confirmed at the foot of the page. */
export function LocationRoute({ location, wizard, contacts, countries, onRoute }: LocationRouteProps) {
  if (wizard !== undefined) {
    const toOrganization = () => onRoute({ page: 'organization', id: wizard.organizationId });
    return (
      <LocationWizard
        model={wizard}
        countries={countries}
        onLeave={toOrganization}
        onFinish={toOrganization}
        onOpen={(id) => onRoute({ page: 'location', id })}
      />
    );
  }
  const { confirmation } = contacts;
  const remove = async () => {
    const name = location.detail.value?.site.name ?? '';
    const changeId = await location.remove();
    if (changeId !== undefined) confirmation.say({ what: 'deleted', name }, changeId);
    else if (location.failure.value) confirmation.fail(location.failure.value);
  };
  return (
    <LocationPage
      model={location}
      countries={countries}
      onAddPerson={(place) => onRoute({ page: 'add', text: '', ...place })}
      onDelete={() => void remove()}
    />
  );
}
