import type { ChoiceList } from '#lib/domain/definition/definition.ts';
import type { PlainMessageKey } from '../ui/translation.ts';

/** What the interface calls the built-in choices of each list (R41, R42). Topics are the team's alone. */
export const CHOICE_NAMES: Readonly<Record<ChoiceList, Readonly<Record<string, PlainMessageKey>>>> = {
  'organization-type': {
    system: 'organization.typeSystem',
    external: 'organization.typeExternal',
    internal: 'organization.typeInternal',
    customer: 'organization.typeCustomer',
    partner: 'organization.typePartner',
    vendor: 'organization.typeVendor',
    'public-relations': 'organization.typePublicRelations',
  },
  'address-type': {
    home: 'choice.addressHome',
    shipping: 'choice.addressShipping',
    billing: 'choice.addressBilling',
  },
  health: {
    happy: 'organization.healthHappy',
    okay: 'organization.healthOkay',
    'at-risk': 'organization.healthAtRisk',
  },
  tier: {
    basic: 'organization.tierBasic',
    premium: 'organization.tierPremium',
    enterprise: 'organization.tierEnterprise',
  },
  industry: {
    agriculture: 'choice.agriculture',
    automotive: 'choice.automotive',
    construction: 'choice.construction',
    consulting: 'choice.consulting',
    education: 'choice.education',
    energy: 'choice.energy',
    finance: 'choice.finance',
    food: 'choice.food',
    government: 'choice.government',
    health: 'choice.healthCare',
    hospitality: 'choice.hospitality',
    insurance: 'choice.insurance',
    legal: 'choice.legal',
    logistics: 'choice.logistics',
    manufacturing: 'choice.manufacturing',
    media: 'choice.media',
    'non-profit': 'choice.nonProfit',
    pharmaceuticals: 'choice.pharmaceuticals',
    'real-estate': 'choice.realEstate',
    retail: 'choice.retail',
    software: 'choice.software',
    telecommunications: 'choice.telecommunications',
    tourism: 'choice.tourism',
    transport: 'choice.transport',
  },
  topic: {},
};
