import { countriesOf } from '#lib/domain/address/countries-of.ts';
import { foldedWords } from '#lib/domain/search/fold.ts';
import { type ContactRow, contactFromRow, contactSearchFields } from '../contact-row.ts';
import { type Entry, entryOf } from '../name-table/entry.ts';
import { type Facts, FLAG } from '../name-table/columns.ts';
import { type OrganizationRow, organizationSearchFields } from '../organization-row.ts';

/** The object stores of a name index. */
export interface NameStores {
  /** Whose names they are. */
  rows: 'contacts' | 'organizations';
  segments: 'searchTables' | 'organizationTables';
  /** The pages of large segments. */
  pages: 'searchPages' | 'organizationPages';
  /** What lists sort and filter by: a record for each segment, under the same key. */
  columns: 'searchColumns' | 'organizationColumns';
}

/** The names of the object stores that segments lie in. */
export function storesOf({ segments, pages, columns }: NameStores): string[] {
  return [segments, pages, columns];
}

/** Whose names an index holds, and what of each row. */
export interface NameSource<Row extends { id: string }> extends NameStores {
  /** What a row is found and listed by. A deleted one is a row by which nobody is found. */
  entryOf: (row: Row) => Entry;
}

/** Which text column of contacts is which: ids with blanks between them, countries with a blank after each. */
export const CONTACT_TEXTS = { organizations: 0, countries: 1 } as const;

/** Which text column of organizations is which. */
export const ORGANIZATION_TEXTS = { type: 0, health: 1, tier: 2, renewal: 3, industry: 4, countries: 5 } as const;

function gone(row: { id: string; updatedAt: number }, texts: number): Entry {
  const facts: Facts = {
    flags: FLAG.deleted,
    leading: 0,
    changedAt: row.updatedAt,
    texts: Array.from({ length: texts }, () => ''),
  };
  return entryOf(row.id, undefined, { names: [], keys: [] }, facts);
}

const flagsOf = (isAddressed: boolean, isPlaced: boolean): number =>
  (isAddressed ? FLAG.addressed : 0) | (isPlaced ? FLAG.placed : 0);

/** The names of contacts, sorted by family name where lists ask for that. */
export const CONTACT_NAMES: NameSource<ContactRow> = {
  rows: 'contacts',
  segments: 'searchTables',
  pages: 'searchPages',
  columns: 'searchColumns',
  entryOf(row) {
    const { id, keys, privateOwner, organizationIds = [] } = row;
    const { addresses, postalAddresses, givenName, familyName, updatedAt, deletedAt } = contactFromRow(row);
    if (deletedAt !== undefined) return gone({ id, updatedAt }, 2);
    const isSaidFirst = familyName !== '' && foldedWords(familyName).length > 0;
    return entryOf(id, privateOwner, contactSearchFields({ givenName, familyName, addresses }, keys), {
      flags: flagsOf(addresses.length > 0, organizationIds.length > 0),
      leading: isSaidFirst ? foldedWords(givenName).length : 0,
      changedAt: updatedAt,
      texts: [
        organizationIds.join(' '),
        countriesOf({ keys, postalAddresses })
          .map((country) => `${country} `)
          .join(''),
      ],
    });
  },
};

/** The names of organizations. */
export const ORGANIZATION_NAMES: NameSource<OrganizationRow> = {
  rows: 'organizations',
  segments: 'organizationTables',
  pages: 'organizationPages',
  columns: 'organizationColumns',
  entryOf(row) {
    if (row.deletedAt !== undefined) return gone(row, 6);
    const { type, health = '', tier = '', renewalDate = '', industry = '', addresses, updatedAt } = row;
    const countries = countriesOf(row).map((country) => `${country} `);
    return entryOf(row.id, row.privateOwner, organizationSearchFields(row, row.keys), {
      flags: flagsOf(addresses.length > 0, false),
      leading: 0,
      changedAt: updatedAt,
      texts: [type, health, tier, renewalDate, industry, countries.join('')],
    });
  },
};
