import type { AddressMedium, InteractionAddress } from '#lib/domain/address/interaction-address.ts';

/** One address while it is being typed. `kept` is what the page or the record gave for it, beside the value. */
export interface AddressRow {
  id: string;
  value: string;
  kept?: InteractionAddress;
}

/** What is wrong with a typed address. */
export type AddressMistake = 'not-a-phone' | 'not-an-email';

/** The medium of a text as it is being typed: a mail as soon as there is an `@` or a letter at its start. */
export function mediumOf(value: string): AddressMedium {
  const text = value.trim();
  return text.includes('@') || /^\p{L}/u.test(text) ? 'email' : 'phone';
}

/** Whether a text can be the address it looks like. Loose: the worker parses, this only catches slips. */
export function mistakeIn(value: string): AddressMistake | undefined {
  const text = value.trim();
  if (text === '') return undefined;
  if (mediumOf(text) === 'email') return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text) ? undefined : 'not-an-email';
  return (text.match(/\p{Nd}/gu) ?? []).length >= 2 ? undefined : 'not-a-phone';
}

/** The addresses that rows stand for: empty ones left out, one default per medium, extras kept while the value is unchanged. */
export function addressesOf(rows: readonly AddressRow[]): InteractionAddress[] {
  const defaults = new Set<AddressMedium>();
  const addresses: InteractionAddress[] = [];
  for (const row of rows) {
    const value = row.value.trim();
    if (value === '') continue;
    const kept = row.kept?.value === value ? row.kept : undefined;
    const medium = kept?.medium ?? mediumOf(value);
    addresses.push({ ...kept, medium, value, isDefault: !defaults.has(medium) });
    defaults.add(medium);
  }
  return addresses;
}
