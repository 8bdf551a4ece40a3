import type { OrganizationDraftInput } from '#lib/domain/organization/organization.ts';

/** An organization of the demo; its renewal lies so many days from today. */
export interface CustomerOrganization extends OrganizationDraftInput {
  renewsInDays?: number;
}

const main = (value: string, country: string) => ({ medium: 'phone' as const, value, country, label: 'Switchboard' });
const box = (value: string) => ({ medium: 'email' as const, value, label: 'Office' });

/** The organizations the demo pages speak of. */
export const DEMO_ORGANIZATIONS = {
  riviere: {
    name: 'Rivière & Associés, notaires',
    domains: ['riviere-notaires.example'],
    addresses: [main('04 65 71 20 00', 'FR'), box('etude@riviere-notaires.example')],
    postalAddresses: [
      { type: 'billing', street: '7 place des Cordeliers', postalCode: '69003', city: 'Lyon', country: 'FR' },
    ],
    industry: 'Legal',
    tier: 'premium',
    health: 'okay',
    renewsInDays: 21,
    creditHold: true,
  },
  harrowFinch: {
    name: 'Harrow & Finch Hotels',
    domains: ['harrowfinch.example', 'hotels.harrowfinch.example'],
    addresses: [main('020 7946 0200', 'GB')],
    postalAddresses: [
      { type: 'billing', street: '41 Larkspur Row', postalCode: 'EC4 9ZZ', city: 'London', country: 'GB' },
    ],
    industry: 'Hospitality',
    tier: 'enterprise',
    health: 'happy',
    renewsInDays: 204,
  },
  auberive: {
    name: 'Maisons Auberive',
    domains: ['maisons-auberive.example'],
    addresses: [main('05 36 49 31 00', 'FR')],
    postalAddresses: [
      { type: 'billing', street: '3 cours du Ponant', postalCode: '33000', city: 'Bordeaux', country: 'FR' },
    ],
    industry: 'Hospitality',
    tier: 'basic',
    health: 'okay',
    renewsInDays: 96,
  },
  koenig: {
    name: 'Atelier König',
    domains: ['atelier-koenig.example'],
    addresses: [box('info@atelier-koenig.example')],
    industry: 'Interior design',
    tier: 'premium',
    health: 'happy',
    renewsInDays: 57,
  },
  cortijo: {
    name: 'Bodegas Cortijo Blanco',
    domains: ['cortijo-blanco.example'],
    addresses: [main('950 00 02 10', 'ES')],
    industry: 'Food and drink',
    tier: 'basic',
    health: 'at-risk',
    renewsInDays: 12,
  },
  pinecrest: {
    name: 'Pinecrest Unified Schools',
    domains: ['pinecrest-schools.example'],
    addresses: [main('(415) 555-0140', 'US')],
    industry: 'Education',
    tier: 'enterprise',
    health: 'okay',
    renewsInDays: 311,
  },
  aubrac: {
    name: 'Médiathèque de Saint-Aubrac',
    domains: ['mediatheque-saint-aubrac.example'],
    addresses: [main('05 36 49 77 10', 'FR')],
    industry: 'Public sector',
    tier: 'basic',
    health: 'happy',
    renewsInDays: 150,
  },
  morvan: {
    name: 'Électricité Morvan',
    type: 'partner',
    domains: ['electricite-morvan.example'],
    addresses: [main('03 53 01 42 00', 'FR')],
    industry: 'Installer',
    health: 'happy',
  },
} as const satisfies Record<string, CustomerOrganization>;
