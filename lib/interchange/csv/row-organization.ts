import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import { normalizeDomain } from '#lib/domain/address/normalize-domain.ts';
import type { RejectedRowRead } from '../contact-of.ts';
import type { Doubt } from '../doubt.ts';
import { organizationOf, type OrganizationRowRead } from '../organization-of.ts';
import { readDate } from '../values/date.ts';
import type { ValueReaders } from '../values/value-readers.ts';
import { readYesNo } from '../values/yes-no.ts';
import { addressReader, postalReader } from './address-cells.ts';
import type { ColumnField } from './column-meaning.ts';
import { type Column, type ColumnsByField, cellOf } from './columns-by-field.ts';
import { withoutGuard } from './formula-guard.ts';
import type { CsvRow } from './read-csv.ts';
import { codeOf, visibilityOf } from './row-contact.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The domains of cells that name some, or an address on the web (R42); what is neither stays as it is written. */
function domainsOf(columns: readonly Column[], values: readonly string[]): string[] {
  const parts = columns.flatMap(({ at }) => cellOf(values, at).split(/[\s,;]+/));
  return parts.flatMap((part) => (part === '' ? [] : [normalizeDomain(part) ?? part]));
}

/** Reads rows of a file of organizations with these columns (R41, R42). */
export function organizationRowReader(
  columns: ColumnsByField,
  countries: readonly AssumedCountry[],
  readers: ValueReaders,
): (row: CsvRow) => OrganizationRowRead | RejectedRowRead {
  const addressesOf = addressReader(columns);
  const postalAddressesOf = postalReader(columns, readers, 'billing');
  const { choice } = readers;
  /** A long text keeps its blanks. */
  const whole = (values: readonly string[], field: 'description' | 'notes'): string | undefined => {
    const column = columns.of(field).find(({ at }) => cellOf(values, at) !== '');
    return column && withoutGuard(values[column.at] ?? '');
  };
  return ({ line, values }) => {
    const doubts: Doubt[] = [];
    const text = (field: ColumnField): string => columns.text(values, field);
    const listed = (field: 'health' | 'tier' | 'industry'): string | undefined =>
      codeOf(field, text(field), (value) => choice.code(field, value), doubts);
    const id = text('id');
    const hold = text('creditHold') === '' ? 'no' : readYesNo(text('creditHold'));
    if (hold === 'unclear') doubts.push({ field: 'creditHold', value: text('creditHold'), became: 'yes' });
    const renewal = columns.first(values, 'renewalDate');
    const renewalDate = renewal && readDate(renewal.text, countries[0]?.country);
    const isLoose = renewal !== undefined && renewalDate === undefined;
    if (isLoose) doubts.push({ field: 'renewalDate', value: renewal.text, became: 'notes' });
    const loose = isLoose ? [renewal.header, renewal.text].filter((part) => part !== '').join(': ') : undefined;
    const said = {
      line,
      ...(UUID.test(id) && { id: id.toLowerCase() }),
      name: text('name'),
      type: codeOf('type', text('type'), (value) => choice.code('organization-type', value), doubts),
      domains: [...new Set(domainsOf(columns.of('domains'), values))],
      addresses: addressesOf(values),
      postalAddresses: postalAddressesOf(values, doubts),
      health: listed('health'),
      tier: listed('tier'),
      industry: listed('industry'),
      renewalDate,
      creditHold: hold !== 'no',
      description: whole(values, 'description'),
      notes: [whole(values, 'notes'), loose].filter((part) => part !== undefined).join('\n\n') || undefined,
      visibility: visibilityOf(columns, values, doubts),
    };
    return organizationOf(said, values, countries, doubts);
  };
}
