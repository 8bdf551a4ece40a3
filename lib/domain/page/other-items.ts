import { foldLabel } from './labels.ts';

const ENGLISH =
  'tickets|cases|requests|conversations|chats|calls|messages|e ?mails|mails|issues|incidents|orders|items|objects|enquiries|inquiries|threads|bookings|claims|files|interactions|submissions';
const FRENCH =
  'tickets|demandes|conversations|appels|messages|mails|courriels|incidents|commandes|dossiers|fiches|echanges|reservations|objets|interactions';
const GERMAN =
  'tickets|anfragen|vorgange|falle|anrufe|nachrichten|gesprache|objekte|meldungen|bestellungen|unterhaltungen|chats|auftrage|e ?mails|mails|buchungen|fahrten';
const IBERIAN =
  'tickets|solicitudes|casos|mensajes|llamadas|conversaciones|pedidos|incidencias|consultas|reservas|correos|mensagens|conversas|chamados|chamadas|solicitacoes|ocorrencias|atendimentos';
const ITALIAN =
  'ticket|richieste|messaggi|chiamate|conversazioni|segnalazioni|ordini|prenotazioni|casi|pratiche|e ?mail';
const DUTCH = 'tickets|meldingen|zaken|gesprekken|berichten|oproepen|fiches|aanvragen|bestellingen|chats|dossiers';

/** Titles of lists of other items beside the one that is open, without accents. */
const OTHER_ITEMS = new RegExp(
  `^(?:${[
    `(?:similar|related|linked|other|previous|past|recent|last|latest|older|more|further|child|parent) (?:open |closed |sent )?(?:${ENGLISH})`,
    `(?:autres|derniers|dernieres|anciens|anciennes) (?:${FRENCH})`,
    `(?:${FRENCH}) (?:similaires|lie[e]?s|recent[e]?s|precedent[e]?s|associe[e]?s)`,
    `(?:ahnliche|verknupfte|andere|weitere|letzte|fruhere|vorherige|verwandte|neueste) (?:${GERMAN})`,
    `(?:otr[oa]s|outr[oa]s|ultim[oa]s) (?:${IBERIAN})`,
    `(?:${IBERIAN}) (?:relacionad[oa]s|similares|semelhantes|recientes|recentes|anteriores|vinculad[oa]s)`,
    `(?:altr[ei]|ultim[ei]) (?:${ITALIAN})`,
    `(?:${ITALIAN}) (?:collegat[ei]|simili|recenti|precedenti|correlat[ei])`,
    `(?:andere|laatste|vorige|eerdere|gerelateerde|gekoppelde|vergelijkbare|recente) (?:${DUTCH})`,
  ].join('|')})(?: \\w+)?(?: \\d+)?$`,
);

/** Says that a title is that of other items than the one that is open: nobody below it is the other party. */
export function isOfOtherItems(title: string): boolean {
  return OTHER_ITEMS.test(foldLabel(title));
}
