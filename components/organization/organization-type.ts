import type { PlainMessageKey, Translate } from '../ui/translation.ts';

const TYPES: Readonly<Record<string, PlainMessageKey>> = {
  system: 'organization.typeSystem',
  external: 'organization.typeExternal',
  internal: 'organization.typeInternal',
  customer: 'organization.typeCustomer',
  partner: 'organization.typePartner',
  vendor: 'organization.typeVendor',
  'public-relations': 'organization.typePublicRelations',
};

/** An organization type's name (R41): translated when it is built in, otherwise as the team named it. */
export function organizationTypeName(type: string, translate: Translate): string {
  const key = TYPES[type];
  return key ? translate(key) : type;
}
