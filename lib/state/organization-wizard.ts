import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import type { OrganizationDraft } from '#lib/domain/organization/organization.ts';
import { succeed } from '#lib/domain/result.ts';
import type { OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import type { Call } from '#lib/messages/call.ts';
import { createWizardForm, readWizardValues, type WizardForm } from './organization-wizard-form.ts';
import { createRecordWizard, type RecordWizardModel } from './record-wizard.ts';
import { type Schedule, scheduleByTimer } from './schedule.ts';

/** The steps of the wizard in their order (R40). */
export const WIZARD_STEPS = ['name', 'business', 'addresses', 'interaction', 'attributes', 'summary'] as const;

export type WizardStep = (typeof WIZARD_STEPS)[number];

/** The wizard that makes an organization (R40). */
export type OrganizationWizardModel = RecordWizardModel<WizardStep, WizardForm, OrganizationSummary>;

export interface OrganizationWizardDependencies {
  call: Call;
  /** The name that was typed where the wizard was asked for. */
  name: string;
  returnTo?: string;
  countries: () => readonly AssumedCountry[];
  attributes: () => readonly AttributeDefinition[];
  onMade: (organization: OrganizationSummary, changeId: string) => void;
  schedule?: Schedule;
}

/** Makes the wizard of an organization. */
export function createOrganizationWizard(dependencies: OrganizationWizardDependencies): OrganizationWizardModel {
  const { call, name, returnTo, countries, attributes, onMade, schedule = scheduleByTimer } = dependencies;
  return createRecordWizard<WizardStep, WizardForm, Partial<OrganizationDraft>, OrganizationSummary>({
    call,
    schedule,
    kind: 'organization',
    ...(returnTo !== undefined && { returnTo }),
    steps: () => WIZARD_STEPS,
    start: { name },
    blank: {},
    makeForm: (values, onChange) => createWizardForm(values, { call, schedule, countries, attributes, onChange }),
    readValues: readWizardValues,
    prepare: (step, form) => {
      if (step === 'business') form.prepareBusiness();
    },
    create: async (form) => {
      const result = await call('organization.create', { draft: form.draft() });
      return result.ok ? succeed({ made: result.value.organization, changeId: result.value.changeId }) : result;
    },
    onMade,
  });
}
