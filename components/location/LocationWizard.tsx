import { CircleCheck, ExternalLink, MapPin, Plus } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { LocationStep, LocationWizardModel } from '#lib/state/location-wizard.ts';
import { AddressEditor } from '../contact/edit/AddressEditor.tsx';
import { PostalEditor } from '../contact/edit/PostalEditor.tsx';
import { AttributeFields } from '../definition/AttributeFields.tsx';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { type PlainMessageKey, useTranslate } from '../ui/translation.ts';
import { RecordWizard } from '../wizard/RecordWizard.tsx';
import { LocationNameField } from './LocationNameField.tsx';
import { LocationSummary } from './LocationSummary.tsx';

/** What each step is called. */
const STEP_NAMES: Readonly<Record<LocationStep, PlainMessageKey>> = {
  name: 'sites.nameStep',
  addresses: 'field.postalAddresses',
  interaction: 'wizard.interaction',
  attributes: 'wizard.attributes',
  summary: 'wizard.summary',
};

export interface LocationWizardProps {
  model: LocationWizardModel;
  countries: readonly string[];
  /** Leaves; what was typed is kept as a draft. */
  onLeave: () => void;
  /** Goes back to the organization. */
  onFinish: () => void;
  onOpen: (locationId: string) => void;
}

function LocationStepFields({ model, countries }: Pick<LocationWizardProps, 'model' | 'countries'>) {
  const translate = useTranslate();
  const form = model.form.value;
  switch (model.step.value) {
    case 'name':
      return (
        <>
          <p class="sc-wizard__hint">{translate('sites.nameHint')}</p>
          <LocationNameField value={form.fields.value.name} check={form.name} onValue={(name) => form.set({ name })} />
        </>
      );
    case 'addresses':
      return <PostalEditor model={form.postal} countries={countries} />;
    case 'interaction':
      return (
        <>
          <p class="sc-wizard__hint">{translate('sites.interactionHint')}</p>
          <AddressEditor model={form.addresses} countries={countries} />
        </>
      );
    case 'attributes':
      return <AttributeFields owner="site" model={form.attributes} />;
    default:
      return <LocationSummary form={form} onStep={model.goTo} />;
  }
}

/** The wizard that makes a location of an organization, step by step (R40, R43). */
export function LocationWizard(props: LocationWizardProps) {
  const { model } = props;
  const translate = useTranslate();
  const denied = useDenied()('sites.edit');
  const finish = useRef<HTMLButtonElement>(null);
  const organization = model.organization.value?.name ?? '';
  const title = organization === '' ? translate('sites.new') : translate('sites.newOf', { organization });
  const made = model.step.value === 'done' ? model.made.value : undefined;
  useEffect(() => {
    if (made !== undefined) finish.current?.focus();
  }, [made]);
  if (model.organization.value === null) {
    return (
      <>
        <h1 class="sc-page-title">{title}</h1>
        <EmptyState icon={MapPin} title={translate('organizations.gone')}>
          {translate('organizations.goneText')}
        </EmptyState>
      </>
    );
  }
  if (made !== undefined) {
    return (
      <div class="sc-wizard">
        <h1 class="sc-page-title">{title}</h1>
        <EmptyState
          icon={CircleCheck}
          title={translate('sites.saved', { name: made.name })}
          actions={
            <>
              <Button ref={finish} variant="primary" onClick={props.onFinish}>
                {translate('wizard.finish')}
              </Button>
              <Button icon={Plus} onClick={model.another}>
                {translate('sites.another')}
              </Button>
              <Button icon={ExternalLink} onClick={() => props.onOpen(made.id)}>
                {translate('sites.open')}
              </Button>
            </>
          }
        >
          {translate('sites.savedText')}
        </EmptyState>
      </div>
    );
  }
  return (
    <RecordWizard
      model={model}
      title={title}
      names={STEP_NAMES}
      saveLabel={translate('sites.save')}
      denied={denied}
      onLeave={props.onLeave}
    >
      <LocationStepFields model={model} countries={props.countries} />
    </RecordWizard>
  );
}
