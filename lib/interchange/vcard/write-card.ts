import type { InteractionAddress } from '#lib/domain/address/interaction-address.ts';
import { fullName } from '#lib/domain/contact/contact-name.ts';
import type { Contact, PostalAddress } from '#lib/domain/contact/contact.ts';

/** Octets a line may have before it is folded (RFC 6350, 3.2). */
const LONGEST_LINE = 75;

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replace(/\r\n?|\n/g, '\\n')
    .replaceAll(',', '\\,');
}

/** The same for a part of a value that semicolons divide. */
function escapedPart(text: string): string {
  return escaped(text).replaceAll(';', '\\;');
}

/** A parameter's value: quotes and line breaks cannot stand in it, and everything else may between quotes (RFC 6868). */
function parameter(text: string): string {
  const plain = text
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replace(/\r\n?|\n/g, '^n');
  return /^[\w-]+$/.test(plain) ? plain : `"${plain}"`;
}

/** Folds a line, never within a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let folds = '';
  let size = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (size + octets > LONGEST_LINE) {
      folds += '\r\n ';
      size = 1;
    }
    folds += character;
    size += octets;
  }
  return `${folds}\r\n`;
}

/** The versions that are written: 4.0 says more, 3.0 is read by what is older. */
export type CardVersion = '3.0' | '4.0';

/** The parameters that say what an address is for and that it is the default: of 3.0 both are types. */
function typed(version: CardVersion, type: string | undefined, isDefault: boolean | undefined): string {
  const types = [...(type === undefined ? [] : [type]), ...(isDefault && version === '3.0' ? ['pref'] : [])];
  const preferred = isDefault && version === '4.0' ? ';PREF=1' : '';
  return types.map((each) => `;TYPE=${parameter(each)}`).join('') + preferred;
}

function addressLine({ medium, value, extension, label, isDefault }: InteractionAddress, version: CardVersion): string {
  const parameters = typed(version, label, isDefault);
  const isInside = extension === undefined || value.replace(/\D/g, '').endsWith(extension);
  const text = escaped(isInside ? value : `${value} ext. ${extension}`);
  if (medium === 'email') return `EMAIL${parameters}:${text}`;
  return `TEL${version === '4.0' ? ';VALUE=text' : ''}${parameters}:${text}`;
}

/** Types of addresses that the format knows; any other one is told as telephones tell it, in a label of its group. */
const POSTAL_TYPES: Readonly<Record<string, string>> = { home: 'home', work: 'work', business: 'work' };

function postalLines({ type, isDefault, department, ...address }: PostalAddress, at: number, version: CardVersion) {
  const { street = '', city = '', region = '', postalCode = '', country = '' } = address;
  const parts = ['', department ?? '', street, city, region, postalCode, country].map(escapedPart).join(';');
  const known = Object.hasOwn(POSTAL_TYPES, type) ? POSTAL_TYPES[type] : undefined;
  const parameters = typed(version, known, isDefault);
  if (known !== undefined || type === '') return [`ADR${parameters}:${parts}`];
  return [`adr${at + 1}.ADR${parameters}:${parts}`, `adr${at + 1}.X-ABLabel:${escaped(type)}`];
}

/** An organization and the job there, held together by their group where there are several. */
function placeLines({ memberships }: Contact, organizations: ReadonlyMap<string, string>): string[] {
  const places = memberships.flatMap(({ organizationId, title }) => {
    const name = organizations.get(organizationId);
    return name === undefined ? [] : [{ name, title }];
  });
  return places.flatMap(({ name, title }, index) => {
    const group = places.length > 1 ? `org${index + 1}.` : '';
    return [`${group}ORG:${escapedPart(name)}`, ...(title === undefined ? [] : [`${group}TITLE:${escaped(title)}`])];
  });
}

/** A contact as a card (RFC 6350, RFC 2426); `organizations` are the names by id. */
export function contactCard(
  contact: Contact,
  organizations: ReadonlyMap<string, string>,
  version: CardVersion = '4.0',
): string {
  const isOld = version === '3.0';
  const shown = fullName(contact) || (contact.addresses[0]?.value ?? '');
  const social = isOld ? 'X-SOCIALPROFILE' : 'IMPP';
  const lines = [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    `UID:${isOld ? '' : 'urn:uuid:'}${contact.id}`,
    `FN:${escaped(shown)}`,
    `N:${escapedPart(contact.familyName)};${escapedPart(contact.givenName)};;;`,
    ...placeLines(contact, organizations),
    ...contact.addresses.map((address) => addressLine(address, version)),
    ...contact.postalAddresses.flatMap((address, index) => postalLines(address, index, version)),
    ...contact.socialIds.map(({ network, value }) => `${social};TYPE=${parameter(network)}:${escaped(value)}`),
    ...(contact.language === undefined
      ? []
      : [`${isOld ? 'X-SIDECARD-LANGUAGE' : 'LANG'}:${escaped(contact.language)}`]),
    ...(contact.timeZone === undefined ? [] : [`TZ${isOld ? ';VALUE=text' : ''}:${escaped(contact.timeZone)}`]),
    ...(contact.notes === undefined ? [] : [`NOTE:${escaped(contact.notes)}`]),
    ...(contact.doNotCall ? ['X-SIDECARD-DO-NOT-CALL:1'] : []),
    ...(contact.visibility === 'private' ? ['X-SIDECARD-VISIBILITY:private'] : []),
    `REV:${new Date(contact.updatedAt).toISOString().replace(/[-:]|\.\d+/g, '')}`,
    'END:VCARD',
  ];
  return lines.map(folded).join('');
}
