import type { InteractionMedium, InteractionRef } from '../interaction/interaction.ts';
import type { PageFacts } from '../interaction/frame-report.ts';
import type { Sighting } from '../interaction/sighting.ts';
import { foldLabel } from './labels.ts';
import { mediumOfWord } from './medium-of-word.ts';
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
  /** How the interaction came, in the page's words. */
  channel?: string;
}

/** What such a page shows, and the interaction when it shows one. */
export interface PageReading {
  shows: PageKind['shows'] | 'page';
  interaction?: InteractionRef;
}

const NUMBER =
  /(?:#|n[°ºo]\s?|\bnr\.?\s?|\bno\.?\s?|\bnum(?:ber|[ée]ro)?\.?\s?|\b(?:ticket|case|request|incident|issue|conversation|call|demande|dossier|vorgang|anfrage|fall|caso|solicitud|incidencia|chamado|richiesta|melding|zaak)s?\s*[#:n°º-]{0,2}\s?)([a-z]{0,8}[-_]?\d[\w-]{0,30})|\[?\b([A-Z]{2,10}-?\d{3,}(?:-\d+)*)\b/i;

const RINGING =
  /\b(?:incoming|inbound|ringing|on call|in call|active call)\b.*\bcall\b|\b(?:incoming call|ringing|call (?:from|in progress)|appel entrant|appel en cours|sonnerie|eingehender anruf|anruf von|klingelt|llamada entrante|llamada en curso|chamada recebida|chiamata in arrivo|inkomende oproep)\b/;

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
  const confirmed =
    kind.id === undefined ? numbers.length > 0 : isShown(kind.id, [...headings, pageTitle, ...evidence.texts]);
  const content = party || evidence.messages > 0 || evidence.namesRequester;
  if (kind.shows === 'item') {
    const isList = evidence.listed > 2 && !content && numbers.length === 0;
    return isList ? { shows: 'list' } : { shows: 'item', interaction: make(evidence, kind.kind!, kind.id!) };
  }
  if (kind.shows === 'form' || kind.shows === 'person') return { shows: kind.shows };
  const named = (evidence.namesRequester || party) && (evidence.messages > 0 || evidence.namesRequester);
  const open =
    (confirmed && content && !evidence.isForm) ||
    (kind.id !== undefined && named && evidence.messages > 0 && kind.shows !== 'list');
  if (open) return { shows: 'item', interaction: make(evidence, 'ticket', kind.id ?? numbers[0]!) };
  if (kind.shows === 'list' || evidence.listed > 0) return { shows: 'list' };
  return { shows: evidence.isForm ? 'form' : 'page' };
}

/** The page shows the id that its address has; short ones are in many texts by chance. */
function isShown(id: string, texts: readonly string[]): boolean {
  const shortest = id.length < 3 ? /#|n[°ºr]|no\.?\s/i : /(?:)/;
  return texts.some((text) => shortest.test(text) && text.split(/[^\p{L}\p{N}_-]+/u).includes(id));
}

function isParty({ role, region, trust }: Sighting): boolean {
  return (
    /^(?:requester|caller|from|reply-to)$/.test(role) && region !== 'chrome' && region !== 'quote' && trust !== 'body'
  );
}

/** A call that rings or is spoken: named by its address, by the page's code, or by the caller's number. */
function callOf(evidence: PageEvidence, kind: PageKind): InteractionRef | undefined {
  const caller = evidence.sightings.find(
    ({ role, medium, region }) => role === 'caller' && medium === 'phone' && region !== 'quote' && region !== 'chrome',
  );
  const isCall = kind.shows === 'item' && CALLS.test(kind.kind ?? '');
  const rings = [...evidence.headings, evidence.pageTitle].some((text) => RINGING.test(foldLabel(text)));
  if (isCall) return { ...make(evidence, 'call', kind.id!), medium: 'call', direction: rings ? 'inbound' : undefined };
  if (!rings || caller === undefined || kind.shows === 'item' || caller.region === 'message') return undefined;
  const id = evidence.callId ?? kind.id ?? caller.text.replace(/[^\d+]/g, '');
  return id === '' ? undefined : { ...make(evidence, 'call', id), medium: 'call', direction: 'inbound' };
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
