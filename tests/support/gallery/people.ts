import { idOf, mail, match, organization, phone, card } from '../view-builders.ts';

export const riviere = organization({
  tier: 'premium',
  health: 'happy',
  renewalDate: '2026-12-14',
  creditHold: true,
});
export const atelier = organization({
  id: idOf(901),
  name: 'Atelier Moreau',
  type: 'partner',
  domains: ['atelier-moreau.example'],
  tier: 'basic',
  health: 'at-risk',
  renewalDate: '2027-08-01',
});

export const helene = card({ title: 'Clerc principal', organization: riviere });
export const paul = card({
  id: idOf(2),
  name: 'Paul Lefèvre',
  initials: 'PL',
  title: 'Accueil',
  organization: riviere,
  addresses: [phone('+33 1 42 68 53 00', 'standard'), mail('accueil@notaires-riviere.example')],
});
export const awa = card({
  id: idOf(3),
  name: 'Awa Diallo',
  initials: 'AD',
  organization: atelier,
  addresses: [phone('+33 7 81 22 40 19')],
  visibility: 'private',
});
export const layla = card({
  id: idOf(4),
  name: 'ليلى عبد الرحمن',
  initials: 'لع',
  title: 'مديرة المشتريات',
  organization: organization({
    id: idOf(902),
    name: 'شركة النور للتجارة (2019)',
    tier: 'Or & platine',
    health: 'okay',
  }),
  addresses: [phone('+212 612 345 678'), mail('layla@alnour.example')],
});
export const endless = card({
  id: idOf(5),
  name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft-Vorsitzende Maximiliana',
  initials: 'DM',
  title: 'Stellvertretende Bereichsleiterin Kundenzufriedenheit und Prozessqualität Region Süd',
  organization: organization({
    id: idOf(903),
    name: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz GmbH & Co. KG',
    tier: 'enterprise',
  }),
  otherOrganizations: 2,
  addresses: [
    phone('1234567890123456789012345678901234567890'),
    mail('maximiliana.von.und.zu.langenfeld-schwarzenberg@rindfleischetikettierung.example'),
    phone('+49 30 901820', 'Zentrale'),
    phone('+49 171 3920551'),
    mail('m@example.de'),
    phone('+49 30 901821', 'Fax'),
  ],
  doNotCall: true,
});

export const threeMatches = [
  { ...match({}, {}), card: helene },
  { ...match({}, { rule: 'old-format', matchedValue: '6 12 34 56 78' }), card: awa },
  {
    ...match({}, { rule: 'national-digits', matchedValue: '0612345678', assumedCountry: 'FR', countrySource: 'agent' }),
    card: layla,
  },
];
