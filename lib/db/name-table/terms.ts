import type { TableReader, TermPostings } from './table-reader.ts';

/** Sign of a mail domain among the words. */
export const DOMAIN = '@';

/** Postings of the domains that a typed word begins. */
export async function domainsUnder(table: TableReader, typed: string): Promise<TermPostings> {
  return { ...(await table.under(DOMAIN + typed)), whole: 0 };
}

/** Postings of a typed word, and of the domains that it begins. */
export async function wordAndDomain(table: TableReader, typed: string): Promise<TermPostings[]> {
  return Promise.all([table.under(typed), domainsUnder(table, typed)]);
}
