import type { EntryKind } from '#lib/domain/interaction/entry.ts';
import type { CUSTOMERS } from './customers.ts';

/** What the agents of the demo talk about: the topics that are made for the entries. */
export const TOPICS = ['Scheduling', 'Sensors', 'Delivery', 'Quote', 'Invoice'] as const;

type Who = keyof typeof CUSTOMERS;

/** One conversation of the last weeks. */
export interface Logged {
  who: Who;
  /** Number of the ticket, or id of the call, of the demo's helpdesk. */
  on: number | `c-${number}`;
  /** Title of that ticket. */
  title?: string;
  topic: (typeof TOPICS)[number];
  kind: EntryKind;
  daysAgo: number;
  notes: string;
  /** Days from now; negative ones are overdue. */
  followUp?: number;
}

const LIGHTS = 'Corridor lights stay on after 2 am, third floor';
const SCENE = 'Scénario « Accueil » perdu après la mise à jour';
const IMPORT = 'Bulk import of schedules stops at row 412';
const SITE = 'Chantier Saint-Aubrac : bornes à livrer lundi';
const DOCK = 'Deux passerelles de plus pour le quai nord';
const PORCH = 'Porch sensor wakes at every cat';
const DIMMING = 'Variation trop brusque dans les chambres';
const DRIVERS = 'Spare drivers for the showroom rail';
const HOUSE = 'Invoice address for the Larkspur Row house';

/** What was said with the customers of the helpdesk's pages, newest first by ticket. */
export const LOGGED: readonly Logged[] = [
  {
    who: 'eleanor',
    on: 4312,
    title: LIGHTS,
    topic: 'Scheduling',
    kind: 'inbound',
    daysAgo: 0,
    notes: 'Rooms 310 to 318 follow the night plan, the corridor does not. She sends the export of the plan today.',
    followUp: 1,
  },
  {
    who: 'eleanor',
    on: 4312,
    title: LIGHTS,
    topic: 'Scheduling',
    kind: 'internal',
    daysAgo: 1,
    notes: 'The third floor was copied from the second before the change of March. Priya compares both.',
  },
  {
    who: 'eleanor',
    on: 'c-2043',
    topic: 'Sensors',
    kind: 'inbound',
    daysAgo: 6,
    notes: 'Asked whether the stairwell sensors can be set to ten minutes. They can; she tries it on the first floor.',
  },
  {
    who: 'eleanor',
    on: 4312,
    title: LIGHTS,
    topic: 'Invoice',
    kind: 'outbound',
    daysAgo: 12,
    notes: 'Sent the invoice for the spare sensors again, with the order number of her procurement.',
  },
  {
    who: 'callum',
    on: 4312,
    title: LIGHTS,
    topic: 'Scheduling',
    kind: 'inbound',
    daysAgo: 2,
    notes: 'The night desk switches the corridor off by hand at two. Wants to know when that ends.',
    followUp: -1,
  },
  {
    who: 'helene',
    on: 4315,
    title: SCENE,
    topic: 'Scheduling',
    kind: 'inbound',
    daysAgo: 0,
    notes: 'Le scénario « Accueil » manque depuis mardi. La sauvegarde de lundi existe : à restaurer ce soir.',
    followUp: 0,
  },
  {
    who: 'helene',
    on: 4315,
    title: SCENE,
    topic: 'Invoice',
    kind: 'internal',
    daysAgo: 3,
    notes: 'Deux factures ouvertes. La comptabilité demande d’attendre avant toute nouvelle livraison.',
  },
  {
    who: 'mathieu',
    on: 4315,
    title: SCENE,
    topic: 'Scheduling',
    kind: 'outbound',
    daysAgo: 8,
    notes: 'Expliqué comment enregistrer un scénario avant une mise à jour.',
  },
  {
    who: 'marcus',
    on: 4324,
    title: IMPORT,
    topic: 'Scheduling',
    kind: 'inbound',
    daysAgo: 1,
    notes: 'Row 412 has a room name with a semicolon. He removes it and tries again on Monday.',
    followUp: 3,
  },
  {
    who: 'marcus',
    on: 4324,
    title: IMPORT,
    topic: 'Scheduling',
    kind: 'internal',
    daysAgo: 4,
    notes: 'The import should say which row stopped it. Asked the developers.',
  },
  {
    who: 'marcus',
    on: 4324,
    title: IMPORT,
    topic: 'Quote',
    kind: 'outbound',
    daysAgo: 18,
    notes: 'Sent the quote for the two schools that join in August.',
    followUp: 9,
  },
  {
    who: 'fabien',
    on: 4336,
    title: SITE,
    topic: 'Delivery',
    kind: 'inbound',
    daysAgo: 1,
    notes: 'Les bornes doivent être sur le chantier lundi avant 8 h. Camion avec hayon.',
    followUp: 0,
  },
  {
    who: 'thierry',
    on: 4336,
    title: SITE,
    topic: 'Delivery',
    kind: 'outbound',
    daysAgo: 2,
    notes: 'Confirmé l’accès par la cour arrière, badge à l’accueil.',
  },
  {
    who: 'fabien',
    on: 4336,
    title: SITE,
    topic: 'Quote',
    kind: 'outbound',
    daysAgo: 15,
    notes: 'Devis envoyé pour six bornes et la mise en service.',
  },
  {
    who: 'paulPublic',
    on: 4326,
    title: DOCK,
    topic: 'Quote',
    kind: 'inbound',
    daysAgo: 5,
    notes: 'Demande deux passerelles de plus, même modèle. Délai souhaité : fin de mois.',
    followUp: -2,
  },
  {
    who: 'paulPublic',
    on: 4326,
    title: DOCK,
    topic: 'Delivery',
    kind: 'outbound',
    daysAgo: 22,
    notes: 'Première passerelle livrée et reçue sans réserve.',
  },
  {
    who: 'grace',
    on: 4333,
    title: PORCH,
    topic: 'Sensors',
    kind: 'inbound',
    daysAgo: 3,
    notes: 'The cat wakes the porch light about ten times a night. Lowered the range; she reports back.',
    followUp: 4,
  },
  {
    who: 'daniel',
    on: 'c-2042',
    topic: 'Sensors',
    kind: 'inbound',
    daysAgo: 7,
    notes: 'Called about the same porch sensor. Told him what Grace was told.',
  },
  {
    who: 'beatrice',
    on: 4301,
    title: HOUSE,
    topic: 'Invoice',
    kind: 'outbound',
    daysAgo: 20,
    notes: 'Invoice address changed to the Larkspur Row house.',
  },
  {
    who: 'beatrice',
    on: 4312,
    title: LIGHTS,
    topic: 'Invoice',
    kind: 'inbound',
    daysAgo: 11,
    notes: 'Needs her order number on every invoice from now on. Mail only, no calls.',
  },
  {
    who: 'luc',
    on: 4309,
    title: DIMMING,
    topic: 'Quote',
    kind: 'inbound',
    daysAgo: 9,
    notes: 'Réfléchit à équiper la maison de Bordeaux. Rendez-vous à fixer avec Anne-Sophie.',
    followUp: 6,
  },
  {
    who: 'luc',
    on: 4309,
    title: DIMMING,
    topic: 'Delivery',
    kind: 'outbound',
    daysAgo: 26,
    notes: 'Livraison des variateurs confirmée pour la maison de Pau.',
  },
  {
    who: 'lena',
    on: 4318,
    title: DRIVERS,
    topic: 'Sensors',
    kind: 'inbound',
    daysAgo: 16,
    notes: 'Bewegungsmelder in der Werkstatt reagiert zu spät. Empfindlichkeit gemeinsam eingestellt.',
  },
  {
    who: 'jonas',
    on: 4318,
    title: DRIVERS,
    topic: 'Quote',
    kind: 'outbound',
    daysAgo: 24,
    notes: 'Angebot für zwölf Treiber geschickt.',
  },
];
