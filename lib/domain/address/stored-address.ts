import type { AssumedCountry } from './assumed-country.ts';
import type { InteractionAddress } from './interaction-address.ts';
import { type AddressKey, isAssumed, type ParsedAddress } from './parsed-address.ts';
import { parseAddress } from './parse-address.ts';

/** Reads an address that a record keeps: its own country comes before the assumed ones (R2), its extension counts. */
export function parseStored(
  address: InteractionAddress,
  countries: readonly AssumedCountry[],
): ParsedAddress | undefined {
  const own: AssumedCountry[] = address.country ? [{ country: address.country, source: 'contact' }] : [];
  const parsed = parseAddress(address.value, address.medium, [...own, ...countries]);
  const extension = address.extension?.replace(/\D/g, '') || parsed?.extension;
  return parsed && parsed.kind !== 'email' ? { ...parsed, extension } : parsed;
}

/**
 * The keys under which a record with this address is found (R1), strongest first, extension left out. Empty when the
 * value cannot be read as an address.
 */
export function keysForStoring(
  address: InteractionAddress,
  countries: readonly AssumedCountry[],
): readonly AddressKey[] {
  return parseStored(address, countries)?.keys ?? [];
}

/**
 * The address as it is saved (R1): the value stays as typed, an extension in it is also kept apart, and the country
 * in which a national number was read is fixed, so that it means the same for every agent later.
 */
export function completeAddress(address: InteractionAddress, countries: readonly AssumedCountry[]): InteractionAddress {
  const parsed = parseStored(address, countries);
  if (!parsed || parsed.kind === 'email') return address;
  return {
    ...address,
    ...(parsed.extension && { extension: parsed.extension.slice(0, 12) }),
    ...(isAssumed(parsed) && parsed.country && { country: parsed.country }),
  };
}
