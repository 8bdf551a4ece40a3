import type { InteractionRef } from '../interaction/interaction.ts';
import type { Sighting } from '../interaction/sighting.ts';
import { callOf, openedFor } from './call-of.ts';
import { nameInteraction } from './name-interaction.ts';
import { isByAgent } from './name-words.ts';
import { ofOnePerson } from './of-one-person.ts';
import { isParty, type PageEvidence } from './page-evidence.ts';
import { type PageKind, readPageKind } from './page-kind.ts';

/** What such a page shows, and the interaction when it shows one. */
export interface PageReading {
  shows: PageKind['shows'] | 'page';
  interaction?: InteractionRef;
  /** True when only the head of an open mail says so: other addresses stand in the list beside it. */
  byHead?: boolean;
  /** The number that the page was opened for by a telephone system. */
  openedFor?: string;
}

const NUMBER =
  /(?:#|n[°ºo]\s?|\bnr\.?\s?|\bno\.?\s?|\bnum(?:ber|[ée]ro)?\.?\s?|\b(?:ticket|case|request|enquiry|inquiry|incident|issue|conversation|discussion|call|demande|dossier|fiche|intervention|appel|vorgang|anfrage|fall|st(?:ö|oe)rung|meldung|auftrag|anruf|caso|solicitud|incidencia|llamada|chamado|richiesta|segnalazione|discussione|chiamata|melding|zaak)s?\s*[#:n°º-]{0,2}\s?)([a-z]{0,8}[-_]?\d[\w-]{0,30})|\[?\b([A-Z]{2,10}-?\d{3,}(?:-\d+)*)\b/i;

/** The title of a form in which something is begun. */
const NEW =
  /^(?:(?:open|create|add|log|submit|start) (?:an? )?)?new \p{L}|^(?:cr[ée]er (?:une? )?)?nouve(?:au|l|lle) \p{L}|^neue[srn]? \p{L}|^(?:crear )?nuev[oa] \p{L}|^(?:criar )?nov[oa] \p{L}|^(?:crea )?nuov[oa] \p{L}|^nieuwe? \p{L}/iu;

/** Decides whether an unknown page shows one interaction (R19) and names it. */
export function readInteraction(evidence: PageEvidence): PageReading {
  const { address, headings, pageTitle, sightings } = evidence;
  const kind = readPageKind(address);
  const party = sightings.some(isParty);
  const ringing = callOf(evidence, kind);
  if (ringing !== undefined) return { shows: 'item', interaction: ringing };
  const numbers = [...headings, pageTitle].flatMap((text) => NUMBER.exec(text)?.slice(1).find(Boolean) ?? []);
  if (evidence.call.isBoard && kind.shows !== 'item') return { shows: 'list' };
  const confirmed =
    kind.id === undefined
      ? isOneItem(numbers, pageTitle)
      : isShown(kind.id, [...headings, pageTitle, ...evidence.texts, ...sightings.map(({ text }) => text)]);
  const content = party || evidence.messages > 0 || evidence.namesRequester;
  if (kind.shows === 'item') {
    const isList = evidence.listed > 2 && !content && numbers.length === 0;
    if (evidence.isForm && !content && headings.some((heading) => NEW.test(heading))) return { shows: 'form' };
    return isList ? { shows: 'list' } : { shows: 'item', interaction: nameInteraction(evidence, kind.kind!, kind.id!) };
  }
  // `contacts/4471/record/118` may be the ticket of somebody: then the page has a ticket's labels and its messages.
  const isOfPerson = evidence.namesItem || (kind.isOfPerson === true && sightings.some(isSender));
  if (kind.shows === 'person' && kind.id !== undefined && isOfPerson && party)
    return { shows: 'item', interaction: nameInteraction(evidence, 'ticket', kind.id) };
  if (kind.shows === 'form' || kind.shows === 'person') return { shows: kind.shows };
  if (kind.isArticle === true && !evidence.namesRequester) return { shows: 'list' };
  if (kind.isSearch && !(kind.id !== undefined && confirmed)) return { shows: 'list' };
  const named = (evidence.namesRequester || party) && (evidence.messages > 0 || evidence.namesRequester);
  // Somebody is named as the one who asks, or stands beside the messages, and the address has an id.
  const told = sightings.some(
    (sighting) => isParty(sighting) && sighting.label !== undefined && !isSending(sighting, evidence),
  );
  const beside = evidence.messages > 1 && sightings.some(isShownBeside);
  const isNamedThere =
    kind.shows === 'unknown' &&
    (evidence.listed === 0
      ? told || beside || (named && party) || isToAndFro(sightings)
      : told && OPENED.test(kind.id ?? '') && evidence.isOfOne?.() === true);
  const isChosen =
    kind.shows === 'list' &&
    ((evidence.messages > 0 && party && (kind.id?.length ?? 0) >= LONG_ID) ||
      (evidence.messages > 1 && evidence.listed === 0 && !isForEverybody(kind) && NUMBERED.test(kind.id ?? '')) ||
      (told && !isForEverybody(kind) && OPENED.test(kind.id ?? '') && evidence.isOfOne?.() === true));
  const open =
    (kind.id !== undefined && ((!evidence.isForm && (isNamedThere || isChosen)) || (isNamedThere && told))) ||
    (confirmed && content && (!evidence.isForm || named || evidence.namesRequester || party)) ||
    (kind.id !== undefined && named && evidence.messages > 0 && kind.shows !== 'list');
  if (open) return { shows: 'item', interaction: nameInteraction(evidence, 'ticket', kind.id ?? numbers[0]!) };
  const mail = mailOf(evidence, kind, confirmed);
  if (mail !== undefined) return { shows: 'item', interaction: mail, byHead: true };
  const thread = threadOf(evidence, kind) ?? namedByTitle(evidence, kind);
  if (thread !== undefined) return { shows: 'item', interaction: thread };
  const caller = openedFor(evidence, kind);
  if (caller !== undefined) {
    const call = nameInteraction(evidence, 'call', caller.text.replace(/[^\d+]/g, ''));
    return { shows: 'item', interaction: { ...call, direction: evidence.call.direction }, openedFor: caller.text };
  }
  const lone = ofOnePerson(evidence, kind, numbers, kind.id !== undefined && confirmed);
  if (lone !== undefined) return { shows: 'item', interaction: lone };
  if (kind.shows === 'list' || evidence.listed > 0) return { shows: 'list' };
  return { shows: evidence.isForm ? 'form' : 'page' };
}

/** Somebody under "From", as at the head of a mail. */
function isSender({ role, label, region }: Sighting): boolean {
  return role === 'from' && label !== undefined && /header|panel|page/.test(region);
}

/** One of ours under "From" where no message is shown: somebody writes one. */
function isSending(sighting: Sighting, { messages, isOurs }: PageEvidence): boolean {
  return sighting.role === 'from' && messages === 0 && isOurs?.(sighting) === true;
}

/** Headings with many numbers are those of a list, unless the page's title has one of them. */
function isOneItem(numbers: readonly string[], pageTitle: string): boolean {
  const different = new Set(numbers);
  return numbers.length > 0 && (different.size < 3 || numbers.some((number) => pageTitle.includes(number)));
}

/** Letters in front of the number of a thing: R-002231, TT88214. */
const PREFIX = /^[A-Z]{1,6}[-_]?(?=\d{3})/;

/** The page shows the id that its address has, perhaps with zeros in front; short ones are in many texts by chance. */
function isShown(id: string, texts: readonly string[]): boolean {
  const shortest = id.length < 3 ? /#|n[°ºr]|no\.?\s/i : /(?:)/;
  return texts.some(
    (text) =>
      shortest.test(text) &&
      text
        .split(/[^\p{L}\p{N}_-]+/u)
        .some((word) =>
          [word, word.replace(PREFIX, '')].some((part) => part === id || part.replace(/^0+(?=\d{3})/, '') === id),
        ),
  );
}

/** One mail that is open in a program whose address does not name it. */
function mailOf(evidence: PageEvidence, kind: PageKind, confirmed: boolean): InteractionRef | undefined {
  const { head } = evidence;
  if (head === undefined || evidence.isForm) return undefined;
  const named = kind.id !== undefined && (confirmed || kind.id.length > 2);
  if (!named && head.senders > 1) return undefined;
  return { ...nameInteraction(evidence, 'mail', named ? kind.id! : head.id), medium: 'email' };
}

/**
 * Messages under a heading that the page's title repeats are a conversation about it, whatever the address looks like
 * that names it.
 */
function threadOf(evidence: PageEvidence, kind: PageKind): InteractionRef | undefined {
  const { headings, pageTitle, sightings, isForm } = evidence;
  const isTitled = headings.some(
    (heading) => heading.length > 8 && /\p{L}\s+\p{L}/u.test(heading) && pageTitle.includes(heading),
  );
  const isWritten = sightings.some(
    ({ message, role, region, first }) =>
      message !== undefined && region === 'header' && (role === 'from' || first === true),
  );
  if (kind.id === undefined || isForm || !isTitled || !isWritten) return undefined;
  return nameInteraction(evidence, 'ticket', kind.id);
}

/**
 * Messages under a heading that the address spells out behind a noun of helpdesks: `conversations/till-does-not-print`.
 * Articles and posts for everybody have such addresses too.
 */
function namedByTitle(evidence: PageEvidence, kind: PageKind): InteractionRef | undefined {
  const { address, headings, messages, isForm } = evidence;
  if (kind.shows !== 'list' || isForEverybody(kind)) return undefined;
  const last = [...address.segments, ...address.fragment.segments].at(-1)?.toLowerCase() ?? '';
  const isSpelt = last.split('-').length > 2 && headings.some((heading) => spell(heading) === last);
  return isSpelt && messages > 0 && !isForm ? nameInteraction(evidence, 'ticket', last) : undefined;
}

/** A text of a knowledge base, what a search found, a list of people: of no interaction. */
function isForEverybody({ isArticle, isSearch, isOfPeople }: PageKind): boolean {
  return isArticle === true || isSearch === true || isOfPeople === true;
}

/** As programs make the end of an address out of a title. */
function spell(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The id of one thing; shorter ones may be those of a folder or a view. */
const LONG_ID = 16;
/** So long a number behind the name of a list is no page of it: `inbox/all/90411` is what is open in the inbox. */
const NUMBERED = /^\d{5,}$/;
/** Shorter ones may be those of a folder; where one person is named as the one who asks, they are those of an item. */
const OPENED = /^\d{3,}$/;

function isShownBeside({ medium, role, region, trust, inField }: Sighting): boolean {
  return medium === 'email' && role === 'unknown' && /header|panel|page/.test(region) && trust !== 'body' && !inField;
}

/** One message by one of ours and one by somebody else, as far as their names in the page's code say. */
function isToAndFro(sightings: readonly Sighting[]): boolean {
  const written = sightings.filter(({ message, messageName }) => message !== undefined && messageName !== undefined);
  const ours = written.filter(({ messageName }) => isByAgent(messageName));
  return (
    ours.length > 0 &&
    written.some(({ messageName, message }) => !isByAgent(messageName) && message !== ours[0]!.message)
  );
}
