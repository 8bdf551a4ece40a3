import { ArrowLeft, ArrowRight, Check } from 'lucide';
import { WIZARD_STEPS, type OrganizationWizardModel, type WizardStep } from '#lib/state/organization-wizard.ts';
import { FailureNotice } from '../../confirmation/FailureNotice.tsx';
import { useDenied } from '../../rights/rights.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { type PlainMessageKey, useTranslate } from '../../ui/translation.ts';
import { Wizard } from '../../ui/Wizard.tsx';
import { UnfinishedDraft } from './UnfinishedDraft.tsx';
import { WizardDone } from './WizardDone.tsx';
import { WizardStepFields } from './WizardStepFields.tsx';

/** What each step is called. */
export const STEP_NAMES: Readonly<Record<(typeof WIZARD_STEPS)[number], PlainMessageKey>> = {
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
  const step = model.step.value;
  const made = model.made.value;
  const failure = model.failure.value;
  const unfinished = model.unfinished.value;
  if (step === 'done' && made) {
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
  const place = WIZARD_STEPS.findIndex((each) => each === step);
  const isLast = step === 'summary';
  return (
    <Wizard
      title={translate('wizard.title')}
      steps={WIZARD_STEPS.map((id) => ({ id, label: translate(STEP_NAMES[id]) }))}
      current={step}
      reached={model.reached.value}
      progress={translate('wizard.progress', { step: place + 1, steps: WIZARD_STEPS.length })}
      onStep={(id) => model.goTo(id as WizardStep)}
      onNext={() => void model.next()}
      notices={
        <>
          {denied === undefined ? undefined : <Notice tone="warn" title={denied} />}
          {unfinished && step === 'name' ? (
            <UnfinishedDraft
              draft={unfinished}
              onResume={model.resume}
              onDiscard={() => void model.discardUnfinished()}
            />
          ) : undefined}
        </>
      }
      actions={
        <>
          {place > 0 ? (
            <Button icon={ArrowLeft} onClick={model.back}>
              {translate('common.back')}
            </Button>
          ) : undefined}
          <Button
            type="submit"
            variant="primary"
            class={isLast ? undefined : 'sc-wizard__next'}
            icon={isLast ? Check : ArrowRight}
            busy={model.saving.value}
            disabledBecause={denied}
          >
            {translate(isLast ? 'wizard.save' : 'wizard.next')}
          </Button>
          <Button variant="plain" onClick={props.onLeave}>
            {translate('wizard.leave')}
          </Button>
        </>
      }
    >
      <WizardStepFields model={model} countries={countries} onUse={props.onUse} />
      {failure && failure.code !== 'duplicate' ? <FailureNotice failure={failure} /> : undefined}
    </Wizard>
  );
}
