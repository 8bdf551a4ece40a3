import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { PostalAddress } from '#lib/domain/contact/contact.ts';
import type { ImportRowInput } from '#lib/domain/contact/import-row.ts';
import { nameFromDisplayName } from '#lib/domain/contact/name-from-display-name.ts';
import { type ContactRowRead, contactOf, type RejectedRowRead } from '../contact-of.ts';
import { withoutGuard } from './formula-guard.ts';
import type { ColumnField, ColumnMeaning } from './column-meaning.ts';
import type { CsvRow } from './read-csv.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const YES = /^(?:1|x|y|yes|true|oui|vrai|ja|wahr|si|sí|verdadero)$/i;
const PRIVATE = /^(?:private|prive|privé|privat|privado|personal)$/i;
const POSTAL = ['street', 'postalCode', 'city', 'region', 'country'] as const;

/** Several values in one cell: Google's ` ::: `, lines, and for mails the usual separators. */
function partsOf(field: 'email' | 'phone', value: string): string[] {
  const between = field === 'email' ? /\s*(?::::|[\n;,])\s*/ : /\s*(?::::|[\n;])\s*/;
  return value.split(between).filter((part) => part !== '');
}

interface Cell {
  meaning: ColumnMeaning;
  value: string;
}

/** The text of the first cell of a field; empty when there is none. */
function textOf(cells: readonly Cell[], field: ColumnField): string {
  return cells.find(({ meaning }) => meaning.field === field)?.value ?? '';
}

function nameOf(cells: readonly Cell[]): { givenName: string; familyName: string } {
  const given = [textOf(cells, 'givenName'), textOf(cells, 'middleName')].filter((part) => part !== '').join(' ');
  const familyName = textOf(cells, 'familyName');
  const whole = textOf(cells, 'fullName');
  if (given !== '' || familyName !== '' || whole === '') return { givenName: given, familyName };
  return nameFromDisplayName(whole) ?? { givenName: whole, familyName: '' };
}

function addressesOf(cells: readonly Cell[]): ImportRowInput['addresses'] {
  const labels = new Map(
    cells.flatMap(({ meaning, value }) => (meaning.field === 'label' ? [[meaning.group ?? '', value]] : [])),
  );
  return cells.flatMap(({ meaning: { field, group, label }, value }) => {
    if (field !== 'email' && field !== 'phone') return [];
    // Google marks the default with an asterisk.
    const told = (labels.get(group ?? '') ?? label ?? '').replace(/^\* ?/, '').slice(0, 60);
    return partsOf(field, value).map((part) => ({ medium: field, value: part, ...(told !== '' && { label: told }) }));
  });
}

function postalAddressesOf(cells: readonly Cell[]): PostalAddress[] {
  const groups = new Map<string, PostalAddress>();
  for (const { meaning, value } of cells) {
    const field = POSTAL.find((each) => each === meaning.field);
    if (field === undefined) continue;
    const group = meaning.group ?? '';
    const address = groups.get(group) ?? { type: /home|domicile|privat|casa/i.test(group) ? 'home' : 'business' };
    groups.set(group, { ...address, [field]: address[field] === undefined ? value : `${address[field]}\n${value}` });
  }
  return [...groups.values()];
}

/** Makes a contact of one row of a file with columns, or says why it cannot be one. Nothing for an empty row. */
export function rowContact(
  { line, values, isMalformed }: CsvRow,
  meanings: readonly ColumnMeaning[],
  countries: readonly AssumedCountry[],
): ContactRowRead | RejectedRowRead | undefined {
  if (values.every((value) => value.trim() === '')) return undefined;
  if (isMalformed) return { kind: 'rejected', rejected: { line, reason: 'malformed', values } };
  if (values.slice(meanings.length).some((value) => value.trim() !== ''))
    return { kind: 'rejected', rejected: { line, reason: 'too-many-values', values } };
  const cells = meanings.flatMap((meaning, index): Cell[] => {
    const value = withoutGuard(values[index] ?? '').trim();
    return value === '' || meaning.field === 'ignore' ? [] : [{ meaning, value }];
  });
  const id = textOf(cells, 'id');
  const text = (field: ColumnField): string | undefined => textOf(cells, field) || undefined;
  const said: ImportRowInput = {
    line,
    ...nameOf(cells),
    ...(UUID.test(id) && { id: id.toLowerCase() }),
    addresses: addressesOf(cells),
    postalAddresses: postalAddressesOf(cells),
    socialIds: cells.flatMap(({ meaning, value }) =>
      meaning.field === 'social' ? [{ network: meaning.label ?? 'web', value }] : [],
    ),
    organizationName: text('organization'),
    organizationTitle: text('organization') === undefined ? undefined : text('organizationTitle'),
    language: text('language'),
    timeZone: text('timeZone'),
    notes: text('notes'),
    doNotCall: YES.test(textOf(cells, 'doNotCall')),
    visibility: PRIVATE.test(textOf(cells, 'visibility')) ? 'private' : 'public',
  };
  return contactOf(said, values, countries);
}
