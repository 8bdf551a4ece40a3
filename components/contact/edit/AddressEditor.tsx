import { Mail, Phone, Plus, Star, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { InteractionAddress } from '#lib/domain/address/interaction-address.ts';
import type { AddressRowsModel } from '#lib/state/address-rows.ts';
import type { Row } from '#lib/state/rows.ts';
import type { TypedAddress } from '#lib/state/typed-address.ts';
import { ChoiceInput } from '../../definition/ChoiceInput.tsx';
import { countryName } from '../../interaction/country-name.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useLanguage } from '../../ui/translation.ts';
import { CountrySelect } from '../../settings/CountrySelect.tsx';
import './AddressEditor.css';

export interface AddressEditorProps {
  model: AddressRowsModel;
  /** ISO codes of the countries a number may be read in. */
  countries: readonly string[];
  /** Shows this row alone, without a way to add or remove. */
  only?: string;
}

/** What a number or mail is read as, or what is wrong with it once that is to be shown. */
function useReadingWords(): (reading: TypedAddress, showsMistakes: boolean) => { hint?: string; error?: string } {
  const { translate, locale } = useLanguage();
  return (reading, showsMistakes) => {
    if (reading.state === 'empty') return {};
    if (reading.state === 'read') {
      if (reading.isInternal) return { hint: translate('address.internal') };
      if (reading.isLoose) return { hint: translate('address.loose') };
      const country = reading.country && countryName(reading.country, locale);
      if (!country) return {};
      const values = { country, number: reading.display };
      return { hint: translate(reading.isAssumed ? 'address.readAssumed' : 'address.read', values) };
    }
    if (!showsMistakes) return {};
    const words = {
      'not-a-phone': 'quickAdd.notPhone',
      'not-an-email': 'quickAdd.notMail',
      'not-in-country': 'address.notInCountry',
    } as const;
    return { error: translate(words[reading.mistake]) };
  };
}

function AddressEditorRow({
  row,
  model,
  countries,
  onRemove,
}: {
  row: Row<InteractionAddress>;
  model: AddressRowsModel;
  countries: readonly string[];
  onRemove?: () => void;
}) {
  const { translate } = useLanguage();
  const wordsOf = useReadingWords();
  const { value, medium, label, country, isDefault = false } = row.value;
  const isEmpty = value.trim() === '';
  const isMail = !isEmpty && medium === 'email';
  const reading = model.reading(row);
  const { hint, error } = wordsOf(reading, model.showsMistakes.value);
  const isNumber = reading.state === 'read' && !reading.isInternal && !reading.isLoose && !isMail;
  const offersFormat = isNumber && !reading.isDisplayed;
  const named = value.trim();
  return (
    <li class="sc-address-editor__row" data-row={row.id}>
      <Field
        class="sc-address-editor__value"
        label={translate(isEmpty ? 'quickAdd.address' : isMail ? 'quickAdd.mail' : 'quickAdd.phone')}
        hint={
          hint === undefined ? undefined : (
            <>
              {hint}{' '}
              {offersFormat ? (
                <Button
                  variant="link"
                  size="small"
                  aria-label={`${translate('address.useFormat')}: ${reading.display}`}
                  onClick={() => model.set(row.id, { value: reading.display, country: reading.country })}
                >
                  {translate('address.useFormat')}
                </Button>
              ) : undefined}
            </>
          )
        }
        error={error}
      >
        {(control) => (
          <TextInput
            {...control}
            dir="ltr"
            leading={isMail ? Mail : Phone}
            maxLength={320}
            value={value}
            onValue={(typed) => model.set(row.id, { value: typed })}
          />
        )}
      </Field>
      <Field class="sc-address-editor__label" label={translate('address.label')}>
        {(control) => (
          <ChoiceInput
            control={control}
            list="address-label"
            value={label ?? ''}
            onValue={(typed) => model.set(row.id, { label: typed })}
          />
        )}
      </Field>
      {isMail ? (
        <span class="sc-address-editor__country" />
      ) : (
        <Field class="sc-address-editor__country" label={translate('address.country')}>
          {(control) => (
            <CountrySelect
              control={control}
              countries={countries}
              value={country}
              noneLabel={translate('address.countryFromNumber')}
              onValue={(code) => model.set(row.id, { country: code ?? undefined })}
            />
          )}
        </Field>
      )}
      <div class="sc-address-editor__actions">
        {isEmpty || !onRemove ? undefined : (
          <IconButton
            icon={Star}
            class={isDefault ? 'sc-address-editor__default' : undefined}
            aria-pressed={isDefault}
            label={translate('address.makeDefault', { address: named })}
            onClick={() => model.makeDefault(row.id)}
          />
        )}
        {onRemove ? (
          <IconButton
            icon={X}
            label={
              isEmpty ? translate('quickAdd.removeEmpty') : translate('quickAdd.removeAddress', { address: named })
            }
            onClick={onRemove}
          />
        ) : undefined}
      </div>
    </li>
  );
}

/**
 * The phones and mails of a record: what each is taken for and read as shows while it is typed, a press takes the
 * formatted number over, the star marks the default of its medium (R1, R2, R30).
 */
export function AddressEditor({ model, countries, only }: AddressEditorProps) {
  const { translate } = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  const added = useRef<string | undefined>(undefined);
  const rows = model.rows.value;
  const showsMistakes = model.showsMistakes.value;
  useEffect(() => {
    if (added.current === undefined) return;
    list.current?.querySelector<HTMLInputElement>(`[data-row="${added.current}"] input`)?.focus();
    added.current = undefined;
  }, [rows]);
  useEffect(() => {
    if (showsMistakes) list.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus();
  }, [showsMistakes]);
  return (
    <div ref={list} class="sc-address-editor">
      <ul class="sc-address-editor__rows">
        {rows
          .filter(({ id }) => only === undefined || id === only)
          .map((row) => (
            <AddressEditorRow
              key={row.id}
              row={row}
              model={model}
              countries={countries}
              onRemove={
                only === undefined
                  ? () => {
                      model.remove(row.id);
                      list.current?.querySelector<HTMLElement>('.sc-address-editor__add')?.focus();
                    }
                  : undefined
              }
            />
          ))}
      </ul>
      {only === undefined ? (
        <Button
          variant="link"
          size="small"
          icon={Plus}
          class="sc-address-editor__add"
          onClick={() => {
            added.current = model.add();
          }}
        >
          {translate('quickAdd.addAddress')}
        </Button>
      ) : undefined}
    </div>
  );
}
