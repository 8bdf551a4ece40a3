import type { WizardForm } from '#lib/state/organization-wizard-form.ts';
import type { WizardStep } from '#lib/state/organization-wizard.ts';
import { PostalList } from '../../contact/PostalList.tsx';
import { AttributeFacts } from '../../definition/AttributeFields.tsx';
import { useAttributes } from '../../definition/choices.ts';
import { OutsideText } from '../../ui/OutsideText.tsx';
import { useTranslate } from '../../ui/translation.ts';
import { SummaryAddresses, SummaryPart } from '../../wizard/SummaryPart.tsx';
import { AccountFacts, OrganizationFacts } from '../OrganizationFacts.tsx';

/** Everything that was typed, to be checked before it is saved; each part leads back to its step (R40). */
export function SummaryStep({ form, onStep }: { form: WizardForm; onStep: (step: WizardStep) => void }) {
  const translate = useTranslate();
  const draft = form.draft();
  const hasAttributes = useAttributes('organization').length > 0;
  return (
    <div class="sc-summary">
      <SummaryPart title="wizard.name" onChange={() => onStep('name')}>
        <p class="sc-summary__name">
          <OutsideText>{draft.name}</OutsideText>
        </p>
        <OrganizationFacts organization={draft} />
      </SummaryPart>
      <SummaryPart title="wizard.addresses" onChange={() => onStep('addresses')}>
        {draft.postalAddresses.length === 0 ? (
          <p class="sc-none">{translate('record.none')}</p>
        ) : (
          <PostalList addresses={draft.postalAddresses} />
        )}
      </SummaryPart>
      <SummaryPart title="wizard.interaction" onChange={() => onStep('interaction')}>
        <SummaryAddresses addresses={form.addresses} />
      </SummaryPart>
      <SummaryPart title="wizard.attributes" onChange={() => onStep('attributes')}>
        <AccountFacts organization={draft} />
        {hasAttributes ? <AttributeFacts owner="organization" values={draft.attributes} /> : undefined}
        {draft.notes ? <p class="sc-record__notes">{draft.notes}</p> : undefined}
      </SummaryPart>
    </div>
  );
}
