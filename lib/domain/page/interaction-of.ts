import type { InteractionMedium, InteractionRef } from '../interaction/interaction.ts';
import type { PageFacts } from '../interaction/frame-report.ts';
import type { Sighting } from '../interaction/sighting.ts';
import type { CallWords } from './call-words.ts';
import type { MailHead } from './mail-head.ts';
import { mediumOfWord } from './medium-of-word.ts';
import { isByAgent, isOnTheLine } from './name-words.ts';
import { type PageKind, readPageKind } from './page-kind.ts';
import type { PageAddress } from './page-address.ts';

/** What was seen of a page that no adapter knows, and what its labels say. */
export interface PageEvidence extends Omit<PageFacts, 'facts'> {
  /** Short texts beside labels. */
  texts: readonly string[];
  address: PageAddress;
  pageTitle: string;
  sightings: readonly Sighting[];
  /** Whether a label names a requester, with or without an address. */
  namesRequester: boolean;
  /** Whether a label is that of a ticket's own: its owner, its state, its number. */
  namesItem?: boolean;
  /** How the interaction came, in the page's words. */
  channel?: string;
  call: CallWords;
  /** The head of the mail that is open. */
  head?: MailHead;
  /** Says whether the page shows the addresses of one person and of nobody else: asked when nothing simpler tells. */
  isOfOne?: () => boolean;
}

/** What such a page shows, and the interaction when it shows one. */
export interface PageReading {
  shows: PageKind['shows'] | 'page';
  interaction?: InteractionRef;
  /** True when only the head of an open mail says so: other addresses stand in the list beside it. */
  byHead?: boolean;
}

const NUMBER =
  /(?:#|n[°ºo]\s?|\bnr\.?\s?|\bno\.?\s?|\bnum(?:ber|[ée]ro)?\.?\s?|\b(?:ticket|case|request|enquiry|inquiry|incident|issue|conversation|discussion|call|demande|dossier|fiche|intervention|appel|vorgang|anfrage|fall|st(?:ö|oe)rung|meldung|auftrag|anruf|caso|solicitud|incidencia|llamada|chamado|richiesta|segnalazione|discussione|chiamata|melding|zaak)s?\s*[#:n°º-]{0,2}\s?)([a-z]{0,8}[-_]?\d[\w-]{0,30})|\[?\b([A-Z]{2,10}-?\d{3,}(?:-\d+)*)\b/i;

/** The title of a form in which something is begun. */
const NEW =
  /^(?:(?:open|create|add|log|submit|start) (?:an? )?)?new \p{L}|^(?:cr[ée]er (?:une? )?)?nouve(?:au|l|lle) \p{L}|^neue[srn]? \p{L}|^(?:crear )?nuev[oa] \p{L}|^(?:criar )?nov[oa] \p{L}|^(?:crea )?nuov[oa] \p{L}|^nieuwe? \p{L}/iu;

const CALLS = /^(?:call|voicemail|appel|anrufe?|llamada|chiamata)$/;
const CHATS = /^(?:chat|gesprek)$/;
const MAILS = /^(?:mail|message|nachricht(?:en)?|mensaje|thread)$/;

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
    return isList ? { shows: 'list' } : { shows: 'item', interaction: make(evidence, kind.kind!, kind.id!) };
  }
  // `contacts/4471/record/118` may be the ticket of somebody: then the page has a ticket's labels and its messages.
  if (kind.shows === 'person' && kind.id !== undefined && evidence.namesItem && party)
    return { shows: 'item', interaction: make(evidence, 'ticket', kind.id) };
  if (kind.shows === 'form' || kind.shows === 'person') return { shows: kind.shows };
  if (kind.isArticle === true && !evidence.namesRequester) return { shows: 'list' };
  if (kind.isSearch && !(kind.id !== undefined && confirmed)) return { shows: 'list' };
  const named = (evidence.namesRequester || party) && (evidence.messages > 0 || evidence.namesRequester);
  // Somebody is named as the one who asks, or stands beside the messages, and the address has an id.
  const told = sightings.some((sighting) => isParty(sighting) && sighting.label !== undefined);
  const beside = evidence.messages > 1 && sightings.some(isShownBeside);
  const isNamedThere =
    kind.shows === 'unknown' && evidence.listed === 0 && (told || beside || (named && party) || isToAndFro(sightings));
  const isChosen = kind.shows === 'list' && evidence.messages > 0 && party && (kind.id?.length ?? 0) >= LONG_ID;
  const open =
    (kind.id !== undefined && ((!evidence.isForm && (isNamedThere || isChosen)) || (isNamedThere && told))) ||
    (confirmed && content && (!evidence.isForm || named || evidence.namesRequester || party)) ||
    (kind.id !== undefined && named && evidence.messages > 0 && kind.shows !== 'list');
  if (open) return { shows: 'item', interaction: make(evidence, 'ticket', kind.id ?? numbers[0]!) };
  const mail = mailOf(evidence, kind, confirmed);
  if (mail !== undefined) return { shows: 'item', interaction: mail, byHead: true };
  const thread = threadOf(evidence, kind);
  if (thread !== undefined) return { shows: 'item', interaction: thread };
  const lone = ofOnePerson(evidence, kind, numbers, kind.id !== undefined && confirmed);
  if (lone !== undefined) return { shows: 'item', interaction: lone };
  if (kind.shows === 'list' || evidence.listed > 0) return { shows: 'list' };
  return { shows: evidence.isForm ? 'form' : 'page' };
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
  return { ...make(evidence, 'mail', named ? kind.id! : head.id), medium: 'email' };
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
  return make(evidence, 'ticket', kind.id);
}

/**
 * A page about one person that has what tickets have, and lists have not: messages, a requester, a ticket's labels or
 * number, somebody who wrote or was written to. Whatever its address looks like, it stands for the interaction then.
 */
function ofOnePerson(
  evidence: PageEvidence,
  kind: PageKind,
  numbers: readonly string[],
  confirmed: boolean,
): InteractionRef | undefined {
  const { isOfOne, isForm, listed, messages, namesRequester, namesItem, sightings } = evidence;
  const isNamed = sightings.some((sighting) => isInAddress(sighting, evidence.address.href));
  if ((listed > 1 && !isNamed) || kind.isArticle || kind.isSearch || kind.isOfPeople) return undefined;
  const isTicket =
    confirmed ||
    isNamed ||
    messages > 0 ||
    namesRequester ||
    namesItem === true ||
    numbers.length > 0 ||
    sightings.some(isInvolved);
  if (!isTicket || (isForm && namesItem !== true && !namesRequester && !confirmed)) return undefined;
  const id = kind.id ?? rawId(evidence.address);
  if (id === undefined || (kind.shows === 'list' && !/\d/.test(id))) return undefined;
  return isOfOne?.() === true ? make(evidence, 'ticket', id) : undefined;
}

/** A telephone system opened the page for this number: `customercards/+33472410000`, `pop?caller=0472410000`. */
function isInAddress({ medium, text, region }: Sighting, href: string): boolean {
  const digits = text.replace(/\D/g, '').slice(-9);
  return (
    medium === 'phone' &&
    region !== 'chrome' &&
    digits.length === 9 &&
    (href.match(/\d[\d.\s-]{7,}/g) ?? []).some((run) => run.replace(/\D/g, '').endsWith(digits))
  );
}

/** Somebody who asks, calls or wrote, or whom it was written to. */
function isInvolved(sighting: Sighting): boolean {
  return isParty(sighting) || (sighting.role === 'to' && sighting.region !== 'chrome' && sighting.region !== 'quote');
}

/** What the address ends with, whatever it is: in its fragment, its parameters, its path. */
function rawId({ segments, params, fragment }: PageAddress): string | undefined {
  const coded = (texts: Iterable<string>) => [...texts].filter((text) => /\d/.test(text) && text.length < 80).at(-1);
  return (
    coded(fragment.segments) ??
    coded(fragment.params.values()) ??
    coded(params.values()) ??
    coded(segments) ??
    fragment.segments.at(-1) ??
    segments.at(-1)
  );
}

/** The id of one thing; shorter ones may be those of a folder or a view. */
const LONG_ID = 16;

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

function isParty({ role, region, trust }: Sighting): boolean {
  return (
    /^(?:requester|caller|from|reply-to)$/.test(role) && region !== 'chrome' && region !== 'quote' && trust !== 'body'
  );
}

/** A call that rings or is spoken, or the sheet of one: named by its address, by the page's code, or by the number. */
function callOf(evidence: PageEvidence, kind: PageKind): InteractionRef | undefined {
  const { call, sightings, callId } = evidence;
  const caller = sightings.find(
    ({ role, medium, region }) => role === 'caller' && medium === 'phone' && region !== 'quote' && region !== 'chrome',
  );
  const { direction } = call;
  if (kind.shows === 'item' && CALLS.test(kind.kind ?? ''))
    return { ...make(evidence, 'call', kind.id!), medium: 'call', direction };
  const goesOn = call.goesOn || kind.isCall === true || (caller?.names ?? []).some(isOnTheLine);
  const isCall = call.isSheet || (goesOn && !call.isBoard);
  if (!isCall || caller === undefined || kind.shows === 'item' || caller.region === 'message') return undefined;
  const id = callId ?? kind.id ?? caller.text.replace(/[^\d+]/g, '');
  return id === '' ? undefined : { ...make(evidence, 'call', id), medium: 'call', direction };
}

function make({ address, headings, pageTitle, channel }: PageEvidence, kind: string, id: string): InteractionRef {
  const site = address.host;
  const title = titleOf(headings, pageTitle);
  return {
    key: `${site}|${kind}|${id}`.slice(0, 600),
    site,
    kind,
    id: id.slice(0, 200),
    url: address.href.slice(0, 2000),
    ...(title !== '' && { title }),
    medium: (channel === undefined ? undefined : mediumOfWord(channel)) ?? mediumOf(kind),
  };
}

function mediumOf(kind: string): InteractionMedium {
  if (CALLS.test(kind)) return 'call';
  if (CHATS.test(kind)) return 'chat';
  return MAILS.test(kind) ? 'email' : 'ticket';
}

/** The subject: the longest of the headings that the page's title repeats, else the first that is more than a number. */
function titleOf(headings: readonly string[], pageTitle: string): string {
  const texts = headings.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text.length > 2);
  const repeated = texts.filter((text) => pageTitle.includes(text)).sort((a, b) => b.length - a.length)[0];
  const worded = texts.find(
    (text) =>
      text
        .replace(/[^\p{L}\s]/gu, '')
        .trim()
        .split(/\s+/).length > 1,
  );
  return (repeated !== undefined && repeated.includes(' ') ? repeated : (worded ?? repeated ?? pageTitle.trim())).slice(
    0,
    500,
  );
}
