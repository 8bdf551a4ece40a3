import type { Section } from './shell.ts';

interface GuideText {
  title: string;
  expect: string;
}

/** One thing to try: a page of the demo and what the panel says there. */
export interface GuideEntry {
  path: string;
  section: Exclude<Section, 'guide'>;
  en: GuideText;
  fr: GuideText;
}

/** What there is to try, in the order of the main job. */
export const GUIDE: readonly GuideEntry[] = [
  {
    path: '/desk/tickets/4312',
    section: 'tickets',
    en: { title: 'A known customer', expect: 'Associated at once, with all four tags.' },
    fr: { title: 'Une cliente connue', expect: 'Associée d’emblée, avec les quatre étiquettes.' },
  },
  {
    path: '/phone/calls/c-2041',
    section: 'phone',
    en: { title: 'A switchboard calls', expect: 'Three colleagues share it: choose with 1, 2 or 3.' },
    fr: { title: 'Un standard appelle', expect: 'Trois collègues le partagent : choisir avec 1, 2 ou 3.' },
  },
  {
    path: '/desk/tickets/4321',
    section: 'tickets',
    en: { title: 'New at a known organization', expect: 'Nobody yet; the organization is proposed. Press A.' },
    fr: {
      title: 'Nouvelle dans une organisation connue',
      expect: 'Personne encore ; l’organisation est proposée. Touche A.',
    },
  },
  {
    path: '/workspace/tickets/4315',
    section: 'workspace',
    en: { title: 'A credit hold', expect: 'The warning stands at the top. Change tickets: the card follows.' },
    fr: { title: 'Un compte bloqué', expect: 'L’avertissement est en tête. Changez de demande : la fiche suit.' },
  },
  {
    path: '/phone/calls/c-2042',
    section: 'phone',
    en: { title: 'A household', expect: 'One home number, two people: it asks who is speaking.' },
    fr: { title: 'Un foyer', expect: 'Un numéro, deux personnes : la fiche demande qui parle.' },
  },
  {
    path: '/desk/tickets/4318',
    section: 'tickets',
    en: { title: 'A shared mailbox', expect: 'The organization first, then the person.' },
    fr: { title: 'Une boîte partagée', expect: 'L’organisation d’abord, puis la personne.' },
  },
  {
    path: '/desk/tickets/4326',
    section: 'tickets',
    en: { title: 'Private before public', expect: 'Your own private record of the same man wins.' },
    fr: { title: 'Privé avant public', expect: 'Votre fiche privée du même homme l’emporte.' },
  },
  {
    path: '/mail?open=102',
    section: 'mail',
    en: { title: 'A colleague forwards', expect: 'The customer in the forwarded mail is proposed.' },
    fr: { title: 'Un collègue transfère', expect: 'Le client du message transféré est proposé.' },
  },
  {
    path: '/mail?open=103',
    section: 'mail',
    en: { title: 'A customer forwards', expect: 'The customer stays, whoever wrote the mail below.' },
    fr: { title: 'Un client transfère', expect: 'Le client reste, quel que soit l’auteur du message cité.' },
  },
  {
    path: '/mail/sent?open=201',
    section: 'mail',
    en: { title: 'A mail that we sent', expect: 'It is about the one it went to.' },
    fr: { title: 'Un message envoyé', expect: 'Il s’agit de sa destinataire.' },
  },
  {
    path: '/desk/tickets/4330',
    section: 'tickets',
    en: { title: 'The website’s form', expect: 'The sender is ours; the person named in the form is proposed.' },
    fr: { title: 'Le formulaire du site', expect: 'L’expéditeur est à nous ; la personne nommée est proposée.' },
  },
  {
    path: '/phone/calls/c-2044',
    section: 'phone',
    en: { title: 'An unknown caller', expect: 'Nobody has the number: add a contact in three keys.' },
    fr: { title: 'Un appelant inconnu', expect: 'Personne n’a ce numéro : créez un contact en trois touches.' },
  },
  {
    path: '/phone/calls/c-2045',
    section: 'phone',
    en: { title: 'A withheld number', expect: 'Nobody, and nobody is made up.' },
    fr: { title: 'Un numéro masqué', expect: 'Personne, et personne n’est inventé.' },
  },
  {
    path: '/desk/tickets/4327',
    section: 'tickets',
    en: { title: 'Our own robot', expect: 'An own address is nobody’s.' },
    fr: { title: 'Notre propre robot', expect: 'Une adresse à nous n’est à personne.' },
  },
  {
    path: '/desk/tickets/4338',
    section: 'tickets',
    en: { title: 'A name and nothing more', expect: 'No address on the page: nobody is found, search is ready.' },
    fr: { title: 'Un nom, rien de plus', expect: 'Aucune adresse : personne n’est trouvé, la recherche attend.' },
  },
  {
    path: '/desk/tickets',
    section: 'tickets',
    en: { title: 'A list', expect: 'Many names, no interaction: nothing is guessed.' },
    fr: { title: 'Une liste', expect: 'Bien des noms, aucune interaction : rien n’est deviné.' },
  },
];
