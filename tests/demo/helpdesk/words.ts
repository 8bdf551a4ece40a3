import type { TicketChannel, TicketPriority, TicketStatus } from './ticket.ts';

/** The languages the demo helpdesk speaks. */
export type Lang = 'en' | 'fr';

const en = {
  /** What stands after a label. */
  colon: ':',
  tickets: 'Tickets',
  workspace: 'Workspace',
  mail: 'Mail',
  phone: 'Phone',
  guide: 'Demo guide',
  newTicket: 'New ticket',
  search: 'Search tickets',
  subject: 'Subject',
  requester: 'Requester',
  status: 'Status',
  priority: 'Priority',
  updated: 'Last update',
  assignee: 'Assigned to',
  nobody: 'Nobody yet',
  queue: 'Queue',
  product: 'Product',
  reference: 'Reference',
  source: 'Source',
  created: 'Created',
  ticket: 'Ticket',
  customer: 'Customer',
  name: 'Name',
  email: 'Email',
  telephone: 'Phone',
  organization: 'Organization',
  conversation: 'Conversation',
  wrote: 'wrote',
  note: 'Internal note',
  automatic: 'Automatic message',
  copy: 'Cc',
  reply: 'Reply',
  addNote: 'Add note',
  close: 'Close ticket',
  replyHint: 'Write a reply…',
  helpline: 'Helpline',
  signedInAs: 'Signed in as',
  allOpen: 'All open',
  mine: 'Mine',
  unassigned: 'Unassigned',
  solvedQueue: 'Solved',
  create: 'Create ticket',
  message: 'Message',
  choose: 'Choose a ticket on the left.',
  loading: 'Loading the conversation…',
  details: 'Details',
  inbox: 'Inbox',
  sent: 'Sent',
  drafts: 'Drafts',
  chooseMail: 'Choose a message to read it here.',
  from: 'From',
  to: 'To',
  date: 'Date',
  incoming: 'Incoming call',
  caller: 'Caller',
  called: 'Line called',
  answer: 'Answer',
  decline: 'Decline',
  hangUp: 'Hang up',
  ringing: 'Ringing…',
  inCall: 'In conversation',
  ended: 'Call ended',
  withheld: 'Withheld number',
  internalCall: 'Internal call',
  recent: 'Recent calls',
  ring: 'Let it ring',
  waitingCalls: 'No call at the moment',
  support: 'Support, Lyon',
  supportInBritain: 'Support, London',
  internal: 'Internal',
  unsubscribe: 'Unsubscribe',
};

const fr: typeof en = {
  colon: '\u00a0:',
  tickets: 'Demandes',
  workspace: 'Espace de travail',
  mail: 'Courrier',
  phone: 'Téléphone',
  guide: 'Guide de la démo',
  newTicket: 'Nouvelle demande',
  search: 'Chercher une demande',
  subject: 'Objet',
  requester: 'Demandeur',
  status: 'État',
  priority: 'Priorité',
  updated: 'Dernière activité',
  assignee: 'Attribuée à',
  nobody: 'Personne encore',
  queue: 'File',
  product: 'Produit',
  reference: 'Référence',
  source: 'Origine',
  created: 'Créée',
  ticket: 'Demande',
  customer: 'Client',
  name: 'Nom',
  email: 'E-mail',
  telephone: 'Téléphone',
  organization: 'Organisation',
  conversation: 'Conversation',
  wrote: 'a écrit',
  note: 'Note interne',
  automatic: 'Message automatique',
  copy: 'Cc',
  reply: 'Répondre',
  addNote: 'Ajouter une note',
  close: 'Clore la demande',
  replyHint: 'Écrire une réponse…',
  helpline: 'Assistance',
  signedInAs: 'Session de',
  allOpen: 'Ouvertes',
  mine: 'Les miennes',
  unassigned: 'À attribuer',
  solvedQueue: 'Résolues',
  create: 'Créer la demande',
  message: 'Message',
  choose: 'Choisissez une demande à gauche.',
  loading: 'Chargement de la conversation…',
  details: 'Détails',
  inbox: 'Réception',
  sent: 'Envoyés',
  drafts: 'Brouillons',
  chooseMail: 'Choisissez un message pour le lire ici.',
  from: 'De',
  to: 'À',
  date: 'Date',
  incoming: 'Appel entrant',
  caller: 'Appelant',
  called: 'Ligne appelée',
  answer: 'Répondre',
  decline: 'Refuser',
  hangUp: 'Raccrocher',
  ringing: 'Sonnerie…',
  inCall: 'En conversation',
  ended: 'Appel terminé',
  withheld: 'Numéro masqué',
  internalCall: 'Appel interne',
  recent: 'Derniers appels',
  ring: 'Faire sonner',
  waitingCalls: 'Aucun appel pour l’instant',
  support: 'Assistance, Lyon',
  supportInBritain: 'Assistance, Londres',
  internal: 'Interne',
  unsubscribe: 'Se désabonner',
};

const codes = {
  en: {
    statusNames: { new: 'New', open: 'Open', waiting: 'Waiting', solved: 'Solved' },
    priorityNames: { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' },
    channelNames: { email: 'E-mail', phone: 'Phone call', form: 'Web form', counter: 'Showroom' },
    queueNames: { hardware: 'Hardware', software: 'Software', orders: 'Orders' },
  },
  fr: {
    statusNames: { new: 'Nouvelle', open: 'En cours', waiting: 'En attente', solved: 'Résolue' },
    priorityNames: { low: 'Basse', normal: 'Normale', high: 'Haute', urgent: 'Urgente' },
    channelNames: { email: 'E-mail', phone: 'Appel', form: 'Formulaire', counter: 'Showroom' },
    queueNames: { hardware: 'Matériel', software: 'Logiciel', orders: 'Commandes' },
  },
} as const satisfies Record<
  Lang,
  {
    statusNames: Record<TicketStatus, string>;
    priorityNames: Record<TicketPriority, string>;
    channelNames: Record<TicketChannel, string>;
    queueNames: Record<string, string>;
  }
>;

/** Every word of the demo helpdesk's interface in one language. */
export type Words = typeof en & (typeof codes)[Lang];

/** The words of a language. What customers and agents wrote stays in theirs. */
export function wordsOf(lang: Lang): Words {
  return lang === 'fr' ? { ...fr, ...codes.fr } : { ...en, ...codes.en };
}

/** The language a browser asks for: French when it comes before English in `Accept-Language`. */
export function preferredLang(acceptLanguage: string | undefined): Lang {
  const asked = (acceptLanguage ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().slice(0, 2));
  return asked.find((code) => code === 'fr' || code === 'en') === 'fr' ? 'fr' : 'en';
}
