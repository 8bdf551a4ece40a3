import { DEMO_ORGANIZATIONS } from './organizations.ts';

/** A customer of the demo, as the sample contacts hold one and as the helpdesk's pages show one. */
export interface Customer {
  givenName: string;
  familyName: string;
  email?: string;
  /** Mailbox this person shares with colleagues (R6). */
  sharedEmail?: string;
  phones: { value: string; label?: string; country: string }[];
  organization?: string;
  title?: string;
  language?: string;
  timeZone?: string;
  visibility?: 'public' | 'private';
  doNotCall?: boolean;
  notes?: string;
}

const { riviere, harrowFinch, auberive, koenig, cortijo, pinecrest, aubrac, morvan } = DEMO_ORGANIZATIONS;

/** Customers that are among the sample contacts. */
export const CUSTOMERS = {
  helene: {
    givenName: 'Hélène',
    familyName: 'Rivière',
    email: 'helene.riviere@riviere-notaires.example',
    phones: [
      { value: '04 65 71 20 11', label: 'Direct', country: 'FR' },
      { value: '04 65 71 20 00', label: 'Switchboard', country: 'FR' },
    ],
    organization: riviere.name,
    title: 'Notaire associée',
    language: 'fr',
    timeZone: 'Europe/Paris',
  },
  mathieu: {
    givenName: 'Mathieu',
    familyName: 'Lacombe',
    email: 'mathieu.lacombe@riviere-notaires.example',
    phones: [{ value: '+33 4 65 71 20 00', label: 'Switchboard', country: 'FR' }],
    organization: riviere.name,
    title: 'Clerc principal',
    language: 'fr',
  },
  sandrine: {
    givenName: 'Sandrine',
    familyName: 'Vasseur',
    email: 'accueil@riviere-notaires.example',
    phones: [{ value: '0465712000', label: 'Switchboard', country: 'FR' }],
    organization: riviere.name,
    title: 'Accueil',
    language: 'fr',
  },
  eleanor: {
    givenName: 'Eleanor',
    familyName: 'Marsh',
    email: 'eleanor.marsh@harrowfinch.example',
    phones: [{ value: '020 7946 0214', label: 'Direct', country: 'GB' }],
    organization: harrowFinch.name,
    title: 'Facilities Manager',
    language: 'en',
    timeZone: 'Europe/London',
    notes: 'Prefers a call before 11. Access to the plant room only with the night manager.',
  },
  callum: {
    givenName: 'Callum',
    familyName: 'Reid',
    email: 'callum.reid@harrowfinch.example',
    phones: [{ value: '020 7946 0200 ext. 231', label: 'Night desk', country: 'GB' }],
    organization: harrowFinch.name,
    title: 'Night Manager',
    language: 'en',
  },
  beatrice: {
    givenName: 'Beatrice',
    familyName: 'Onyango',
    email: 'beatrice.onyango@harrowfinch.example',
    phones: [{ value: '020 7946 0220', label: 'Direct', country: 'GB' }],
    organization: harrowFinch.name,
    title: 'Head of Procurement',
    language: 'en',
    doNotCall: true,
  },
  luc: {
    givenName: 'Luc',
    familyName: 'Barret',
    email: 'luc.barret@maisons-auberive.example',
    phones: [{ value: '05 36 49 31 12', label: 'Direct', country: 'FR' }],
    organization: auberive.name,
    title: 'Directeur technique',
    language: 'fr',
  },
  nadia: {
    givenName: 'Nadia',
    familyName: 'Ferhat',
    email: 'nadia.ferhat@maisons-auberive.example',
    phones: [{ value: '05 36 49 31 15', label: 'Direct', country: 'FR' }],
    organization: auberive.name,
    title: 'Responsable achats',
    language: 'fr',
  },
  jonas: {
    givenName: 'Jonas',
    familyName: 'König',
    sharedEmail: 'info@atelier-koenig.example',
    phones: [{ value: '030 23125 311', label: 'Direct', country: 'DE' }],
    organization: koenig.name,
    title: 'Inhaber',
    language: 'de',
  },
  lena: {
    givenName: 'Lena',
    familyName: 'Brandt',
    sharedEmail: 'info@atelier-koenig.example',
    phones: [{ value: '030 23125 312', label: 'Direct', country: 'DE' }],
    organization: koenig.name,
    title: 'Projektleiterin',
    language: 'de',
  },
  murat: {
    givenName: 'Murat',
    familyName: 'Yıldız',
    sharedEmail: 'info@atelier-koenig.example',
    phones: [],
    organization: koenig.name,
    title: 'Werkstatt',
    language: 'de',
  },
  lucia: {
    givenName: 'Lucía',
    familyName: 'Navarro Peña',
    email: 'lucia.navarro@cortijo-blanco.example',
    phones: [{ value: '950 00 02 14', label: 'Directo', country: 'ES' }],
    organization: cortijo.name,
    title: 'Jefa de mantenimiento',
    language: 'es',
  },
  marcus: {
    givenName: 'Marcus',
    familyName: 'Webb',
    email: 'marcus.webb@pinecrest-schools.example',
    phones: [{ value: '(415) 555-0142', label: 'Direct', country: 'US' }],
    organization: pinecrest.name,
    title: 'Director of IT',
    language: 'en',
    timeZone: 'America/Los_Angeles',
  },
  thierry: {
    givenName: 'Thierry',
    familyName: 'Gauvin',
    email: 'thierry.gauvin@mediatheque-saint-aubrac.example',
    phones: [{ value: '05 36 49 77 12', label: 'Direct', country: 'FR' }],
    organization: aubrac.name,
    title: 'Régisseur',
    language: 'fr',
  },
  fabien: {
    givenName: 'Fabien',
    familyName: 'Morvan',
    email: 'fabien@electricite-morvan.example',
    phones: [{ value: '03 53 01 42 07', label: 'Chantier', country: 'FR' }],
    organization: morvan.name,
    title: 'Gérant',
    language: 'fr',
  },
  daniel: {
    givenName: 'Daniel',
    familyName: 'Whitaker',
    email: 'daniel.whitaker@postbox.example',
    phones: [{ value: '0113 496 0182', label: 'Home', country: 'GB' }],
    language: 'en',
  },
  grace: {
    givenName: 'Grace',
    familyName: 'Whitaker',
    email: 'grace.whitaker@postbox.example',
    phones: [{ value: '0113 496 0182', label: 'Home', country: 'GB' }],
    language: 'en',
  },
  paulPublic: {
    givenName: 'Paul',
    familyName: 'Mercier',
    email: 'paul.mercier@transports-mercier.example',
    phones: [{ value: '02 61 91 08 30', label: 'Bureau', country: 'FR' }],
    title: 'Dirigeant',
    language: 'fr',
  },
  /** The agent's own private record of the same man: it wins over the public one (R11). */
  paulPrivate: {
    givenName: 'Paul',
    familyName: 'Mercier (perso)',
    email: 'paul.mercier@transports-mercier.example',
    phones: [{ value: '02 61 91 08 30', label: 'Bureau', country: 'FR' }],
    language: 'fr',
    visibility: 'private',
    notes: 'Rencontré au salon de Nantes.',
  },
} as const satisfies Record<string, Customer>;

/** People the demo pages show whom no sample contact is: quick-add is for them. */
export const STRANGERS = {
  /** Of a known organization, by the mail's domain. */
  anneSophie: {
    name: 'Anne-Sophie Lemaire',
    email: 'anne-sophie.lemaire@maisons-auberive.example',
    phone: '05 36 49 31 20',
  },
  /** Of an organization nobody knows. */
  oluwaseun: { name: 'Oluwaseun Adeyemi', email: 'oluwaseun.adeyemi@brightfield-theatre.example' },
  /** Written in the website's form. */
  yasmine: { name: 'Yasmine Benali', email: 'yasmine.benali@cabinet-benali.example', phone: '01 99 00 87 12' },
  /** Calls from a number that nobody has. */
  caller: { name: '', phone: '+1 312 555 0177' },
  /** Came to the showroom; gave a name alone. */
  visitor: { name: 'Odile Perrin' },
} as const;

/** A customer's name as a helpdesk writes it. */
export function fullName(customer: Customer): string {
  return `${customer.givenName} ${customer.familyName}`;
}
