/**
 * What a column of contacts may hold. `label` names the address of the same group, `social` an id at a network,
 * `socialProfiles` several with their networks; `other…` are of another organization of the contact, one per group;
 * `attribute` is an own field of the team.
 */
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
  'site',
  'otherOrganization',
  'otherOrganizationTitle',
  'otherSeesAllTickets',
  'addressType',
  'department',
  'street',
  'postalCode',
  'city',
  'region',
  'country',
  'social',
  'socialProfiles',
  'language',
  'timeZone',
  'notes',
  'doNotCall',
  'visibility',
  'private',
  'id',
  'attribute',
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
  /** Id of the own field. */
  attribute?: string;
}

/** What a column holds once somebody says so: the address that it belongs to stays. */
export function meaningFor(field: ColumnField, before: ColumnMeaning | undefined, attribute?: string): ColumnMeaning {
  const { attribute: _attribute, ...plain } = before ?? { field };
  return { ...plain, field, ...(attribute !== undefined && { attribute }) };
}
