import type { LocationStep, LocationWizardForm } from '#lib/state/location-wizard.ts';
import { PostalList } from '../contact/PostalList.tsx';
import { AttributeFacts } from '../definition/AttributeFields.tsx';
import { useAttributes } from '../definition/choices.ts';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';
import { SummaryAddresses, SummaryPart } from '../wizard/SummaryPart.tsx';

export interface LocationSummaryProps {
  form: LocationWizardForm;
  onStep: (step: LocationStep) => void;
}

/** Everything that was typed of a location, to be checked before it is saved (R40). */
export function LocationSummary({ form, onStep }: LocationSummaryProps) {
  const translate = useTranslate();
  const draft = form.draft();
  const hasAttributes = useAttributes('site').length > 0;
  return (
    <div class="sc-summary">
      <SummaryPart title="sites.nameStep" onChange={() => onStep('name')}>
        <p class="sc-summary__name">
          <OutsideText>{draft.name}</OutsideText>
        </p>
      </SummaryPart>
      <SummaryPart title="field.postalAddresses" onChange={() => onStep('addresses')}>
        {draft.postalAddresses.length === 0 ? (
          <p class="sc-none">{translate('record.none')}</p>
        ) : (
          <PostalList addresses={draft.postalAddresses} />
        )}
      </SummaryPart>
      <SummaryPart title="wizard.interaction" onChange={() => onStep('interaction')}>
        <SummaryAddresses addresses={form.addresses} />
      </SummaryPart>
      {hasAttributes ? (
        <SummaryPart title="wizard.attributes" onChange={() => onStep('attributes')}>
          <AttributeFacts owner="site" values={draft.attributes} />
        </SummaryPart>
      ) : undefined}
    </div>
  );
}
