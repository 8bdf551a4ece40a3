import type { TableRecord } from '../table-record.ts';
import { definitionPlace } from './definition-rival.ts';
import type { ChoiceList, Definition } from './definition.ts';

const choice = (list: ChoiceList, code: string | undefined): string[] =>
  code === undefined || code === '' ? [] : [`choice|${list}|${code}`];

function addressTypes({ postalAddresses }: { postalAddresses: readonly { type: string }[] }): string[] {
  return postalAddresses.flatMap(({ type }) => choice('address-type', type));
}

/** What a contact, organization or location needs to be read elsewhere: ids of attributes, places of choices (R41, R44). */
export function definitionsNeeded({ table, record }: TableRecord): string[] {
  if (table !== 'contacts' && table !== 'organizations' && table !== 'sites') return [];
  const needed = [...Object.keys(record.attributes), ...addressTypes(record)];
  if (table !== 'organizations') return needed;
  const { type, health, tier, industry } = record;
  return [
    ...needed,
    ...choice('organization-type', type),
    ...choice('health', health),
    ...choice('tier', tier),
    ...choice('industry', industry),
  ];
}

/** The definitions among all that are needed, as a file brings them along: whoever fixed them here does not elsewhere. */
export function definitionsUsed(all: readonly Definition[], needed: ReadonlySet<string>): Definition[] {
  return all
    .filter((each) => needed.has(each.kind === 'attribute' ? each.id : definitionPlace(each)))
    .map(({ fixed: _fixed, ...definition }) => definition);
}
