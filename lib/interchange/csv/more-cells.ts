import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { ImportRowInput } from '#lib/domain/contact/import-row.ts';
import type { AttributeValue } from '#lib/domain/definition/attribute-value.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import type { Doubt } from '../doubt.ts';
import { readAttribute } from '../values/read-attribute.ts';
import { readYesNo } from '../values/yes-no.ts';
import { cellOf, type ColumnsByField } from './columns-by-field.ts';
import { sharedValues } from './csv-line.ts';

const PLACE_FIELDS = ['otherOrganization', 'otherOrganizationTitle', 'otherSeesAllTickets'] as const;

/** Reads the other organizations of a contact: one per group of columns, and those that share the cells of one. */
export function otherPlaceReader(
  columns: ColumnsByField,
): (values: readonly string[], doubts: Doubt[]) => ImportRowInput['otherPlaces'] {
  const groups = new Map<string, Partial<Record<(typeof PLACE_FIELDS)[number], number>>>();
  for (const field of PLACE_FIELDS) {
    for (const { at, meaning } of columns.of(field)) {
      const group = meaning.group ?? '';
      groups.set(group, { [field]: at, ...groups.get(group) });
    }
  }
  if (groups.size === 0) return () => undefined;
  return (values, doubts) =>
    [...groups.values()].flatMap((group) => {
      const cells = (field: (typeof PLACE_FIELDS)[number]): string[] =>
        sharedValues(group[field] === undefined ? '' : cellOf(values, group[field]));
      const titles = cells('otherOrganizationTitle');
      const sees = cells('otherSeesAllTickets');
      return cells('otherOrganization').flatMap((name, index) => {
        if (name === '') return [];
        const title = titles[index] ?? '';
        const told = readYesNo(sees[index] ?? '');
        if (told === 'unclear') doubts.push({ field: 'otherSeesAllTickets', value: sees[index] ?? '', became: 'no' });
        return [{ name, ...(title !== '' && { title }), ...(told === 'yes' && { seesAllTickets: true }) }];
      });
    });
}

/** Social ids that share a cell, each behind its network: `LinkedIn: ana-ruiz`. */
export function socialProfiles(cell: string): NonNullable<ImportRowInput['socialIds']> {
  if (cell === '') return [];
  return sharedValues(cell).flatMap((text) => {
    const [, network = 'web', value = text] = /^([^:/]{1,60}):\s+(.+)$/s.exec(text) ?? [];
    return value === '' ? [] : [{ network, value }];
  });
}

/** Reads the own fields of a row (R44), or says which of them cannot hold what its cell says. */
export function attributeReader(
  columns: ColumnsByField,
  definitions: readonly AttributeDefinition[],
  countries: readonly AssumedCountry[],
): (values: readonly string[]) => { values: Record<string, AttributeValue>; unfit?: string } {
  const known = new Map(definitions.map((definition) => [definition.id, definition]));
  const own = columns.of('attribute').flatMap(({ at, meaning }) => {
    const definition = known.get(meaning.attribute ?? '');
    return definition ? [{ at, definition }] : [];
  });
  const country = countries[0]?.country;
  return (values) => {
    const said: Record<string, AttributeValue> = {};
    for (const { at, definition } of own) {
      const text = cellOf(values, at);
      if (text === '') continue;
      const value = readAttribute(definition, text, country);
      if (value === undefined)
        return { values: {}, unfit: `${definition.name ?? definition.code}: ${text.slice(0, 100)}` };
      said[definition.id] ??= value;
    }
    return { values: said };
  };
}
