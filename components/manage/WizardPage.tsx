import { readManageRoute, type ManageRoute } from '#lib/state/manage-route.ts';
import type { OrganizationWizardModel } from '#lib/state/organization-wizard.ts';
import { routeWithOrganization } from '#lib/state/wizard-door.ts';
import { OrganizationWizard } from '../organization/wizard/OrganizationWizard.tsx';

export interface WizardPageProps {
  model: OrganizationWizardModel;
  countries: readonly string[];
  onRoute: (route: ManageRoute, replace?: boolean) => void;
}

/** The wizard as a page: where each of its ends leads (R40). */
export function WizardPage({ model, countries, onRoute }: WizardPageProps) {
  const returnTo = model.returnTo.value;
  const made = model.made.value;
  return (
    <OrganizationWizard
      model={model}
      countries={countries}
      onLeave={() => onRoute(returnTo ? readManageRoute(returnTo) : { page: 'organizations', query: '' })}
      onUse={(id) => {
        void model.giveUp();
        onRoute(routeWithOrganization(returnTo, id));
      }}
      onFinish={() => {
        if (made) onRoute(routeWithOrganization(returnTo, made.id));
      }}
      onAddSites={(id) => onRoute({ page: 'organization', id, addSite: true })}
      onAnother={model.another}
    />
  );
}
