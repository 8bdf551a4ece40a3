import { type ReadonlySignal, signal } from '@preact/signals';
import { type ManageRoute, readManageRoute } from './manage-route.ts';

type WizardPage = 'new-organization' | 'new-location';
type WizardRoute<Page extends WizardPage> = Extract<ManageRoute, { page: Page }>;

/** A wizard while the address asks for it: leaving keeps what was typed as a draft. */
export interface WizardDoor<Page extends WizardPage, Model> {
  wizard: ReadonlySignal<Model | undefined>;
  open: (route: WizardRoute<Page>) => void;
  close: () => void;
}

/** Makes the door to a wizard that `make` makes. */
export function createWizardDoor<Page extends WizardPage, Model extends { dispose: () => void }>(
  make: (route: WizardRoute<Page>) => Model,
): WizardDoor<Page, Model> {
  const wizard = signal<Model>();
  return {
    wizard,
    open: (route) => {
      wizard.peek()?.dispose();
      wizard.value = make(route);
    },
    close: () => {
      wizard.peek()?.dispose();
      wizard.value = undefined;
    },
  };
}

const PANEL = '#/panel/';

/** Where the wizard goes back to when a form in the side panel asked for it. */
export function panelReturn(token: string): string {
  return `${PANEL}${token}`;
}

/** What the form in the side panel asked with; nothing when none did. */
export function panelToken(returnTo: string | undefined): string | undefined {
  return returnTo?.startsWith(PANEL) ? returnTo.slice(PANEL.length) : undefined;
}

/** Where the wizard goes with an organization: back to the form that asked for it, else to its page (R40). */
export function routeWithOrganization(returnTo: string | undefined, organizationId: string): ManageRoute {
  const back = returnTo === undefined ? undefined : readManageRoute(returnTo);
  if (back?.page === 'contact' || back?.page === 'add') return { ...back, organization: organizationId };
  return { page: 'organization', id: organizationId };
}
