import { Mail, Phone, Plus, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { type AddressMistake, type AddressRow, mediumOf } from '#lib/state/address-row.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { type PlainMessageKey, useTranslate } from '../ui/translation.ts';
import './AddressRows.css';

const MISTAKES: Readonly<Record<AddressMistake, PlainMessageKey>> = {
  'not-a-phone': 'quickAdd.notPhone',
  'not-an-email': 'quickAdd.notMail',
};

export interface AddressRowsProps {
  rows: readonly AddressRow[];
  mistakes: Readonly<Record<string, AddressMistake>>;
  onRow: (id: string, value: string) => void;
  onAdd: () => string;
  onRemove: (id: string) => void;
}

/** Phones and mails of a contact, one per line; the picture shows what each is taken for as it is typed. */
export function AddressRows({ rows, mistakes, onRow, onAdd, onRemove }: AddressRowsProps) {
  const translate = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  const added = useRef<string | undefined>(undefined);

  useEffect(() => {
    if (added.current === undefined) return;
    list.current?.querySelector<HTMLInputElement>(`[data-row="${added.current}"] input`)?.focus();
    added.current = undefined;
  }, [rows]);

  return (
    <div class="sc-address-rows">
      <ul ref={list} class="sc-address-rows__list">
        {rows.map((row) => {
          const isEmpty = row.value.trim() === '';
          const isMail = !isEmpty && mediumOf(row.value) === 'email';
          const mistake = mistakes[row.id];
          return (
            <li key={row.id} data-row={row.id} class="sc-address-row">
              <Field
                label={translate(isEmpty ? 'quickAdd.address' : isMail ? 'quickAdd.mail' : 'quickAdd.phone')}
                error={mistake ? translate(MISTAKES[mistake]) : undefined}
              >
                {(control) => (
                  <TextInput
                    {...control}
                    dir="ltr"
                    leading={isMail ? Mail : Phone}
                    value={row.value}
                    onValue={(value) => onRow(row.id, value)}
                  />
                )}
              </Field>
              {rows.length > 1 || !isEmpty ? (
                <IconButton
                  icon={X}
                  label={
                    isEmpty
                      ? translate('quickAdd.removeEmpty')
                      : translate('quickAdd.removeAddress', { address: row.value.trim() })
                  }
                  class="sc-address-row__remove"
                  onClick={() => {
                    onRemove(row.id);
                    list.current?.querySelector<HTMLInputElement>('input')?.focus();
                  }}
                />
              ) : undefined}
            </li>
          );
        })}
      </ul>
      <Button
        variant="link"
        size="small"
        icon={Plus}
        onClick={() => {
          added.current = onAdd();
        }}
      >
        {translate('quickAdd.addAddress')}
      </Button>
    </div>
  );
}
