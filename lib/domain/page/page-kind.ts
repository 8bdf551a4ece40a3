import { ARTICLE, COMPOUND, FILLER, FOLDER, FORM, ITEM, LIST, PERSON, SAME, wordsOf } from './kind-words.ts';
import { idOf, isId, isTitled, SHORT_HEX } from './item-id.ts';
import type { AddressParts, PageAddress } from './page-address.ts';

const CALL = /^(?:call|appel|anruf|llamada|chamada|chiamata|oproep|gesprek)$/;
const GOING_ON =
  /^(?:active?|current|ongoing|incoming|ringing|cours|actif|aktiv|aktuell|activ[oa]|attiv[oa]|actief|huidig)$/;

/** What the address of an unknown helpdesk's page says that it shows. */
export interface PageKind {
  shows: 'item' | 'person' | 'list' | 'form' | 'unknown';
  /** For an item what it is, by the name its program uses, and its id; for others an id that may be one of an item. */
  kind?: string;
  id?: string;
  /** The address names the call that goes on. */
  isCall?: boolean;
  /** The results of a search, whatever is in them. */
  isSearch?: boolean;
  /** A text for everybody: an article of a knowledge base, a page of a wiki. */
  isArticle?: boolean;
  /** Of people or firms, and of nothing that people ask for. */
  isOfPeople?: boolean;
  /** Something that belongs to a person has an id behind the person's: `customers/636ec/event/637af`. */
  isOfPerson?: boolean;
}

const ID_PARAM =
  /^_?(?:(?:ticket|case|conversation|thread|issue|request|call|message|msg|mail|interaction|item|record|incident|chat|session)[_-]?(?:id|no|nr|num|number|uid|key)?|id|tid|cid|uid|uuid|p1|no|nr|num|number|track|key|ref|sys_id|nummer|numero)$/i;

/** Other parameters that end like an id: `unid`, `id_appel`, `woID`; those of people, places and programs name no item. */
const ID_PARAM_LIKE =
  /^(?!sid$|.*(?:user|agent|session|view|queue|quer(?:y|ies)|filter|tab|page|from|folder|mailbox|org|account|app|tenant|client|customer|contact|person|company|categor|list|lang|template|site|team|group|parent|project|menu))(?:[a-z]+[_-]?(?:id|uid|guid|no|nr|num|number|key)|id[_-][a-z]+)$/i;

const ACT_PARAM =
  /^_?(?:a|act|action|do|cmd|page|pg|p|f|fn|func|view|module|model|mod|m|route|r|etn|entity|object|type|(?:crud)?controller(?:fqcn)?|screen|tab|task|section)$/i;
const SEARCH = /^(?:search|recherche|suche|buscar|cerca|zoeken)$/;
const SEARCH_PARAM = /^(?:q|query|search|keywords?|recherche|suche|buscar)$/i;

/** Those whose name alone stands in front of a mail's id; what stands behind others may be their own id. */
const KNOWN_FOLDER = /^(?:inbox|sent|drafts?|trash|junk|spam|archives?)$/;
const SHORTEST_MAIL_ID = 10;

/** The program itself, which says in its parameters what it shows. */
const SCRIPT = /^(?:index|default|main|home)\.(?:php\d?|aspx?|jsp|pl|cgi|do)$/i;

/** A tab about somebody beside what is open: `live/a8Kq2/contact-profile`, `tickets/12/customer-info`. */
const PERSON_TAB = /^(?:profile|info|information|details?|panel|card|sidebar|tab)$/;

/** What somebody sent in by a form of a web site, and the list of those: `?view=entry&id=3&lid=1207`. */
const ENTRY = /^(?:entry|entree|eintrag|entrada|inzending)$/i;
const ENTRIES = /^(?:entries|entrees|eintraege|entradas|inzendingen)$/i;

/** Reads what a page shows off its address: nouns of helpdesks in several languages with an id behind them. */
export function readPageKind(address: PageAddress): PageKind {
  const readings = [address, address.fragment].map((parts) => readParts(parts));
  for (const shows of ['item', 'form', 'person', 'list'] as const) {
    const found = readings.find((reading) => reading.shows === shows);
    if (found !== undefined)
      return shows === 'list'
        ? {
            shows,
            id: idAlone(address),
            isSearch: isSearch(address),
            isArticle: isArticle(address),
            isCall: isCall(address),
            isOfPeople: isOfPeople(address),
          }
        : shows === 'person'
          ? { shows, id: idAlone(address), isOfPerson: isNested(address) }
          : found;
  }
  return { shows: 'unknown', id: idAlone(address) };
}

function isNested({ segments }: PageAddress): boolean {
  const [whose = '', what = '', id = ''] = segments.slice(-3);
  return isId(whose) && /^[a-z][a-z_-]{3,}$/i.test(what) && isId(id);
}

function isCall({ segments, fragment }: PageAddress): boolean {
  const words = [...segments, ...fragment.segments].flatMap(wordsOf);
  return words.some((word) => CALL.test(word)) && words.some((word) => GOING_ON.test(word));
}

function isSearch({ segments, params, fragment }: PageAddress): boolean {
  return (
    [...segments, ...fragment.segments].some((segment) => wordsOf(segment).some((word) => SEARCH.test(word))) ||
    [...params, ...fragment.params].some(([name, value]) => SEARCH_PARAM.test(name) && value !== '')
  );
}

function isOfPeople({ segments, fragment }: PageAddress): boolean {
  const words = [...segments, ...fragment.segments].filter((segment) => !/^\+?\d{9}/.test(segment)).flatMap(wordsOf);
  return words.some((word) => PERSON.test(word)) && !words.some((word) => ITEM.test(word));
}

function isArticle({ segments, params, fragment }: PageAddress): boolean {
  const acts = [...params].flatMap(([name, value]) => (ACT_PARAM.test(name) ? value : []));
  return [...segments, ...acts, ...fragment.segments].some((segment) =>
    wordsOf(segment).some((word) => ARTICLE.test(word)),
  );
}

function readParts({ segments, params }: AddressParts): PageKind {
  // `index.php` is a program, not an index; `+33472410000-person` is a number.
  const words = segments.map((segment) => (SCRIPT.test(segment) || /^\+?\d{9}/.test(segment) ? [] : wordsOf(segment)));
  let last: PageKind = { shows: 'unknown' };
  let item: PageKind | undefined;
  for (const [index, segment] of words.entries()) {
    // In `118-refund-request` the words are those of a title.
    const folder = folderBehind(words, index);
    const next = folder === undefined ? idAfter(segments, index) : inFolder(segments, folder);
    const noun = isTitled(segments[index]!) ? undefined : nounOf(segment, next ?? paramId(params));
    const isTab = segment.some((word) => PERSON_TAB.test(word)) && isId(segments[index - 1] ?? '');
    const person = !isTab && segment.some((word) => PERSON.test(word));
    const id = next ?? (noun !== undefined || person ? (paramId(params) ?? wordParam(segment, params)) : undefined);
    if (noun !== undefined && id !== undefined && !(person && next === undefined))
      item ??= { shows: 'item', kind: SAME[noun] ?? noun, id };
    // What the address ends with decides when there is no item.
    if (noun !== undefined) last = { shows: 'list' };
    else if (person) last = { shows: id === undefined ? 'list' : 'person' };
    else if (segment.some((word) => LIST.test(word))) last = { shows: 'list' };
    const form = segment.find((word) => FORM.test(word));
    // What is edited is there: `report_edit/20418`.
    if (form !== undefined && !(form === 'edit' && (last.shows === 'person' || next !== undefined)))
      last = { shows: 'form' };
  }
  const [folder = '', mail = ''] = segments.slice(-2);
  if (KNOWN_FOLDER.test(folder.toLowerCase()) && mail.length >= SHORTEST_MAIL_ID && !/^\d+$/.test(mail) && isId(mail))
    item ??= { shows: 'item', kind: 'mail', id: mail };
  item ??= shortInInbox(segments) ?? liveChat(segments);
  const acts = [...params].flatMap(([name, value]) => (ACT_PARAM.test(name) ? wordsOf(value) : []));
  const shown = [...params].flatMap(([name, value]) => (ACT_PARAM.test(name) ? value : []));
  if (shown.some((value) => ENTRIES.test(value))) return { shows: 'list' };
  item ??= shown.some((value) => ENTRY.test(value)) ? entryOf(params) : itemOfAction(acts, params);
  if (acts.some((word) => FORM.test(word) && word !== 'edit') || (acts.includes('open') && item === undefined))
    return { shows: 'form' };
  if (item !== undefined) return item;
  // `?module=Contacts&view=Detail&record=12`, `?person_id=12`
  const isPerson = acts.some((word) => PERSON.test(word)) || params.has('person_id');
  if (last.shows === 'unknown' && isPerson)
    return { shows: paramId(params) === undefined && !params.has('person_id') ? 'list' : 'person' };
  const listed =
    acts.some((word) => ITEM.test(word) || LIST.test(word)) ||
    [...params.keys()].some((name) => SEARCH_PARAM.test(name));
  return last.shows === 'unknown' && listed ? { shows: 'list' } : last;
}

/** Nouns that programs shorten to a letter behind their inbox: `inbox/PN41/c/CN07`. */
const SHORT_NOUN = /^(?:c|t|conv|conversation)$/i;

function shortInInbox(segments: readonly string[]): PageKind | undefined {
  const at = segments.findIndex(
    (segment, index) => SHORT_NOUN.test(segment) && segments.slice(0, index).some((before) => /^inbox$/i.test(before)),
  );
  const id = segments[at + 1] ?? '';
  return at > 0 && isId(id) ? { shows: 'item', kind: 'conversation', id } : undefined;
}

/** Conversations that go on, by their long ids: `live/nB7tQe2XkY4Lr9mPd/contact`. */
function liveChat(segments: readonly string[]): PageKind | undefined {
  const id = segments[segments.findIndex((segment) => /^live$/i.test(segment)) + 1] ?? '';
  return id.length >= SHORTEST_MAIL_ID &&
    /\D/.test(id) &&
    isId(id) &&
    segments.some((segment) => /^live$/i.test(segment))
    ? { shows: 'item', kind: 'chat', id }
    : undefined;
}

/** The noun among the words of a segment; one with something in front of it needs its id right behind. */
function nounOf(words: readonly string[], id: string | undefined): string | undefined {
  return (
    words.find((word) => ITEM.test(word)) ??
    (id === undefined ? undefined : words.find((word) => COMPOUND.test(word))?.replace(COMPOUND, ''))
  );
}

/** `index.pl?Action=AgentTicketZoom;TicketID=12`, `?page=ticket&id=12`. */
function itemOfAction(acts: readonly string[], params: ReadonlyMap<string, string>): PageKind | undefined {
  for (const [name, value] of params) {
    const noun = wordsOf(name.replace(/[_-]?(?:id|no|nr|num|number)$/i, '')).find((word) => ITEM.test(word));
    // `order=2` and `sort_order=1` sort a list.
    const isSort = /order$/i.test(name);
    if (noun !== undefined && !isSort && isId(value)) return { shows: 'item', kind: SAME[noun] ?? noun, id: value };
  }
  const given = acts.some((word) => PERSON.test(word)) ? undefined : paramId(params);
  const noun = nounOf(acts, given) ?? (acts.some((word) => VIEW.test(word)) ? nounAmong(params) : undefined);
  const id = noun === undefined ? undefined : given;
  return id === undefined ? undefined : { shows: 'item', kind: SAME[noun!] ?? noun, id };
}

/** What is looked at, in one parameter, and what it is in another: `st=message&id=4417&action=view`. */
const VIEW = /^(?:view|show|read|display|detail)$/;

function nounAmong(params: ReadonlyMap<string, string>): string | undefined {
  return [...params.values()].map((value) => value.toLowerCase()).find((value) => ITEM.test(value));
}

/** An entry is counted in its form or beside all others: what both say is its own in any case. */
function entryOf(params: ReadonlyMap<string, string>): PageKind | undefined {
  const ids = [...params].filter(
    ([name, value]) => (ID_PARAM.test(name) || ID_PARAM_LIKE.test(name)) && /^\d{1,20}$/.test(value),
  );
  return ids.length === 0 ? undefined : { shows: 'item', kind: 'entry', id: ids.map(([, id]) => id).join('-') };
}

/** `Mail/0/INBOX/4121`: behind the account stands the folder. */
function folderBehind(words: readonly string[][], index: number): number | undefined {
  const at = words.findIndex((segment, place) => place > index && segment.some((word) => FOLDER.test(word)));
  return at === -1 ? undefined : at;
}

/** The mail behind its folder; without one the address is that of the folder's list. */
function inFolder(segments: readonly string[], folder: number): string | undefined {
  const last = segments.at(-1)!;
  return folder < segments.length - 1 && isId(last) ? idOf(last) : undefined;
}

function idAfter(segments: readonly string[], index: number): string | undefined {
  const next = segments[index + 1];
  if (next === undefined) return undefined;
  if (isId(next)) return idOf(next);
  const after = segments[index + 2];
  return FILLER.test(next.toLowerCase()) && after !== undefined && isId(after) ? idOf(after) : undefined;
}

function paramId(params: ReadonlyMap<string, string>): string | undefined {
  const named = [...params].filter(([name, value]) => {
    const isNamed = !/^_?id$/i.test(name) && /^(?=.*\d)[\w-]{3,80}$/.test(value);
    return ID_PARAM.test(name) && (isNamed || isId(value));
  });
  // Beside another, `cid` and `uid` are the customer's and the user's.
  const [first] = [...named.filter(([name]) => !/^_?[cu]id$/i.test(name)), ...named];
  if (first !== undefined) return first[1];
  for (const [name, value] of params) if (ID_PARAM_LIKE.test(name) && isId(value)) return value;
  return undefined;
}

/** An id that no noun names: in the last segments, in a parameter, in the fragment. */
function idAlone(address: PageAddress): string | undefined {
  return (
    paramId(address.params) ??
    paramId(address.fragment.params) ??
    namesakeParam(address) ??
    pathParam(address.segments) ??
    [...address.segments.slice(-2), ...address.fragment.segments.slice(-2)]
      // So short a code that no noun names may be that of a place.
      .filter((segment) => isId(segment) && !SHORT_HEX.test(segment.replace(/^\d+$/, '')))
      .map(idOf)
      .at(-1)
  );
}

/** `call-logs?log=4c8fe1`: a parameter that is named like the last word of what the page lists. */
function wordParam(words: readonly string[], params: ReadonlyMap<string, string>): string | undefined {
  const id = params.get(words.at(-1) ?? '');
  return id !== undefined && isId(id) ? id : undefined;
}

/** `post.php?post=2841`: a parameter that is named like the program. */
function namesakeParam({ segments, params }: AddressParts): string | undefined {
  const name = /^([a-z_-]+)\.\w+$/i.exec(segments.at(-1) ?? '')?.[1];
  const id = name === undefined ? undefined : params.get(name);
  return id !== undefined && isId(id) ? id : undefined;
}

/** `order_id/2210`: a name and its value in the path. */
function pathParam(segments: readonly string[]): string | undefined {
  return segments.find((segment, index) => isId(segment) && /^[a-z]+_id$/i.test(segments[index - 1] ?? ''));
}
