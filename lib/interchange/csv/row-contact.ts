import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { ImportRowInput } from '#lib/domain/contact/import-row.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import { nameFromDisplayName } from '#lib/domain/contact/name-from-display-name.ts';
import { type ContactRowRead, contactOf, type RejectedRowRead } from '../contact-of.ts';
import type { Doubt } from '../doubt.ts';
import type { ValueReaders } from '../values/value-readers.ts';
import { readVisibility, readYesNo } from '../values/yes-no.ts';
import { addressReader, postalReader } from './address-cells.ts';
import type { ColumnField } from './column-meaning.ts';
import { cellOf, type ColumnsByField } from './columns-by-field.ts';
import { attributeReader, otherPlaceReader, socialProfiles } from './more-cells.ts';
import type { CsvRow } from './read-csv.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function nameOf(columns: ColumnsByField, values: readonly string[]): { givenName: string; familyName: string } {
  const text = (field: ColumnField): string => columns.text(values, field);
  const given = [text('givenName'), text('middleName')].filter((part) => part !== '').join(' ');
  const familyName = text('familyName');
  if (given !== '' || familyName !== '') return { givenName: given, familyName };
  const whole = text('fullName');
  if (whole === '') return { givenName: '', familyName: '' };
  return nameFromDisplayName(whole) ?? { givenName: whole, familyName: '' };
}

/** Who may see a record; what is not understood is private. */
export function visibilityOf(
  columns: ColumnsByField,
  values: readonly string[],
  doubts: Doubt[],
): 'public' | 'private' {
  const seen = columns.text(values, 'visibility');
  const visibility = seen === '' ? 'public' : readVisibility(seen);
  if (visibility === 'unclear') doubts.push({ field: 'visibility', value: seen, became: 'private' });
  const own = columns.text(values, 'private');
  const isPrivate = own === '' ? 'no' : readYesNo(own);
  if (isPrivate === 'unclear') doubts.push({ field: 'private', value: own, became: 'private' });
  return visibility === 'public' && isPrivate === 'no' ? 'public' : 'private';
}

/**
 * What is said of calling and seeing a contact. What is not understood falls on the safe side: nobody calls, the contact
 * is private, and sees no tickets but their own.
 */
function permissionsOf(
  columns: ColumnsByField,
  values: readonly string[],
  doubts: Doubt[],
): Pick<ImportRowInput, 'doNotCall' | 'visibility' | 'seesAllTickets'> {
  const call = columns.text(values, 'doNotCall');
  const doNotCall = call === '' ? 'no' : readYesNo(call);
  if (doNotCall === 'unclear') doubts.push({ field: 'doNotCall', value: call, became: 'yes' });
  const tickets = columns.text(values, 'seesAllTickets');
  const seesAll = tickets === '' ? 'no' : readYesNo(tickets);
  if (seesAll === 'unclear') doubts.push({ field: 'seesAllTickets', value: tickets, became: 'no' });
  return {
    doNotCall: doNotCall !== 'no',
    visibility: visibilityOf(columns, values, doubts),
    ...(seesAll === 'yes' && { seesAllTickets: true }),
  };
}

/** A value as the code that it stands for; one that stands for none is kept as it is written. */
export function codeOf(
  field: ColumnField,
  value: string,
  read: (text: string) => string | undefined,
  doubts: Doubt[],
): string | undefined {
  if (value === '') return undefined;
  const code = read(value);
  if (code === undefined) doubts.push({ field, value, became: 'kept' });
  return code ?? value;
}

/** Reads rows of a file with these columns. */
export function contactRowReader(
  columns: ColumnsByField,
  countries: readonly AssumedCountry[],
  readers: ValueReaders,
  attributes: readonly AttributeDefinition[] = [],
): (row: CsvRow) => ContactRowRead | RejectedRowRead {
  const addressesOf = addressReader(columns);
  const postalAddressesOf = postalReader(columns, readers, 'home');
  const socials = columns.of('social');
  const otherPlacesOf = otherPlaceReader(columns);
  const attributesOf = attributeReader(columns, attributes, countries);
  return ({ line, values }) => {
    const doubts: Doubt[] = [];
    const text = (field: ColumnField): string | undefined => columns.text(values, field) || undefined;
    const id = columns.text(values, 'id');
    const organizationName = text('organization');
    const title = columns.first(values, 'organizationTitle');
    // A job is one at an organization. Without one it is kept where somebody reads it.
    const isLoose = title !== undefined && organizationName === undefined;
    if (isLoose) doubts.push({ field: 'organizationTitle', value: title.text, became: 'notes' });
    const loose = isLoose ? [title.header, title.text].filter((part) => part !== '').join(': ') : undefined;
    const notes = [text('notes'), loose].filter((part) => part !== undefined).join('\n\n') || undefined;
    const said: ImportRowInput = {
      line,
      ...nameOf(columns, values),
      ...(UUID.test(id) && { id: id.toLowerCase() }),
      addresses: addressesOf(values),
      postalAddresses: postalAddressesOf(values, doubts),
      socialIds: socials
        .flatMap(({ at, meaning }) => {
          const value = cellOf(values, at);
          return value === '' ? [] : [{ network: meaning.label ?? 'web', value }];
        })
        .concat(socialProfiles(columns.text(values, 'socialProfiles'))),
      siteName: text('site'),
      otherPlaces: otherPlacesOf(values, doubts),
      organizationName,
      organizationTitle: organizationName === undefined ? undefined : title?.text,
      language: codeOf('language', columns.text(values, 'language'), readers.language, doubts),
      timeZone: codeOf('timeZone', columns.text(values, 'timeZone'), readers.timeZone, doubts),
      notes,
      ...permissionsOf(columns, values, doubts),
    };
    const own = attributesOf(values);
    if (own.unfit !== undefined)
      return { kind: 'rejected', rejected: { line, reason: 'not-valid', detail: own.unfit, values } };
    return contactOf({ ...said, attributes: own.values }, values, countries, doubts);
  };
}
