import type { ComponentChildren } from 'preact';
import type { AddressRowsModel } from '#lib/state/address-rows.ts';
import { useChoiceName } from '../definition/choices.ts';
import { Button } from '../ui/Button.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { type PlainMessageKey, useTranslate } from '../ui/translation.ts';
import './SummaryPart.css';

export interface SummaryPartProps {
  title: PlainMessageKey;
  onChange: () => void;
  children: ComponentChildren;
}

/** What was typed in one step of a wizard, with the way back to it (R40). */
export function SummaryPart({ title, onChange, children }: SummaryPartProps) {
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

/** The phones and mails that were typed, as they were read. */
export function SummaryAddresses({ addresses }: { addresses: AddressRowsModel }) {
  const translate = useTranslate();
  const nameOf = useChoiceName();
  if (addresses.addresses().length === 0) return <p class="sc-none">{translate('record.none')}</p>;
  return (
    <ul>
      {addresses.rows.value.map((row) => {
        const reading = addresses.reading(row);
        return reading.state === 'read' ? (
          <li key={row.id}>
            <OutsideText>{reading.display}</OutsideText>
            {row.value.label ? ` · ${nameOf('address-label', row.value.label)}` : ''}
          </li>
        ) : undefined;
      })}
    </ul>
  );
}
