import { readManageRoute, type ManageRoute } from '#lib/state/manage-route.ts';
import type { OrganizationWizardModel } from '#lib/state/organization-wizard.ts';
import { panelToken, routeWithOrganization } from '#lib/state/wizard-door.ts';
import { OrganizationWizard } from '../organization/wizard/OrganizationWizard.tsx';

export interface WizardPageProps {
  model: OrganizationWizardModel;
  countries: readonly string[];
  onRoute: (route: ManageRoute, replace?: boolean) => void;
  /** Goes back to the form in the side panel that asked, with an organization when there is one. */
  onReturn: (token: string, organizationId?: string) => void;
}

/** The wizard as a page: where each of its ends leads (R40). */
export function WizardPage({ model, countries, onRoute, onReturn }: WizardPageProps) {
  const returnTo = model.returnTo.value;
  const made = model.made.value;
  const token = panelToken(returnTo);
  const use = (id: string) => {
    if (token === undefined) onRoute(routeWithOrganization(returnTo, id));
    else onReturn(token, id);
  };
  return (
    <OrganizationWizard
      model={model}
      countries={countries}
      onLeave={() => {
        if (token !== undefined) onReturn(token);
        else onRoute(returnTo ? readManageRoute(returnTo) : { page: 'organizations', query: '' });
      }}
      onUse={(id) => {
        void model.giveUp();
        use(id);
      }}
      onFinish={() => {
        if (made) use(made.id);
      }}
      onAddSites={(id) => onRoute({ page: 'new-location', organization: id })}
      onAnother={model.another}
    />
  );
}
