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

function addressLine({ medium, value, extension, label, isDefault }: InteractionAddress): string {
  const type = label === undefined ? '' : `;TYPE=${parameter(label)}`;
  const preferred = isDefault ? ';PREF=1' : '';
  const isInside = extension === undefined || value.replace(/\D/g, '').endsWith(extension);
  const text = escaped(isInside ? value : `${value} ext. ${extension}`);
  return medium === 'phone' ? `TEL;VALUE=text${type}${preferred}:${text}` : `EMAIL${type}${preferred}:${text}`;
}

function postalLine({ type, isDefault, department, ...address }: PostalAddress): string {
  const { street = '', city = '', region = '', postalCode = '', country = '' } = address;
  const parts = ['', department ?? '', street, city, region, postalCode, country].map(escapedPart).join(';');
  return `ADR;TYPE=${type === 'home' ? 'home' : 'work'}${isDefault ? ';PREF=1' : ''}:${parts}`;
}

/** A contact as a card of version 4.0 (RFC 6350); `organizations` are the names by id. */
export function contactCard(contact: Contact, organizations: ReadonlyMap<string, string>): string {
  const places = contact.memberships.flatMap(({ organizationId, title }) => {
    const name = organizations.get(organizationId);
    return name === undefined
      ? []
      : [`ORG:${escapedPart(name)}`, ...(title === undefined ? [] : [`TITLE:${escaped(title)}`])];
  });
  const shown = fullName(contact) || (contact.addresses[0]?.value ?? '');
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${contact.id}`,
    `FN:${escaped(shown)}`,
    `N:${escapedPart(contact.familyName)};${escapedPart(contact.givenName)};;;`,
    ...places,
    ...contact.addresses.map(addressLine),
    ...contact.postalAddresses.map(postalLine),
    ...contact.socialIds.map(({ network, value }) => `IMPP;TYPE=${parameter(network)}:${escaped(value)}`),
    ...(contact.language === undefined ? [] : [`LANG:${escaped(contact.language)}`]),
    ...(contact.timeZone === undefined ? [] : [`TZ:${escaped(contact.timeZone)}`]),
    ...(contact.notes === undefined ? [] : [`NOTE:${escaped(contact.notes)}`]),
    ...(contact.doNotCall ? ['X-SIDECARD-DO-NOT-CALL:1'] : []),
    ...(contact.visibility === 'private' ? ['X-SIDECARD-VISIBILITY:private'] : []),
    `REV:${new Date(contact.updatedAt).toISOString().replace(/[-:]|\.\d+/g, '')}`,
    'END:VCARD',
  ];
  return lines.map(folded).join('');
}
