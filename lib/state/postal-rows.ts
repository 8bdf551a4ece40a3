import type { PostalAddress } from '#lib/domain/contact/contact.ts';
import { createRows, type RowsModel } from './rows.ts';

/** Postal addresses while they are typed in; one of them is the default (R41). */
export interface PostalRowsModel extends RowsModel<PostalAddress> {
  makeDefault: (id: string) => void;
  /** As they are to be saved: what says nothing is left out, and one is the default. */
  addresses: () => PostalAddress[];
}

const TEXTS = ['department', 'street', 'postalCode', 'city', 'region', 'country'] as const;

/** Whether an address says anything beside its type. */
export function isBlankPostal(address: PostalAddress): boolean {
  return TEXTS.every((field) => (address[field] ?? '').trim() === '');
}

/** The address with blanks around its texts taken off and empty ones left out. */
function tidied(address: PostalAddress): PostalAddress {
  const texts = TEXTS.flatMap((field) => {
    const text = address[field]?.trim() ?? '';
    return text === '' ? [] : [[field, text] as const];
  });
  return { type: address.type, ...Object.fromEntries(texts), ...(address.isDefault && { isDefault: true }) };
}

/** Addresses as they are saved: the first is the default when none is. */
export function tidyPostal(addresses: readonly PostalAddress[]): PostalAddress[] {
  const kept = addresses.filter((address) => !isBlankPostal(address)).map(tidied);
  const chosen = kept.find(({ isDefault }) => isDefault) ?? kept[0];
  return kept.map((address) => {
    const { isDefault: _, ...plain } = address;
    return address === chosen ? { ...plain, isDefault: true } : plain;
  });
}

/** Makes the rows of a record's postal addresses. */
export function createPostalRows(
  addresses: readonly PostalAddress[],
  blank: () => PostalAddress,
  onChange: () => void = () => {},
): PostalRowsModel {
  const model = createRows<PostalAddress>(addresses, blank, onChange);
  return {
    ...model,
    makeDefault: (id) => {
      for (const row of model.rows.value) model.set(row.id, { isDefault: row.id === id || undefined });
    },
    addresses: () => tidyPostal(model.values()),
  };
}
