import { foldLabel, readLabel } from './labels.ts';
import { isChannelLabel } from './medium-of-word.ts';
import { readPersonName } from './person-name.ts';

/** What the labels of a page say of its interaction as a whole. */
export interface PageLabels {
  /** Whether a label names a requester or caller, with or without an address. */
  namesRequester: boolean;
  /** Whether a label is that of a ticket's own: its owner, its state, its number. */
  namesItem: boolean;
  name?: string;
  /** How the interaction came, in the page's words. */
  channel?: string;
}

const ITEM =
  'ticket|case|request|incident|demande|dossier|vorgang|anfrage|fall|caso|solicitud|incidencia|chamado|pedido|richiesta|segnalazione|melding|zaak';
const OF_ITEM =
  'owner|status|state|number|id|no|name|priority|type|source|category|details|information|proprietaire|statut|etat|numero|besitzer|nummer|prioritat|estado|propietario|prioridad|proprietario|stato|nummer|eigenaar';
const ITEM_LABEL = new RegExp(
  `^(?:(?:${ITEM})s? ?(?:${OF_ITEM})|(?:${OF_ITEM}) (?:du|de la|de|del|do|da|della|van(?: het| de)?) (?:${ITEM})|about this (?:${ITEM}))$`,
);

/** Labels that tickets have and people have not, in all languages; two of them make it sure. */
const OF_TICKETS =
  /^(?:prioridade?|priority|priorite|prioritat|prioriteit|priorita|queue|file|fila|cola|coda|warteschlange|wachtrij|channel|canal|kanal|canale|kanaal|severity|impact|urgency|urgence|dringlichkeit|urgencia|urgenza|sla|due date|echeance|faellig|subject|sujet|objet|betreff|asunto|assunto|oggetto|onderwerp)$/;

/** Reads labels and the texts beside them. */
export function factsAbout(facts: readonly (readonly [string, string])[]): PageLabels {
  const people = facts.filter(([label]) => /^(?:requester|caller)$/.test(readLabel(label)?.role ?? ''));
  const name = people
    .flatMap(([, value]) => readPersonName(value) ?? [])
    .find((value) => !/@|\d{3}/.test(value) && readLabel(value) === undefined);
  return {
    namesRequester: people.length > 0,
    namesItem:
      facts.some(([label]) => ITEM_LABEL.test(foldLabel(label))) ||
      new Set(facts.map(([label]) => foldLabel(label)).filter((label) => OF_TICKETS.test(label))).size > 1,
    name,
    channel: facts.find(([label]) => isChannelLabel(label))?.[1],
  };
}
