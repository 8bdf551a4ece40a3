import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import { completeAddress, keysForStoring } from '#lib/domain/address/stored-address.ts';
import {
  type ImportOrganizationRow,
  type ImportOrganizationRowInput,
  importOrganizationRowSchema,
} from '#lib/domain/organization/import-organization-row.ts';
import type { RejectedRowRead } from './contact-of.ts';
import type { Doubt } from './doubt.ts';
import type { RejectedRow } from './rejected.ts';

/** A row of a file that can become an organization. */
export interface OrganizationRowRead {
  kind: 'organization';
  row: ImportOrganizationRow;
  /** Addresses that are kept as typed although nothing could be read from them. */
  unread: string[];
  /** Values that were not understood, when there are any. */
  doubts?: readonly Doubt[];
}

/** Makes an organization of what a row says, or says why it cannot be one; national numbers are read in `countries` (R2). */
export function organizationOf(
  said: ImportOrganizationRowInput,
  values: readonly string[],
  countries: readonly AssumedCountry[],
  doubts: readonly Doubt[],
): OrganizationRowRead | RejectedRowRead {
  const reject = (reason: RejectedRow['reason'], detail?: string): RejectedRowRead => ({
    kind: 'rejected',
    rejected: { line: said.line, reason, values, ...(detail !== undefined && { detail }) },
  });
  if (said.name === '') return reject('unnamed');
  const read = importOrganizationRowSchema.safeParse(said);
  if (!read.success) {
    const [issue] = read.error.issues;
    return reject(issue?.code === 'too_big' ? 'too-long' : 'not-valid', String(issue?.path[0] ?? ''));
  }
  const addresses = read.data.addresses.map((address) => completeAddress(address, countries));
  const unread = addresses.filter((address) => keysForStoring(address, countries).length === 0);
  return {
    kind: 'organization',
    row: { ...read.data, addresses },
    unread: unread.map(({ value }) => value),
    ...(doubts.length > 0 && { doubts }),
  };
}
