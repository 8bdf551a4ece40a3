import type { InteractionAddress } from '#lib/domain/address/interaction-address.ts';
import type { PostalAddress } from '#lib/domain/contact/contact.ts';
import { BETWEEN_VALUES } from './csv-line.ts';

/** How many values of a kind have columns; what goes beyond shares the last one's cells, so that nothing is lost. */
export const COLUMNS = 3;

const POSTAL_HEADERS = ['Type', 'Department', 'Street', 'Postal code', 'City', 'Region', 'Country'];

/** Headers of a kind of which a record may have several: `Address 1 - Street`. */
export function numberedHeaders(kind: string, parts: readonly string[]): string[] {
  return Array.from({ length: COLUMNS }).flatMap((_, index) => parts.map((part) => `${kind} ${index + 1} - ${part}`));
}

/** The headers of postal addresses. */
export const ADDRESS_HEADERS = numberedHeaders('Address', POSTAL_HEADERS);

/** The cells of values of which each has several parts; those that have no column share the last one's cells. */
export function numberedCells(values: readonly (readonly string[])[], parts: number): string[] {
  return Array.from({ length: COLUMNS }).flatMap((_, index) => {
    const here = index === COLUMNS - 1 ? values.slice(index) : values.slice(index, index + 1);
    return Array.from({ length: parts }, (_part, part) => {
      const texts = here.map((value) => value[part] ?? '');
      return texts.every((text) => text === '') ? '' : texts.join(BETWEEN_VALUES);
    });
  });
}

/** An interaction address with its extension, as it is read again. */
export function withExtension({ value, extension }: InteractionAddress): string {
  return extension === undefined || value.replace(/\D/g, '').endsWith(extension) ? value : `${value} ext. ${extension}`;
}

/** Those of a medium, the default first. */
export function ofMedium(
  addresses: readonly InteractionAddress[],
  medium: InteractionAddress['medium'],
): InteractionAddress[] {
  return addresses
    .filter((address) => address.medium === medium)
    .toSorted((one, other) => Number(other.isDefault ?? false) - Number(one.isDefault ?? false));
}

/** The cells of postal addresses, the default first. */
export function postalCells(addresses: readonly PostalAddress[]): string[] {
  const sorted = addresses.toSorted((one, other) => Number(other.isDefault ?? false) - Number(one.isDefault ?? false));
  const rows = sorted.map(({ type, department, street, postalCode, city, region, country }) =>
    [type, department, street, postalCode, city, region, country].map((part) => part ?? ''),
  );
  return numberedCells(rows, POSTAL_HEADERS.length);
}
