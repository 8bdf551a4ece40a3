import type { ComponentChildren } from 'preact';
import type { WizardForm } from '#lib/state/organization-wizard-form.ts';
import type { WizardStep } from '#lib/state/organization-wizard.ts';
import { PostalList } from '../../contact/PostalList.tsx';
import { AttributeFacts } from '../../definition/AttributeFields.tsx';
import { useAttributes } from '../../definition/choices.ts';
import { Button } from '../../ui/Button.tsx';
import { OutsideText } from '../../ui/OutsideText.tsx';
import { type PlainMessageKey, useTranslate } from '../../ui/translation.ts';
import { AccountFacts, OrganizationFacts } from '../OrganizationFacts.tsx';
import './SummaryStep.css';

interface PartProps {
  title: PlainMessageKey;
  onChange: () => void;
  children: ComponentChildren;
}

function Part({ title, onChange, children }: PartProps) {
  const translate = useTranslate();
  const name = translate(title);
  return (
    <section class="sc-summary__part" aria-label={name}>
      <header class="sc-summary__head">
        <h3>{name}</h3>
        <Button variant="link" size="small" aria-label={`${translate('wizard.change')}: ${name}`} onClick={onChange}>
          {translate('wizard.change')}
        </Button>
      </header>
      {children}
    </section>
  );
}

/** Everything that was typed, to be checked before it is saved; each part leads back to its step (R40). */
export function SummaryStep({ form, onStep }: { form: WizardForm; onStep: (step: WizardStep) => void }) {
  const translate = useTranslate();
  const draft = form.draft();
  const hasAttributes = useAttributes('organization').length > 0;
  const none = <p class="sc-none">{translate('record.none')}</p>;
  return (
    <div class="sc-summary">
      <Part title="wizard.name" onChange={() => onStep('name')}>
        <p class="sc-summary__name">
          <OutsideText>{draft.name}</OutsideText>
        </p>
        <OrganizationFacts organization={draft} />
      </Part>
      <Part title="wizard.addresses" onChange={() => onStep('addresses')}>
        {draft.postalAddresses.length === 0 ? none : <PostalList addresses={draft.postalAddresses} />}
      </Part>
      <Part title="wizard.interaction" onChange={() => onStep('interaction')}>
        {draft.addresses.length === 0 ? none : undefined}
        <ul>
          {form.addresses.rows.value.map((row) => {
            const reading = form.addresses.reading(row);
            return reading.state === 'read' ? (
              <li key={row.id}>
                <OutsideText>{reading.display}</OutsideText>
                {row.value.label ? ` · ${row.value.label}` : ''}
              </li>
            ) : undefined;
          })}
        </ul>
      </Part>
      <Part title="wizard.attributes" onChange={() => onStep('attributes')}>
        <AccountFacts organization={draft} />
        {hasAttributes ? <AttributeFacts owner="organization" values={draft.attributes} /> : undefined}
        {draft.notes ? <p class="sc-record__notes">{draft.notes}</p> : undefined}
      </Part>
    </div>
  );
}
