import { AGENT, COLLEAGUES, COMPANY, type Correspondent } from '../world/company.ts';
import { CUSTOMERS, STRANGERS } from '../world/customers.ts';
import { agentSignature, CAMILLE, OMAR, writer } from './tickets/signatures.ts';

/** A mail of the demo's mailbox. `forwarded` is the mail below, as a mail program writes it out. */
export interface Mail {
  id: number;
  folder: 'inbox' | 'sent';
  from: Correspondent;
  to: readonly Correspondent[];
  cc?: readonly Correspondent[];
  subject: string;
  hoursAgo: number;
  unread?: boolean;
  text: readonly string[];
  signature?: readonly string[];
  forwarded?: { intro: string; lines: readonly [label: string, value: string][]; text: readonly string[] };
  /** A newsletter's picture-like heading and its way out. */
  newsletter?: { heading: string; unsubscribe: string };
}

const DESK: Correspondent = { name: COMPANY.desk, email: COMPANY.mailbox };
const { eleanor, luc, marcus, helene, beatrice } = CUSTOMERS;
const { anneSophie, yasmine } = STRANGERS;
const address = (who: Correspondent) => `${who.name} <${who.email}>`;

/** The mails of the demo, newest first in each folder. */
export const MAILS: readonly Mail[] = [
  {
    id: 101,
    folder: 'inbox',
    from: writer(eleanor),
    to: [DESK],
    subject: 'Re: Corridor lights stay on after 2 am, third floor',
    hoursAgo: 2,
    unread: true,
    text: [
      'Good morning Camille,',
      'Callum looked last night: “Corridor 3” is greyed out. He is on the night desk from 10 pm if you want to try something with him.',
    ],
    signature: [
      'Eleanor Marsh',
      'Facilities Manager, Harrow & Finch Hotels',
      'Direct 020 7946 0214 · Switchboard 020 7946 0200',
    ],
  },
  {
    id: 102,
    folder: 'inbox',
    from: OMAR,
    to: [CAMILLE],
    subject: 'TR : Variateurs de la chambre 12',
    hoursAgo: 3.2,
    unread: true,
    text: ['Camille, celui-ci est pour toi, je suis en déplacement jusqu’à vendredi. Merci !'],
    signature: agentSignature(COLLEAGUES.omar, 'fr'),
    forwarded: {
      intro: '-------- Message transféré --------',
      lines: [
        ['De', address(writer(luc))],
        ['Envoyé', 'hier, 17:42'],
        ['À', address(OMAR)],
        ['Objet', 'Variateurs de la chambre 12'],
      ],
      text: [
        'Bonjour Omar,',
        'Les deux variateurs de la chambre 12 bourdonnent quand on descend sous 20 %. Peut-on les échanger avant le week-end ?',
        'Luc Barret\nDirecteur technique, Maisons Auberive\n05 36 49 31 12',
      ],
    },
  },
  {
    id: 103,
    folder: 'inbox',
    from: writer(marcus),
    to: [DESK],
    subject: 'Fwd: Delivery window for the Maple Street gateways',
    hoursAgo: 5,
    text: ['Hi Camille, see below from the carrier. Can you tell them that the loading dock closes at 3 pm?'],
    signature: ['Marcus Webb', 'Pinecrest Unified Schools · (415) 555-0142'],
    forwarded: {
      intro: '---------- Forwarded message ---------',
      lines: [
        ['From', 'Ridgeline Freight <dispatch@ridgeline-freight.example>'],
        ['Date', 'yesterday, 4:05 pm'],
        ['Subject', 'Delivery window for the Maple Street gateways'],
        ['To', address(writer(marcus))],
      ],
      text: ['Your shipment of 3 pallets will arrive between 2 pm and 5 pm. For changes call (503) 555-0188.'],
    },
  },
  {
    id: 104,
    folder: 'inbox',
    from: { name: anneSophie.name, email: anneSophie.email },
    to: [DESK],
    subject: 'Plan du restaurant, maison de Bordeaux',
    hoursAgo: 6,
    text: ['Bonjour,', 'Voici le plan du restaurant pour le devis. Les points à varier sont en jaune.', 'Bien à vous,'],
    signature: ['Anne-Sophie Lemaire', 'Cheffe de projet, Maisons Auberive', 'Tél. 05 36 49 31 20'],
  },
  {
    id: 105,
    folder: 'inbox',
    from: { name: COMPANY.desk, email: COMPANY.website },
    to: [DESK],
    subject: 'Formulaire du site : demande de rappel',
    hoursAgo: 6.1,
    text: [
      `Nom : ${yasmine.name}\nE-mail : ${yasmine.email}\nTéléphone : ${yasmine.phone}`,
      'Message : Bonjour, nous ouvrons un cabinet de trois salles et souhaitons un éclairage réglable. Pouvez-vous me rappeler ?',
    ],
  },
  {
    id: 106,
    folder: 'inbox',
    from: { name: 'Luminaire Weekly', email: 'no-reply@luminaire-weekly.example' },
    to: [DESK],
    subject: 'Ten lobbies that got the light right',
    hoursAgo: 9,
    text: [
      'This week: ten hotel lobbies, the return of the reading lamp, and what the new energy label means for dimmers.',
      'The award for public libraries goes to a small town in the Aubrac. Read the portrait on our site.',
    ],
    newsletter: { heading: 'Luminaire Weekly', unsubscribe: 'You get this mail because you asked for it. Unsubscribe' },
  },
  {
    id: 107,
    folder: 'inbox',
    from: { name: 'Mail Delivery System', email: 'mailer-daemon@lumenor.example' },
    to: [DESK],
    subject: 'Undelivered mail returned to sender',
    hoursAgo: 12,
    text: [
      'Your message could not be delivered to one recipient.',
      '<s.morel@ateliers-morel.example>: host mx.ateliers-morel.example said: 550 5.1.1 user unknown',
    ],
  },
  {
    id: 201,
    folder: 'sent',
    from: DESK,
    to: [writer(helene)],
    cc: [writer(CUSTOMERS.mathieu)],
    subject: 'Re : Scénario « Accueil » perdu après la mise à jour',
    hoursAgo: 25,
    text: [
      'Bonjour Maître,',
      'Le scénario est encore dans la sauvegarde de lundi. Je peux le rétablir ce soir ; il faut que la passerelle reste allumée jusqu’à 22 h. Cela vous convient-il ?',
    ],
    signature: agentSignature(AGENT, 'fr'),
  },
  {
    id: 202,
    folder: 'sent',
    from: CAMILLE,
    to: [writer(beatrice)],
    subject: 'Invoices of the Larkspur Row house',
    hoursAgo: 188,
    text: ['Dear Ms Onyango,', 'From this month on the invoices go to Procurement. The last one is on its way again.'],
    signature: agentSignature(AGENT, 'en'),
  },
];
