import type { ColumnField } from '#lib/state/import-model.ts';
import type { PlainMessageKey } from '../ui/translation.ts';

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
  street: 'import.field.street',
  postalCode: 'import.field.postalCode',
  city: 'import.field.city',
  region: 'import.field.region',
  country: 'import.field.country',
  social: 'import.field.social',
  language: 'import.field.language',
  timeZone: 'import.field.timeZone',
  notes: 'import.field.notes',
  doNotCall: 'import.field.doNotCall',
  visibility: 'import.field.visibility',
  id: 'import.field.id',
};
