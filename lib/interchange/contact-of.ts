import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import { completeAddress, keysForStoring } from '#lib/domain/address/stored-address.ts';
import { type ImportRow, type ImportRowInput, importRowSchema } from '#lib/domain/contact/import-row.ts';
import type { Doubt } from './doubt.ts';
import type { Untaken } from './vcard/card-untaken.ts';
import type { RejectedRow } from './rejected.ts';

/** A row of a file that can become a contact. */
export interface ContactRowRead {
  kind: 'contact';
  row: ImportRow;
  /** What the row says, for it to be mended when it is left out. */
  values: readonly string[];
  /** Addresses that are kept as typed although nothing could be read from them. */
  unread: string[];
  /** Values that were not understood, when there are any. */
  doubts?: readonly Doubt[];
  /** What a contact has no field for, when there is anything. */
  untaken?: readonly Untaken[];
}

export interface RejectedRowRead {
  kind: 'rejected';
  rejected: RejectedRow;
}

/**
 * Makes a contact of what a row says, or says why it cannot be one. National numbers are read in `countries` (R2) and
 * keep the country they were read in.
 */
export function contactOf(
  said: ImportRowInput,
  values: readonly string[],
  countries: readonly AssumedCountry[],
  doubts?: readonly Doubt[],
): ContactRowRead | RejectedRowRead {
  const reject = (reason: RejectedRow['reason'], detail?: string): RejectedRowRead => ({
    kind: 'rejected',
    rejected: { line: said.line, reason, values, ...(detail !== undefined && { detail }) },
  });
  const read = importRowSchema.safeParse(said);
  if (!read.success) {
    const [issue] = read.error.issues;
    return reject(issue?.code === 'too_big' ? 'too-long' : 'not-valid', String(issue?.path[0] ?? ''));
  }
  const addresses = read.data.addresses.map((address) => completeAddress(address, countries));
  const unread = addresses.filter((address) => keysForStoring(address, countries).length === 0);
  const isNamed = read.data.givenName !== '' || read.data.familyName !== '';
  if (!isNamed && unread.length === addresses.length) return reject('nobody');
  const row: ContactRowRead = {
    kind: 'contact',
    row: { ...read.data, addresses },
    values,
    unread: unread.map(({ value }) => value),
  };
  return doubts === undefined || doubts.length === 0 ? row : { ...row, doubts };
}
