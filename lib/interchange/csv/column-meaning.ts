/** What a column of contacts may hold. `label` names the address of the same group, `social` an id at a network. */
export const CONTACT_FIELDS = [
  'ignore',
  'fullName',
  'givenName',
  'middleName',
  'familyName',
  'email',
  'phone',
  'label',
  'organization',
  'organizationTitle',
  'seesAllTickets',
  'addressType',
  'street',
  'postalCode',
  'city',
  'region',
  'country',
  'social',
  'language',
  'timeZone',
  'notes',
  'doNotCall',
  'visibility',
  'private',
  'id',
] as const;

/** What a column of organizations may hold. */
export const ORGANIZATION_FIELDS = [
  'ignore',
  'name',
  'type',
  'domains',
  'email',
  'phone',
  'label',
  'addressType',
  'department',
  'street',
  'postalCode',
  'city',
  'region',
  'country',
  'health',
  'tier',
  'industry',
  'renewalDate',
  'creditHold',
  'description',
  'notes',
  'visibility',
  'private',
  'id',
] as const;

/** What a column may hold, of either. */
export const COLUMN_FIELDS = [...new Set([...CONTACT_FIELDS, ...ORGANIZATION_FIELDS])] as const;

/** What the rows of a file are. */
export const ROW_KINDS = ['contacts', 'organizations'] as const;

export type RowKind = (typeof ROW_KINDS)[number];
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** A column's field, the address it belongs to where a contact has several, and what that is called. */
export interface ColumnMeaning {
  field: ColumnField;
  group?: string;
  label?: string;
}
