import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { nameFromDisplayName } from '#lib/domain/contact/name-from-display-name.ts';
import type { Request } from '#lib/messages/protocol/protocol.ts';
import { type Column, guessColumns } from './csv-columns.ts';

/** A contact as the import message takes it. */
export type ImportedContact = Request<'contact.import'>['contacts'][number];

/** The contacts of a list, and what to call each by in the output. */
export interface ContactList {
  contacts: ImportedContact[];
  /** The file's own id by the record's id, for rows that have one. */
  fileIds: Map<string, string>;
  /** Rows without any name and any address, counted from 1 after the header. */
  skipped: number[];
}

/**
 * Reads a contact list in CSV: any delimiter, columns guessed from the header. Several addresses in one cell are
 * separated by a semicolon, a bar or a line break. Record ids are made from the row, so the same file gives the same.
 */
export function readContacts(csv: string): ContactList {
  const [headers = [], ...rows] = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' }).data;
  const columns = guessColumns(headers);
  const list: ContactList = { contacts: [], fileIds: new Map(), skipped: [] };
  for (const [index, row] of rows.entries()) {
    const contact = contactOf(columns, row, index);
    if (contact.givenName === '' && contact.familyName === '' && contact.addresses.length === 0) {
      list.skipped.push(index + 1);
      continue;
    }
    list.contacts.push(contact);
    const fileId = cells(columns, row, 'id')[0];
    if (fileId !== undefined) list.fileIds.set(contact.id, fileId);
  }
  return list;
}

function contactOf(columns: readonly (Column | undefined)[], row: readonly string[], index: number) {
  const of = (column: Column): string[] => cells(columns, row, column);
  const country = of('country')[0]?.toUpperCase();
  const name = of('name')[0] ?? '';
  // A name that is not a person's (a firm, a switchboard) is kept as it is.
  const whole = nameFromDisplayName(name) ?? { givenName: '', familyName: name };
  return {
    id: recordId(of('id')[0], index, row),
    givenName: of('given')[0] ?? whole.givenName,
    familyName: of('family')[0] ?? whole.familyName,
    addresses: [
      ...of('email')
        .flatMap((cell) => cell.split(/[;|,\s]+/))
        .map((value) => ({ medium: 'email' as const, value })),
      ...of('phone')
        .flatMap((cell) => cell.split(/[;|\n]+/))
        .map((value) => ({
          medium: 'phone' as const,
          value: value.trim(),
          ...(country !== undefined && /^[A-Z]{2}$/.test(country) ? { country } : {}),
        })),
    ].filter(({ value }) => value !== ''),
    memberships: [],
    postalAddresses: [],
    socialIds: [],
    attributes: {},
    doNotCall: false,
    visibility: /^(private|priv[eé]e?)$/i.test(of('visibility')[0] ?? '') ? ('private' as const) : ('public' as const),
    organizationName: of('organization')[0],
  };
}

/** The non-empty cells of a row whose columns hold the same thing. */
function cells(columns: readonly (Column | undefined)[], row: readonly string[], wanted: Column): string[] {
  return row.map((cell) => cell.trim()).filter((cell, index) => cell !== '' && columns[index] === wanted);
}

/** A UUID in the file is the record's own; anything else becomes one that depends on the file's id or row alone. */
function recordId(fileId: string | undefined, index: number, row: readonly string[]): string {
  if (fileId !== undefined && /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i.test(fileId)) {
    return fileId.toLowerCase();
  }
  const digest = createHash('sha1')
    .update(fileId ?? JSON.stringify([index, row]))
    .digest();
  digest[6] = (digest[6]! & 0x0f) | 0x50;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
