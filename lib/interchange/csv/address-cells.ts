import type { PostalAddress } from '#lib/domain/contact/contact.ts';
import type { ImportRowInput } from '#lib/domain/contact/import-row.ts';
import type { Doubt } from '../doubt.ts';
import type { ValueReaders } from '../values/value-readers.ts';
import { sharedValues } from './csv-line.ts';
import { type Column, type ColumnsByField, cellOf } from './columns-by-field.ts';

const POSTAL = ['department', 'street', 'postalCode', 'city', 'region', 'country'] as const;

/** Several values in one cell: Google's ` ::: `, lines, and for mails the usual separators. */
function partsOf(field: 'email' | 'phone', value: string): string[] {
  const between = field === 'email' ? /\s*(?::::|[\n;,])\s*/ : /\s*(?::::|[\n;])\s*/;
  return value.split(between).filter((part) => part !== '');
}

/** Reads the interaction addresses of a row with these columns, each with its label. */
export function addressReader(columns: ColumnsByField): (values: readonly string[]) => ImportRowInput['addresses'] {
  const labels = new Map(columns.of('label').map(({ at, meaning }) => [meaning.group ?? '', at]));
  const withLabels = [...columns.of('email'), ...columns.of('phone')]
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, meaning }) => ({ at, meaning, labelAt: labels.get(meaning.group ?? '') }));
  return (values) =>
    withLabels.flatMap(({ at, meaning: { field, label = '' }, labelAt }) => {
      const value = cellOf(values, at);
      if (value === '' || (field !== 'email' && field !== 'phone')) return [];
      const own = labelAt === undefined ? '' : cellOf(values, labelAt);
      // Google marks the default with an asterisk.
      const told = (own === '' ? label : own).replace(/^\* ?/, '').slice(0, 60);
      return partsOf(field, value).map((part) => ({ medium: field, value: part, ...(told !== '' && { label: told }) }));
    });
}

/** Addresses that share the cells of a group, as our own files write those beyond the columns there are. */
function apart(address: Omit<PostalAddress, 'type'>): Omit<PostalAddress, 'type'>[] {
  const parts = POSTAL.map((field) => [field, sharedValues(address[field] ?? '')] as const);
  const count = Math.max(...parts.map(([, values]) => values.length));
  if (count < 2) return [address];
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(parts.flatMap(([field, values]) => (values[index] ? [[field, values[index]] as const] : []))),
  );
}

/**
 * Reads the postal addresses of a row with these columns: one for each group of columns that says something. Its type is
 * what its label says, which stands in a column or in the headers, else `otherwise`.
 */
export function postalReader(
  columns: ColumnsByField,
  readers: ValueReaders,
  otherwise: string,
): (values: readonly string[], doubts: Doubt[]) => PostalAddress[] {
  const groups = new Map<string, Column[]>();
  const ordered = POSTAL.flatMap((field) => columns.of(field)).toSorted((one, other) => one.at - other.at);
  for (const column of ordered) {
    const group = column.meaning.group ?? '';
    groups.set(group, [...(groups.get(group) ?? []), column]);
  }
  const named = [...columns.of('label'), ...columns.of('addressType')];
  const labels = new Map(named.map(({ at, meaning }) => [meaning.group ?? '', at]));
  const placed = [...groups].map(([group, parts]) => ({
    parts,
    label: parts[0]?.meaning.label ?? '',
    labelAt: labels.get(group),
  }));
  return (values, doubts) =>
    placed.flatMap(({ parts, label, labelAt }): PostalAddress[] => {
      const address: Omit<PostalAddress, 'type'> = {};
      for (const { at, meaning } of parts) {
        const value = cellOf(values, at);
        const field = POSTAL.find((each) => each === meaning.field);
        if (value === '' || field === undefined) continue;
        address[field] = address[field] === undefined ? value : `${address[field]}\n${value}`;
      }
      if (Object.keys(address).length === 0) return [];
      const own = labelAt === undefined ? [] : sharedValues(cellOf(values, labelAt));
      return apart(address).map((each, index): PostalAddress => {
        const { country } = each;
        const code = country === undefined ? undefined : readers.country(country);
        if (code === undefined && country !== undefined)
          doubts.push({ field: 'country', value: country, became: 'kept' });
        const said = own[index] || own[0] || label;
        const { type, isKnown } = readers.choice.addressType(said, otherwise);
        if (!isKnown) doubts.push({ field: 'label', value: said, became: 'default' });
        return { type, ...each, ...(code !== undefined && { country: code }) };
      });
    });
}
