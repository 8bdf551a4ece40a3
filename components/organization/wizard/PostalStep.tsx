import { Pencil, Plus, Trash2 } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { WizardForm } from '#lib/state/organization-wizard-form.ts';
import { PostalFields } from '../../contact/edit/PostalFields.tsx';
import { postalLines } from '../../contact/PostalList.tsx';
import { useChoiceName } from '../../definition/choices.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { OutsideText } from '../../ui/OutsideText.tsx';
import { useLanguage } from '../../ui/translation.ts';
import './PostalStep.css';

/** The organization's addresses: add, edit, delete, and which is the default (R40, R41). */
export function PostalStep({ form, countries }: { form: WizardForm; countries: readonly string[] }) {
  const { translate, locale } = useLanguage();
  const choiceName = useChoiceName();
  const group = useId();
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string>();
  const rows = form.postal.rows.value.filter(({ id, value }) => id === open || form.saysSomething(value));
  const hasDefault = rows.some(({ value }) => value.isDefault);
  useEffect(() => {
    if (open !== undefined) root.current?.querySelector<HTMLElement>(`[data-row="${open}"] select`)?.focus();
  }, [open]);
  return (
    <div ref={root} class="sc-postal-step">
      {rows.length === 0 ? <p class="sc-none">{translate('wizard.noAddresses')}</p> : undefined}
      <ul>
        {rows.map(({ id, value }, index) => {
          const lines = postalLines(value, locale);
          const name = lines.join(', ');
          const isDefault = value.isDefault ?? (!hasDefault && index === 0);
          return (
            <li key={id} class="sc-postal-step__row" data-row={id}>
              {open === id ? (
                <>
                  <PostalFields
                    address={value}
                    countries={countries}
                    onChange={(change) => form.postal.set(id, change)}
                  />
                  <div>
                    <Button size="small" onClick={() => setOpen(undefined)}>
                      {translate('wizard.closeAddress')}
                    </Button>
                  </div>
                </>
              ) : (
                <>
                  <label class="sc-postal-step__choice">
                    <input
                      type="radio"
                      name={group}
                      checked={isDefault}
                      aria-label={translate('address.makeDefault', { address: name })}
                      onChange={() => form.postal.makeDefault(id)}
                    />
                    <span>
                      <span class="sc-postal__type">
                        {choiceName('address-type', value.type)}
                        {isDefault ? ` · ${translate('postal.default')}` : ''}
                      </span>
                      {lines.map((line) => (
                        <span key={line} class="sc-postal-step__line">
                          <OutsideText>{line}</OutsideText>
                        </span>
                      ))}
                    </span>
                  </label>
                  <span class="sc-postal-step__actions">
                    <IconButton
                      icon={Pencil}
                      label={`${translate('record.edit')}: ${name}`}
                      onClick={() => setOpen(id)}
                    />
                    <IconButton
                      icon={Trash2}
                      label={`${translate('postal.remove')}: ${name}`}
                      onClick={() => {
                        form.postal.remove(id);
                        root.current?.querySelector<HTMLElement>('.sc-postal-step__add')?.focus();
                      }}
                    />
                  </span>
                </>
              )}
            </li>
          );
        })}
      </ul>
      <div>
        <Button icon={Plus} class="sc-postal-step__add" onClick={() => setOpen(form.postal.add())}>
          {translate('postal.add')}
        </Button>
      </div>
    </div>
  );
}
