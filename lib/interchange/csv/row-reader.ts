import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import type { ContactRowRead, RejectedRowRead } from '../contact-of.ts';
import type { ValueReaders } from '../values/value-readers.ts';
import type { OrganizationRowRead } from '../organization-of.ts';
import type { ColumnMeaning, RowKind } from './column-meaning.ts';
import { columnsByField } from './columns-by-field.ts';
import type { CsvRow } from './read-csv.ts';
import { contactRowReader } from './row-contact.ts';
import { organizationRowReader } from './row-organization.ts';

/** What reading the rows of a file needs to know of its columns. */
export interface RowColumns {
  holds: RowKind;
  headers: readonly string[];
  meanings: readonly ColumnMeaning[];
  /** The team's own fields that columns may hold. */
  attributes?: readonly AttributeDefinition[];
}

/** Makes what turns rows of a file into records, or says why one cannot be one. Nothing for an empty row. */
export function rowReader(
  { holds, headers, meanings, attributes = [] }: RowColumns,
  countries: readonly AssumedCountry[],
  readers: ValueReaders,
): (row: CsvRow) => ContactRowRead | OrganizationRowRead | RejectedRowRead | undefined {
  const columns = columnsByField(meanings, headers);
  const recordOf =
    holds === 'contacts'
      ? contactRowReader(columns, countries, readers, attributes)
      : organizationRowReader(columns, countries, readers);
  return (row) => {
    const { line, values, isMalformed } = row;
    if (values.every((value) => value.trim() === '')) return undefined;
    if (isMalformed) return { kind: 'rejected', rejected: { line, reason: 'malformed', values } };
    if (values.length > meanings.length && values.slice(meanings.length).some((value) => value.trim() !== ''))
      return { kind: 'rejected', rejected: { line, reason: 'too-many-values', values } };
    return recordOf(row);
  };
}
