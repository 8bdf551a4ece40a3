import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { ImportRowInput } from '#lib/domain/contact/import-row.ts';
import { nameFromDisplayName } from '#lib/domain/contact/name-from-display-name.ts';
import { type ContactRowRead, contactOf, type RejectedRowRead } from '../contact-of.ts';
import type { Doubt } from '../doubt.ts';
import { codeOf } from '../csv/row-contact.ts';
import type { ValueReaders } from '../values/value-readers.ts';
import { type CardProperty, cardProperties, partsOf, textOf, typesOf } from './card-properties.ts';
import { cardPlaces } from './card-places.ts';
import { untakenOf } from './card-untaken.ts';
import type { CardText } from './read-cards.ts';

const UUID = /^(?:urn:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Types that say nothing a person would say of an address. */
const SILENT = new Set('voice pref internet text msg iana-token x-internet dom intl postal parcel'.split(' '));

const SOCIAL = new Set(['impp', 'x-socialprofile', 'socialprofile', 'x-skype', 'x-twitter', 'x-jabber', 'x-linkedin']);

/** What Apple's address book calls an address stands in a property of the same group: `_$!<Mobile>!$_`. */
function labelsByGroup(properties: readonly CardProperty[]): Map<unknown, string> {
  return new Map(
    properties.flatMap((property) => {
      const text = textOf(property).replace(/^_\$!<(.*)>!\$_$/, '$1');
      return property.name === 'x-ablabel' && text !== '' ? [[property.parameters.group, text]] : [];
    }),
  );
}

function isOfType(property: CardProperty, type: string): boolean {
  return typesOf(property).some((each) => each.toLowerCase() === type);
}

/** The first type that says what an address is for; empty when none does. */
function saidType(property: CardProperty): string {
  return typesOf(property).find((each) => each !== '' && !SILENT.has(each.toLowerCase())) ?? '';
}

function isPreferred(property: CardProperty): boolean {
  return isOfType(property, 'pref') || property.parameters.pref !== undefined;
}

/** `CELL` and `home` as a person writes them; a label that somebody wrote stays as it is. */
function labelOf(type: string): string {
  const plain = type === type.toUpperCase() ? type.toLowerCase() : type;
  return plain.slice(0, 1).toUpperCase() + plain.slice(1);
}

function addressesOf(properties: readonly CardProperty[]): ImportRowInput['addresses'] {
  const labels = labelsByGroup(properties);
  return properties.flatMap((property) => {
    const { name, parameters } = property;
    if (name !== 'tel' && name !== 'email') return [];
    const value = textOf(property)
      .replace(/^(?:tel|mailto):/i, '')
      .replace(/;ext=/i, ' ext ');
    if (value === '') return [];
    const label = (labels.get(parameters.group) ?? labelOf(saidType(property))).slice(0, 60);
    const medium = name === 'tel' ? ('phone' as const) : ('email' as const);
    return [
      {
        medium,
        value,
        ...(label !== '' && { label }),
        ...(isPreferred(property) && { isDefault: true }),
      },
    ];
  });
}

function postalAddressOf(
  property: CardProperty,
  label: string,
  { choice, country: countryOf }: ValueReaders,
  doubts: Doubt[],
): NonNullable<ImportRowInput['postalAddresses']>[number] {
  const [box = '', extended = '', street = '', city = '', region = '', postalCode = '', country = ''] =
    partsOf(property);
  const lines = [box, extended, street].filter((part) => part !== '').join('\n');
  const land = codeOf('country', country, countryOf, doubts);
  const { type, isKnown } = choice.addressType(label, 'home');
  if (!isKnown) doubts.push({ field: 'label', value: label, became: 'default' });
  return {
    type,
    ...(lines !== '' && { street: lines }),
    ...(postalCode !== '' && { postalCode }),
    ...(city !== '' && { city }),
    ...(region !== '' && { region }),
    ...(land !== undefined && { country: land }),
    ...(isPreferred(property) && { isDefault: true }),
  };
}

function namesOf(one: (name: string) => CardProperty | undefined): { givenName: string; familyName: string } {
  const structured = one('n');
  const [familyName = '', given = '', additional = ''] = structured ? partsOf(structured) : [];
  const givenName = [given, additional].filter((part) => part !== '').join(' ');
  if (givenName !== '' || familyName !== '') return { givenName, familyName };
  const shown = one('fn');
  const full = shown === undefined ? '' : textOf(shown);
  return nameFromDisplayName(full) ?? { givenName: full, familyName: '' };
}

function socialOf(property: CardProperty): { network: string; value: string }[] {
  const value = textOf(property);
  if (!SOCIAL.has(property.name) || value === '') return [];
  const network =
    typesOf(property)[0]?.toLowerCase() ?? /^([a-z]+):/i.exec(value)?.[1] ?? property.name.replace(/^x-/, '');
  return [{ network: network.slice(0, 60), value }];
}

/** A page of somebody's own is a profile like the others. */
function pageOf(property: CardProperty): { network: string; value: string }[] {
  const value = property.name === 'url' ? textOf(property) : '';
  return value === '' ? [] : [{ network: 'web', value: value.slice(0, 200) }];
}

/** Makes a contact of one card, or says why it cannot be one. A card of a firm is a contact of it without a name. */
export function cardContact(
  { line, text, isMalformed }: CardText,
  countries: readonly AssumedCountry[],
  readers: ValueReaders,
): ContactRowRead | RejectedRowRead {
  const properties = isMalformed ? undefined : cardProperties(text);
  if (properties === undefined) return { kind: 'rejected', rejected: { line, reason: 'malformed', values: [text] } };
  const one = (name: string): CardProperty | undefined => properties.find((property) => property.name === name);
  const said = (name: string): string | undefined => {
    const property = one(name);
    return (property && textOf(property)) || undefined;
  };
  const names = namesOf(one);
  const {
    places: [place, ...otherPlaces],
    loose,
  } = cardPlaces(properties);
  const organizationName = place?.name;
  const isFirm =
    said('kind')?.toLowerCase() === 'org' ||
    said('x-abshowas')?.toLowerCase() === 'company' ||
    (organizationName !== undefined && one('n') === undefined && said('fn') === organizationName);
  const doubts: Doubt[] = loose.map((value) => ({ field: 'organizationTitle', value, became: 'notes' }));
  const labels = labelsByGroup(properties);
  const id = UUID.exec(said('uid') ?? '')?.[1];
  const row: ImportRowInput = {
    line,
    ...(isFirm ? { givenName: '', familyName: '' } : names),
    ...(id !== undefined && { id: id.toLowerCase() }),
    addresses: addressesOf(properties),
    postalAddresses: properties.flatMap((property) => {
      if (property.name !== 'adr') return [];
      const label = labels.get(property.parameters.group) ?? saidType(property);
      return [postalAddressOf(property, label, readers, doubts)];
    }),
    socialIds: [...properties.flatMap(socialOf), ...properties.flatMap(pageOf)],
    organizationName: organizationName || (isFirm ? said('fn') : undefined),
    organizationTitle: place?.title,
    otherPlaces: otherPlaces.filter(({ name }) => name !== organizationName),
    language: codeOf('language', said('lang') ?? said('x-sidecard-language') ?? '', readers.language, doubts),
    timeZone: codeOf('timeZone', said('tz') ?? '', readers.timeZone, doubts),
    notes: [...properties.filter(({ name }) => name === 'note').map(textOf), ...loose].join('\n\n') || undefined,
    doNotCall: said('x-sidecard-do-not-call') === '1',
    visibility:
      said('x-sidecard-visibility') === 'private' || said('class')?.toLowerCase() === 'private' ? 'private' : 'public',
  };
  const read = contactOf(row, [text], countries, doubts);
  const untaken = untakenOf(properties);
  return read.kind === 'contact' && untaken.length > 0 ? { ...read, untaken } : read;
}
