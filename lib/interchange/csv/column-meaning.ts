/** What a column of a file may hold. `label` names the address of the same group, `social` an id at a network. */
export const COLUMN_FIELDS = [
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
  'id',
] as const;

export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** A column's field, the address it belongs to where a contact has several, and what that is called. */
export interface ColumnMeaning {
  field: ColumnField;
  group?: string;
  label?: string;
}
