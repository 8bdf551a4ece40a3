import type { PlainMessageKey, Translate } from '../ui/translation.ts';

const NAMES: Readonly<Record<string, PlainMessageKey>> = {
  givenName: 'quickAdd.givenName',
  familyName: 'quickAdd.familyName',
  addresses: 'field.addresses',
  memberships: 'contactPage.organizations',
  postalAddresses: 'field.postalAddresses',
  socialIds: 'field.socialIds',
  timeZone: 'field.timeZone',
  language: 'field.language',
  notes: 'contactPage.notes',
  attributes: 'field.attributes',
  siteId: 'field.site',
  doNotCall: 'contact.doNotCall',
  visibility: 'quickAdd.visibility',
  name: 'field.name',
  type: 'field.type',
  domains: 'field.domains',
  description: 'field.description',
  health: 'field.health',
  tier: 'field.tier',
  industry: 'field.industry',
  renewalDate: 'field.renewalDate',
  creditHold: 'organization.creditHold',
};

/** What a field of a contact or an organization is called, for histories and notices. */
export function fieldName(field: string, translate: Translate): string {
  const key = NAMES[field];
  return key ? translate(key) : field;
}
