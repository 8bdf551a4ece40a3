import type { ColumnField } from '#lib/state/import-model.ts';
import type { PlainMessageKey, Translate } from '../ui/translation.ts';

/** What a column may hold, as the reader chooses it. */
export const FIELD_WORDS: Readonly<Record<ColumnField, PlainMessageKey>> = {
  ignore: 'import.field.ignore',
  fullName: 'import.field.fullName',
  givenName: 'import.field.givenName',
  middleName: 'import.field.middleName',
  familyName: 'import.field.familyName',
  email: 'import.field.email',
  phone: 'import.field.phone',
  label: 'import.field.label',
  organization: 'import.field.organization',
  organizationTitle: 'import.field.organizationTitle',
  seesAllTickets: 'import.field.seesAllTickets',
  site: 'import.field.site',
  otherOrganization: 'import.field.otherOrganization',
  otherOrganizationTitle: 'import.field.otherOrganizationTitle',
  otherSeesAllTickets: 'import.field.otherSeesAllTickets',
  department: 'import.field.department',
  street: 'import.field.street',
  postalCode: 'import.field.postalCode',
  city: 'import.field.city',
  region: 'import.field.region',
  country: 'import.field.country',
  social: 'import.field.social',
  socialProfiles: 'import.field.socialProfiles',
  language: 'import.field.language',
  timeZone: 'import.field.timeZone',
  notes: 'import.field.notes',
  doNotCall: 'import.field.doNotCall',
  visibility: 'import.field.visibility',
  private: 'import.field.private',
  name: 'import.field.name',
  type: 'import.field.type',
  domains: 'field.domains',
  addressType: 'import.field.addressType',
  health: 'field.health',
  tier: 'field.tier',
  industry: 'field.industry',
  renewalDate: 'field.renewalDate',
  creditHold: 'organization.creditHold',
  description: 'import.field.description',
  id: 'import.field.id',
  attribute: 'import.field.attribute',
};

/** What a column is called: its header, else its number. */
export function columnName(header: string, at: number, translate: Translate): string {
  return header === '' ? translate('import.columnNumber', { number: at + 1 }) : header;
}
