import type { Region, Role, Sighting } from '../interaction/sighting.ts';
import { writtenAddress } from './address-in-words.ts';
import { announcesCaller, foldLabel, inlineLabel, isFaxLabel, namesAnyContact, readLabel } from './labels.ts';
import { type Label, labelsOf } from './labels-beside.ts';
import { isByAgent, readNames } from './name-words.ts';
import { isNoMail, isNumberOfThing } from './not-an-address.ts';
import { isOfOtherItems } from './other-items.ts';
import { isCalledFor } from './reference-words.ts';

/** "Billing address" and the like above the lines of an address. */
const ADDRESS_HEAD =
  /^(?:billing|invoice|buyer|customer|contact|client|caller|adresse de facturation|facturation|acheteur|coordonn[ée]es|rechnungsadresse|rechnungsanschrift|kunde|besteller|k[äa]ufer|kontaktdaten|facturaci[óo]n|direcci[óo]n de facturaci[óo]n|comprador|fatturazione|factuuradres)(?: (?:address|details|info(?:rmation)?|du client|client))?\s*:?$/i;
const OTHER_HEAD = /^(?:shipping|delivery|livraison|liefer|env[íi]o|spedizione|bezorg)/i;

/**
 * Reads what stands around an address: whose it is, how sure that is, where it stands. Nothing when it is no
 * address: an id, a file, the number of an order. What an adapter said stays.
 */
export function readSighting(found: Sighting): Sighting | undefined {
  if (found.trust === 'adapter') return found.role === 'unknown' ? byAdapterLabel(found) : found;
  const sighting = { ...found, text: writtenAddress(found) };
  const { medium, text, before = '', region } = sighting;
  if (medium === 'email' ? isNoMail(text, before) : isNumberOfThing(text, before)) return undefined;
  if (isRunningText(sighting)) return inText({ ...sighting, region: 'message', first: undefined });
  if (standsInQuotedHead(sighting)) return inText({ ...sighting, region: 'quote', inHead: true, first: undefined });
  const isText = region === 'message' || region === 'quote' || region === 'signature';
  return isText ? inText(sighting) : besideText(sighting);
}

/**
 * A fax: a telephone number that `readSighting` leaves out because nobody speaks there. Nothing for what is no fax, or
 * the number of a thing.
 */
export function readFax(sighting: Sighting): Sighting | undefined {
  const { medium, text, before = '' } = sighting;
  const isFax =
    medium === 'phone' && labelsOf(sighting)[0]?.reference === true && isFaxLabel(labelsOf(sighting)[0]!.text);
  return isFax && !isNumberOfThing(text, before) ? { ...sighting, role: 'unknown' } : undefined;
}

/** A word that leads to an address in a sentence: written small, and no label. */
const LEADING_WORD = /(?:^|\s)(\p{Ll}[\p{L}'’-]*)\s*[(<[]?\s*$/u;
/** Longer beginnings of a line are sentences. */
const MOST_NAME_WORDS = 6;

/**
 * Stands in a sentence of a message whose text nothing in the page's code sets apart from its head: "ask for it at
 * …". A head has a name, a time or a label in front of an address.
 */
function isRunningText({ region, message, trust, before = '' }: Sighting): boolean {
  if (message === undefined || region !== 'header' || trust === 'semantic') return false;
  const words = before.split(/[\n:\uff1a·•|]/).at(-1)!;
  const leading = LEADING_WORD.exec(words)?.[1];
  return (
    (leading !== undefined && readLabel(`${leading}:`) === undefined) ||
    (words.match(/\p{L}+/gu)?.length ?? 0) > MOST_NAME_WORDS
  );
}

/** The line above a quoted or forwarded mail: "-----Original message-----". */
const RULED_LINE = /^[\s>*]*[-_]{3,}.*\p{L}.*[-_]{3,}\s*$/u;

/** In a mail whose text nothing in the page's code sets apart: a line From or To with such a line above. */
function standsInQuotedHead({ region, before = '', labels = [] }: Sighting): boolean {
  if (!/page|panel|header/.test(region)) return false;
  const isBehindWords = /\S/.test(before) || /[<([:]\s*$/.test(labels[0] ?? '');
  const isUnderLine = labels.slice(0, NEAR).some((text) => RULED_LINE.test(text));
  return (isBehindWords && isUnderLine) || isUnderHead(labels);
}

/** Under "From" with another head above that, down to its subject and recipients: the mail that is open quotes another. */
function isUnderHead(labels: readonly string[]): boolean {
  const from = labels.findIndex((text) => readLabel(text)?.role === 'from');
  const above = from === -1 ? [] : labels.slice(from + 1).map(readLabel);
  return above.some((label) => label?.headLine) && above.some((label) => /^(?:to|cc)$/.test(label?.role ?? ''));
}

/** A row that an adapter names: its own label says what it is. */
function byAdapterLabel(sighting: Sighting): Sighting {
  const label = labelsOf(sighting).find(({ role }) => role !== undefined);
  return label === undefined ? sighting : { ...sighting, role: label.role!, label: label.text };
}

/** "E-mail of …": the label says whose it is, though not in words that are known. */
const OF_SOMEBODY =
  /\b(?:e ?mails?|e ?mail ?adres\w*|mails?|\w*phones?|tele?fo[no]\w*) (?:of|van|von|vom|d[aeiou]|des|de[lr]|dell[ao]|av|af) \w/;

/** An address outside the texts of messages: labels, headings and names of elements say what it is. */
function besideText(sighting: Sighting): Sighting | undefined {
  const { medium, before = '', names = [], messageName } = sighting;
  const isMarked = sighting.trust === 'semantic';
  const named = readNames(names);
  const labels = labelsOf(withOwnLabels(sighting));
  const region: Region =
    sighting.region === 'chrome' || (named.region === 'chrome' && messageName === undefined)
      ? 'chrome'
      : sighting.region === 'page'
        ? (named.region ?? 'page')
        : sighting.region;
  const own = labels[0]?.own ?? (region === 'chrome' && named.own);
  // In a field "From" an agent chooses the address an answer is sent with.
  const isAnswering = sighting.inField === true && /^(?:from|reply-to)$/.test(labels[0]?.role ?? '');
  if (sighting.own || own || isAnswering)
    return { ...sighting, region, own: true, role: 'agent', label: labels.find((label) => label.own)?.text };
  if (region === 'chrome' || isAmongOthers(sighting)) return { ...sighting, region: 'chrome' };
  if (medium === 'phone' && announcesCaller(before))
    return { ...sighting, region, role: 'caller', trust: isMarked ? 'semantic' : 'header' };
  if (isNumbered(sighting, labels[0])) return undefined;
  // Then the row above is about somebody else.
  const isSomebodys = OF_SOMEBODY.test(foldLabel(labels[0]?.text ?? ''));
  const [nearest, outer] = labels.filter(({ role }) => role !== undefined);
  const isBesides = nearest !== undefined && outer?.role === 'unknown' && namesAnyContact(nearest.text);
  const label = isBesides
    ? outer
    : labels[0]?.role === 'unknown'
      ? labels[0]
      : labels.find(
          ({ role }) => role !== undefined && role !== 'unknown' && !(isSomebodys && /^(?:agent|cc|to)$/.test(role)),
        );
  const said = actual(label?.role ?? named.role ?? 'unknown', sighting);
  const role = said === 'caller' && isAfterWords(sighting) ? 'unknown' : said;
  const isNamed =
    labels.some((each) => (each.role ?? 'unknown') !== 'unknown' || each.medium !== undefined) ||
    named.role !== undefined;
  const isApart = region === 'header' || sighting.trust === 'header';
  const trust = isMarked ? 'semantic' : isNamed ? 'labelled' : isApart ? 'header' : 'body';
  return { ...sighting, region, role, trust, ...(label && { label: label.text }) };
}

/** Under the title of other items, and under no label in between that says whose it is. */
function isAmongOthers({ labels = [] }: Sighting): boolean {
  const title = labels.findIndex(isOfOtherItems);
  const between = labels.slice(0, Math.max(title, 0)).map((text) => readLabel(text)?.role ?? '');
  return title !== -1 && !between.some((role) => /^(?:requester|caller)$/.test(role));
}

/** Words in front of a number set it apart from the one that a title above announces: "to Reception 030 …". */
function isAfterWords({ medium, trust, before = '' }: Sighting): boolean {
  return medium === 'phone' && trust === 'body' && inlineLabel(before) === undefined && /\p{L}{2}[^:]*$/u.test(before);
}

/** Labels that stand near, not in the rows above: a description under "Reporter" is not the reporter's address. */
const NEAR = 2;

/** Running text with no label in its own line belongs to what stands right beside it alone, a sentence to nothing. */
function withOwnLabels({ trust, before = '', labels = [] }: Sighting): Pick<Sighting, 'before' | 'labels'> {
  const inline = trust === 'body' ? inlineLabel(before) : undefined;
  const isRunning = trust === 'body' && (inline === undefined || readLabel(`${inline}:`) === undefined);
  const isSentence = isRunning && (before.match(/\p{L}+/gu)?.length ?? 0) > MOST_NAME_WORDS;
  return { before, labels: isSentence ? [] : isRunning ? labels.slice(0, NEAR) : labels };
}

/**
 * The digits of an order and the like. Nobody writes those with a plus; a fax has one, and nobody speaks there. A
 * label that has its own number ("Ticket 12:") is not that of another; "To order:" is what to ring for.
 */
function isNumbered({ medium, text }: Sighting, label: Label | undefined): boolean {
  return (
    medium === 'phone' &&
    label?.reference === true &&
    !isOtherwiseUsed(label.text) &&
    !(/^(?:number|nummer|numer)$/.test(foldLabel(label.text)) && LIKE_PHONE.test(text)) &&
    (!/^\W?[+\uff0b]/.test(text) || /fax|copie/i.test(label.text))
  );
}

/** With a zero in front or in groups: what is labelled "Number" alone is a telephone then. */
const LIKE_PHONE = /^\W?0[1-9]|^\W?\d{2,4}[ .)-]{1,2}\d{2,4}[ .-]\d/;

function isOtherwiseUsed(label: string): boolean {
  return /\d/.test(label) || isCalledFor(label);
}

/** What a role comes to for a telephone, or in a message that one of ours wrote. */
function actual(role: Role, { medium, messageName }: Sighting): Role {
  if (role !== 'from') return role;
  if (medium === 'phone') return 'caller';
  return isByAgent(messageName) ? 'agent' : role;
}

/** An address in a message's text: its line, its row or the title of its block may say whose it is. */
function inText(sighting: Sighting): Sighting | undefined {
  const { medium, before = '', above = [], messageName, region, inHead } = sighting;
  const fallback: Role = isByAgent(messageName) && region !== 'quote' ? 'agent' : 'unknown';
  const plain: Sighting = { ...sighting, trust: 'body', role: fallback };
  if (medium === 'phone' && announcesCaller(before)) return { ...sighting, trust: 'labelled', role: 'named' };
  const label = labelsOf(sighting).find(isLabelInText) ?? labelAbove(above[0]);
  if (isNumbered(sighting, label)) return undefined;
  if (region === 'signature') return plain;
  const role = roleInText(sighting, label) ?? (label === undefined && standsUnderTitle(above) ? 'named' : undefined);
  if (role === undefined) return plain;
  return {
    ...sighting,
    trust: 'labelled',
    role,
    region: inHead ? 'quote' : region,
    ...(label && { label: label.text }),
  };
}

/** Without a colon, "Account owner" and "Technician" are what somebody is, not what is beside them. */
function isLabelInText({ role, text }: Label): boolean {
  return !/^(?:agent|to|cc)$/.test(role ?? '') || text.endsWith(':');
}

/** Forms that somebody filled in have their labels in a line of their own: "E-mail" above the address. */
function labelAbove(line: string | undefined): Label | undefined {
  const label = line === undefined ? undefined : labelsOf({ before: '', labels: [line] })[0];
  return label?.medium === undefined || label.role !== undefined ? undefined : label;
}

function roleInText({ medium, inHead }: Sighting, label: Label | undefined): Role | undefined {
  switch (label?.role) {
    case 'from':
    case 'reply-to':
      return inHead && medium === 'email' ? 'forwarded' : 'named';
    case 'to':
    case 'cc':
    case 'agent':
      return label.role;
    case 'requester':
    case 'caller':
      return 'named';
    case 'unknown':
      return undefined;
    default:
      return label?.medium === undefined ? undefined : 'named';
  }
}

function standsUnderTitle(above: readonly string[]): boolean {
  const title = above.find((line) => ADDRESS_HEAD.test(line) || OTHER_HEAD.test(line));
  return title !== undefined && ADDRESS_HEAD.test(title);
}
