import type { OrganizationWizardModel, WizardStep } from '#lib/state/organization-wizard.ts';
import { useDenied } from '../../rights/rights.ts';
import { type PlainMessageKey, useTranslate } from '../../ui/translation.ts';
import { RecordWizard } from '../../wizard/RecordWizard.tsx';
import { WizardDone } from './WizardDone.tsx';
import { WizardStepFields } from './WizardStepFields.tsx';

/** What each step is called. */
export const STEP_NAMES: Readonly<Record<WizardStep, PlainMessageKey>> = {
  name: 'wizard.name',
  business: 'wizard.business',
  addresses: 'wizard.addresses',
  interaction: 'wizard.interaction',
  attributes: 'wizard.attributes',
  summary: 'wizard.summary',
};

export interface OrganizationWizardProps {
  model: OrganizationWizardModel;
  countries: readonly string[];
  /** Leaves; what was typed is kept as a draft. */
  onLeave: () => void;
  /** Takes an organization that exists already instead, where the wizard was asked for from (R41). */
  onUse: (organizationId: string) => void;
  /** Goes back with what was made, or to its page. */
  onFinish: () => void;
  onAddSites: (organizationId: string) => void;
  onAnother: () => void;
}

/** The wizard that makes an organization, step by step (R40). */
export function OrganizationWizard(props: OrganizationWizardProps) {
  const { model, countries } = props;
  const translate = useTranslate();
  const denied = useDenied()('organizations.edit');
  const made = model.made.value;
  if (model.step.value === 'done' && made) {
    return (
      <WizardDone
        organization={made}
        returns={model.returnTo.value !== undefined}
        onAnother={props.onAnother}
        onAddSites={() => props.onAddSites(made.id)}
        onFinish={props.onFinish}
      />
    );
  }
  return (
    <RecordWizard
      model={model}
      title={translate('wizard.title')}
      names={STEP_NAMES}
      saveLabel={translate('wizard.save')}
      denied={denied}
      onLeave={props.onLeave}
    >
      <WizardStepFields model={model} countries={countries} onUse={props.onUse} />
    </RecordWizard>
  );
}
