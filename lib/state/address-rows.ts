import { type ReadonlySignal, signal } from '@preact/signals';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { InteractionAddress } from '#lib/domain/address/interaction-address.ts';
import { mediumOf } from './address-row.ts';
import { createRows, type Row, type RowsModel } from './rows.ts';
import { readTyped, type TypedAddress } from './typed-address.ts';

/** Interaction addresses while they are typed in: medium by what is typed, one default per medium (R1, R30). */
export interface AddressRowsModel extends RowsModel<InteractionAddress> {
  /** What a row is read as. */
  reading: (row: Row<InteractionAddress>) => TypedAddress;
  /** Makes it the default of its medium. */
  makeDefault: (id: string) => void;
  /** Mistakes are shown: a save was tried, so that nobody is corrected in the middle of a word. */
  showsMistakes: ReadonlySignal<boolean>;
  check: () => boolean;
  /** The addresses as they are to be saved; empty rows are left out. */
  addresses: () => InteractionAddress[];
}

/** Makes the rows of a record's addresses. */
export function createAddressRows(
  addresses: readonly InteractionAddress[],
  countries: () => readonly AssumedCountry[],
  onChange: () => void = () => {},
): AddressRowsModel {
  const blank = (): InteractionAddress => ({ medium: 'phone', value: '' });
  const model = createRows<InteractionAddress>(addresses, blank, onChange);
  const showsMistakes = signal(false);
  const reading = ({ value }: Row<InteractionAddress>) => readTyped(value, countries());

  return {
    ...model,
    reading,
    showsMistakes,
    set: (id, change) => {
      const row = model.rows.value.find((each) => each.id === id);
      // Another number is of no known extension or country any more.
      const isRetyped = change.value !== undefined && row?.value.value !== change.value;
      model.set(id, isRetyped ? { extension: undefined, medium: mediumOf(change.value ?? ''), ...change } : change);
    },
    makeDefault: (id) => {
      const medium = model.rows.value.find((each) => each.id === id)?.value.medium;
      for (const row of model.rows.value) {
        if (row.value.medium === medium) model.set(row.id, { isDefault: row.id === id || undefined });
      }
    },
    check: () => {
      showsMistakes.value = true;
      return model.rows.value.every((row) => reading(row).state !== 'wrong');
    },
    addresses: () =>
      model
        .values()
        .map((address) => ({ ...address, value: address.value.trim(), label: address.label?.trim() || undefined }))
        .filter(({ value }) => value !== ''),
  };
}
