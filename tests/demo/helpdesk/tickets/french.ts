import { AGENT, COLLEAGUES, COMPANY } from '../../world/company.ts';
import { CUSTOMERS, STRANGERS } from '../../world/customers.ts';
import type { Ticket } from '../ticket.ts';
import { agentSignature, CAMILLE, OMAR, shown, writer } from './signatures.ts';

const { helene, mathieu, luc, thierry, fabien, paulPublic } = CUSTOMERS;
const { anneSophie, yasmine, visitor } = STRANGERS;
const heleneSignature = [
  'Hélène Rivière',
  'Notaire associée, Rivière & Associés',
  '7 place des Cordeliers, Lyon · 04 65 71 20 00',
];

/** The demo's tickets in French, with those that machines of our own opened. */
export const FRENCH_TICKETS: readonly Ticket[] = [
  {
    number: 4315,
    subject: 'Scénario « Accueil » perdu après la mise à jour',
    status: 'open',
    priority: 'urgent',
    channel: 'email',
    requester: shown(helene),
    assignee: AGENT.name,
    queue: 'software',
    product: 'Lumenor Hub 4',
    reference: 'RIV-2291',
    thread: [
      {
        by: 'customer',
        author: writer(helene),
        cc: [writer(mathieu)],
        hoursAgo: 28,
        text: [
          'Bonjour,',
          'Depuis la mise à jour de mardi, le scénario « Accueil » a disparu de la tablette et les lampes de la salle des actes restent à 100 %. Nous recevons des clients jeudi à 9 h.',
          'Pouvez-vous le remettre à distance ?',
        ],
        signature: heleneSignature,
      },
      {
        by: 'agent',
        author: CAMILLE,
        hoursAgo: 25,
        text: [
          'Bonjour Maître,',
          'Le scénario est encore dans la sauvegarde de lundi. Je peux le rétablir ce soir ; il faut que la passerelle reste allumée jusqu’à 22 h. Cela vous convient-il ?',
        ],
        signature: agentSignature(AGENT, 'fr'),
      },
      {
        by: 'customer',
        author: writer(helene),
        cc: [writer(mathieu)],
        hoursAgo: 1.5,
        text: [
          'Bonjour Camille,',
          'C’est entendu, Mathieu laissera la passerelle allumée. Merci de nous appeler quand c’est fait.',
        ],
        signature: heleneSignature,
        quote: {
          from: CAMILLE,
          hoursAgo: 25,
          text: [
            'Le scénario est encore dans la sauvegarde de lundi. Je peux le rétablir ce soir.',
            ...agentSignature(AGENT, 'fr'),
          ],
        },
      },
    ],
  },
  {
    number: 4321,
    subject: 'Devis pour l’éclairage du restaurant, maison de Bordeaux',
    status: 'new',
    priority: 'normal',
    channel: 'email',
    requester: { name: anneSophie.name, email: anneSophie.email },
    queue: 'orders',
    product: 'Pack Ambiance 24',
    thread: [
      {
        by: 'customer',
        author: { name: anneSophie.name, email: anneSophie.email },
        hoursAgo: 4,
        text: [
          'Bonjour,',
          'Je reprends le dossier du restaurant de la maison de Bordeaux. Pourriez-vous m’envoyer un devis pour 24 points lumineux, avec variation et deux scénarios ? Le chantier commence dans six semaines.',
          'Bien à vous,',
        ],
        signature: ['Anne-Sophie Lemaire', 'Cheffe de projet, Maisons Auberive', 'Tél. 05 36 49 31 20'],
      },
    ],
  },
  {
    number: 4323,
    subject: 'Appel manqué, rappel demandé',
    status: 'new',
    priority: 'high',
    channel: 'phone',
    requester: { name: '', phone: '04 65 71 20 00' },
    queue: 'software',
    thread: [
      {
        by: 'system',
        author: { name: COMPANY.desk, email: COMPANY.noReply },
        hoursAgo: 0.6,
        text: ['Appel manqué sur la ligne assistance. Durée de la sonnerie : 38 s. Aucun message.'],
      },
    ],
  },
  {
    number: 4326,
    subject: 'Deux passerelles de plus pour le quai nord',
    status: 'open',
    priority: 'normal',
    channel: 'email',
    requester: shown(paulPublic),
    assignee: AGENT.name,
    queue: 'orders',
    product: 'Passerelle extérieure',
    reference: 'BC 0271 4408',
    thread: [
      {
        by: 'customer',
        author: writer(paulPublic),
        hoursAgo: 47,
        text: [
          'Bonjour Camille,',
          'Il nous faudrait deux passerelles de plus pour le quai nord, même modèle. Le bon de commande 0271 4408 est joint.',
        ],
        signature: ['Paul Mercier', 'Transports Mercier'],
        attachments: [{ name: 'bon-de-commande-02714408.pdf', size: '81 ko' }],
      },
    ],
  },
  {
    number: 4327,
    subject: '[Alerte] Passerelle RIV-2291 hors ligne depuis 12 min',
    status: 'new',
    priority: 'high',
    channel: 'email',
    requester: { name: 'Lumenor Monitoring', email: COMPANY.noReply },
    queue: 'hardware',
    thread: [
      {
        by: 'system',
        author: { name: 'Lumenor Monitoring', email: COMPANY.noReply },
        hoursAgo: 3,
        text: [
          'La passerelle RIV-2291 ne répond plus.\nDernier contact : 06:48 · Identifiant : 0a91f7c2-4417-4b0e · Signal : -71 dBm',
        ],
      },
      { by: 'note', author: OMAR, hoursAgo: 2.7, text: ['Coupure de courant dans le quartier, à surveiller.'] },
    ],
  },
  {
    number: 4330,
    subject: 'Formulaire du site : demande de rappel',
    status: 'new',
    priority: 'normal',
    channel: 'form',
    requester: { name: 'Site lumenor.example', email: COMPANY.website },
    queue: 'orders',
    thread: [
      {
        by: 'customer',
        author: { name: 'Site lumenor.example', email: COMPANY.website },
        hoursAgo: 6,
        text: [
          `Nom : ${yasmine.name}\nE-mail : ${yasmine.email}\nTéléphone : ${yasmine.phone}\nObjet : rappel pour un cabinet médical`,
          'Message : Bonjour, nous ouvrons un cabinet de trois salles et souhaitons un éclairage réglable. Pouvez-vous me rappeler ?',
        ],
      },
    ],
  },
  {
    number: 4336,
    subject: 'Chantier Saint-Aubrac : bornes à livrer lundi',
    status: 'waiting',
    priority: 'normal',
    channel: 'email',
    requester: shown(fabien),
    assignee: COLLEAGUES.omar.name,
    queue: 'orders',
    product: 'Borne B-12',
    thread: [
      {
        by: 'customer',
        author: writer(fabien),
        cc: [writer(thierry)],
        hoursAgo: 98,
        text: [
          'Bonjour, il me manque quatre bornes B-12 pour finir la médiathèque. Livraison lundi avant 10 h si possible, M. Gauvin réceptionne.',
        ],
        signature: ['Fabien Morvan', 'Électricité Morvan · 03 53 01 42 00'],
      },
      {
        by: 'agent',
        author: OMAR,
        hoursAgo: 95,
        text: ['Bonjour Fabien, elles partent vendredi. Je vous confirme l’heure dès que le transporteur répond.'],
        signature: agentSignature(COLLEAGUES.omar, 'fr'),
      },
    ],
  },
  {
    number: 4338,
    subject: 'Passage au showroom : lampe de bureau à réparer',
    status: 'open',
    priority: 'low',
    channel: 'counter',
    requester: { name: visitor.name },
    assignee: AGENT.name,
    queue: 'hardware',
    product: 'Lampe Aube',
    thread: [
      {
        by: 'note',
        author: CAMILLE,
        hoursAgo: 7,
        text: ['Mme Perrin a déposé sa lampe au showroom. Repasse samedi ; n’a laissé ni numéro ni adresse.'],
      },
    ],
  },
  {
    number: 4309,
    subject: 'Variation trop brusque dans les chambres',
    status: 'solved',
    priority: 'normal',
    channel: 'email',
    requester: shown(luc),
    assignee: COLLEAGUES.omar.name,
    queue: 'software',
    product: 'Lumenor Hub 4',
    thread: [
      {
        by: 'customer',
        author: writer(luc),
        hoursAgo: 170,
        text: [
          'Bonjour, les clients trouvent que la lumière monte trop vite le matin. Peut-on l’étaler sur dix minutes ?',
        ],
        signature: ['Luc Barret', 'Directeur technique, Maisons Auberive', '05 36 49 31 12'],
      },
      {
        by: 'agent',
        author: OMAR,
        hoursAgo: 166,
        text: ['Bonjour Luc, c’est réglé pour les 31 chambres ; la montée dure maintenant dix minutes.'],
        signature: agentSignature(COLLEAGUES.omar, 'fr'),
      },
    ],
  },
];
