import { ArrowLeft, ArrowRight, Check } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { RecordForm, RecordWizardModel } from '#lib/state/record-wizard.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { type PlainMessageKey, useTranslate } from '../ui/translation.ts';
import { Wizard } from '../ui/Wizard.tsx';
import { UnfinishedDrafts } from './UnfinishedDrafts.tsx';

export interface RecordWizardProps<Step extends string, Form extends RecordForm<Step>, Made> {
  model: RecordWizardModel<Step, Form, Made>;
  title: string;
  /** What each step is called. */
  names: Readonly<Record<string, PlainMessageKey>>;
  saveLabel: string;
  /** Why it cannot be saved (R60). */
  denied: string | undefined;
  /** Leaves; what was typed is kept as a draft. */
  onLeave: () => void;
  /** The fields of the step that the wizard is at. */
  children: ComponentChildren;
}

/** The frame of every wizard that makes a record (R40): its steps, what was left half-way, Back, Next and Save. */
export function RecordWizard<Step extends string, Form extends RecordForm<Step>, Made>(
  props: RecordWizardProps<Step, Form, Made>,
) {
  const { model, denied } = props;
  const translate = useTranslate();
  const steps = model.steps.value;
  const nameOf = (id: Step) => {
    const key = props.names[id];
    return key === undefined ? id : translate(key);
  };
  const step = model.step.value;
  const failure = model.failure.value;
  const place = steps.findIndex((each) => each === step);
  const isLast = place === steps.length - 1;
  return (
    <Wizard
      title={props.title}
      steps={steps.map((id) => ({ id, label: nameOf(id) }))}
      current={step}
      reached={model.reached.value}
      progress={translate('wizard.progress', { step: place + 1, steps: steps.length })}
      onStep={(id) => model.goTo(id as Step)}
      onNext={() => void model.next()}
      notices={
        <>
          {denied === undefined ? undefined : <Notice tone="warn" title={denied} />}
          {place === 0 ? (
            <UnfinishedDrafts
              drafts={model.unfinished.value}
              onResume={model.resume}
              onDiscard={(id) => void model.discardUnfinished(id)}
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
            {isLast ? props.saveLabel : translate('wizard.next')}
          </Button>
          <Button variant="plain" onClick={props.onLeave}>
            {translate('wizard.leave')}
          </Button>
        </>
      }
    >
      {props.children}
      {failure && failure.code !== 'duplicate' ? <FailureNotice failure={failure} /> : undefined}
    </Wizard>
  );
}
