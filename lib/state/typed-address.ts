import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { Country, InteractionAddress } from '#lib/domain/address/interaction-address.ts';
import { parseStored } from '#lib/domain/address/stored-address.ts';
import { type AddressMistake, mediumOf, mistakeIn } from './address-row.ts';

/** What a typed address is read as (R1, R2), or what is wrong with it. */
export type TypedAddress =
  | { state: 'empty' }
  | { state: 'wrong'; mistake: AddressMistake | 'not-in-country' }
  | {
      state: 'read';
      display: string;
      isDisplayed: boolean;
      country?: Country;
      isAssumed: boolean;
      isInternal: boolean;
      isLoose: boolean;
    };

/** Reads an address as it is typed: its own country comes before the agent's. */
export function readTyped(
  address: Pick<InteractionAddress, 'value' | 'country' | 'extension'>,
  countries: readonly AssumedCountry[],
): TypedAddress {
  const value = address.value.trim();
  if (value === '') return { state: 'empty' };
  const medium = mediumOf(value);
  const mistake = mistakeIn(value);
  if (mistake) return { state: 'wrong', mistake };
  const parsed = parseStored({ ...address, value, medium }, countries);
  if (!parsed) return { state: 'wrong', mistake: medium === 'email' ? 'not-an-email' : 'not-in-country' };
  const display = parsed.extension ? `${parsed.display} x${parsed.extension}` : parsed.display;
  return {
    state: 'read',
    display,
    isDisplayed: display === value,
    ...(parsed.country && { country: parsed.country }),
    isAssumed: parsed.kind === 'international' && parsed.countrySource === 'agent',
    isInternal: parsed.kind === 'short',
    // No number of its country: it is kept as typed and found by its digits alone.
    isLoose: parsed.kind === 'national',
  };
}
