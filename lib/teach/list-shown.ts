import type { CandidateFinder } from '#lib/detect/candidate-finder.ts';
import { numberIn } from '#lib/detect/number-in.ts';
import type { IsShown } from '#lib/detect/visibility.ts';
import type { LessonPart } from './lesson.ts';
import { type Pointed, readPointed } from './read-pointed.ts';

/** What a page shows as a part may be anywhere, but nobody looks through longer lists: pointing is for the rest. */
export const MOST_LISTED = 40;
/** Texts that are looked at, in document order: what names a ticket stands near its beginning. */
const MOST_TEXTS = 20_000;
/** Texts that look best at first sight, of which each is read as if it were pointed at. */
const MOST_READ = 200;
/** A longer text names nothing. */
const LONGEST = 120;

type Listed = Exclude<LessonPart, 'requester'>;

/** Words in the names of elements that hold a part, in their own code or for screen readers. */
const NAMES: Readonly<Record<Listed, RegExp>> = {
  number: /num|ticket|case|\bid\b|\bref|\bkey\b|nummer|order|dossier/i,
  subject: /subject|title|summary|betreff|objet|asunto|oggetto|assunto|onderwerp|headline/i,
  name: /name|requester|customer|client|contact|from|sender|author|caller|user/i,
};

/** Dates, times and amounts are numbers of no ticket. */
const NO_NUMBER = /\d[/.:]\d|\d{4}-\d{2}-\d{2}|[€$£%]|\d{2}:\d{2}/;

/**
 * The texts of a page that may be a part of a lesson, most likely first: for an agent who chooses from a list instead
 * of pointing. `near` is where the other party's address stands, beside which a name is looked for.
 */
export function listShown(
  document: Document,
  part: Listed,
  finder: CandidateFinder,
  isShown: IsShown,
  near?: Element,
): Pointed[] {
  const elements = new Set<Element>();
  const walker = document.createTreeWalker(document.body ?? document, 4);
  for (let count = 0; count < MOST_TEXTS && walker.nextNode(); count += 1) {
    const text = walker.currentNode as Text;
    if (text.parentElement && isLikely(text.data.trim(), part)) elements.add(text.parentElement);
  }
  if (part === 'subject') for (const field of document.querySelectorAll('input,textarea')) elements.add(field);
  const found = [...elements].map((element, place) => ({ element, place }));
  const nearPlace = near && found.findIndex(({ element }) => follows(near, element));
  const texts = new Set<string>();
  return found
    .flatMap(({ element, place }) => {
      const cost = costOf(element, part, finder);
      return cost === undefined
        ? []
        : { element, cost: cost + (part === 'name' ? distance(element, place, near, nearPlace) : 0) };
    })
    .sort((one, other) => one.cost - other.cost)
    .slice(0, MOST_READ)
    .flatMap(({ element }) => {
      const pointed = isShown(element) ? readPointed(element, part, finder) : undefined;
      if (!pointed || pointed.text.length > LONGEST || texts.has(pointed.text)) return [];
      texts.add(pointed.text);
      return [pointed];
    })
    .slice(0, MOST_LISTED);
}

function isLikely(text: string, part: Listed): boolean {
  if (text === '' || text.length > LONGEST || text.includes('@')) return false;
  if (part === 'number') return numberIn(text) !== undefined && !NO_NUMBER.test(text);
  if (!/\p{L}{2}/u.test(text)) return false;
  return part === 'subject' ? text.length > 3 : text.length <= 60 && !/\d/.test(text);
}

/** The lower, the likelier; nothing in a form whose fields are named as what is asked of it. */
function costOf(element: Element, part: Listed, finder: CandidateFinder): number | undefined {
  try {
    return readCost(element, part, finder);
  } catch {
    return undefined;
  }
}

function readCost(element: Element, part: Listed, finder: CandidateFinder): number {
  const text = (element.textContent ?? '').trim();
  const isHeading = /^h[1-3]$/.test(element.localName);
  const isNamed = NAMES[part].test(
    `${namesOf(element)} ${element.parentElement ? namesOf(element.parentElement) : ''}`,
  );
  const isTitle = text.length > 2 && element.ownerDocument.title.includes(text);
  const isBeside = element.closest('nav,footer,button,[role="navigation"],[role="menu"],[role="tab"]') !== null;
  const looks =
    part === 'name'
      ? /^\p{Lu}\S*(?:\s+\S+){1,3}$/u.test(text)
      : part === 'number'
        ? /^\W*[\w-]{2,20}$/.test(text)
        : false;
  return (
    (isNamed ? -4 : 0) +
    (part === 'name' ? (isHeading ? 2 : 0) : isHeading ? -3 : 0) +
    (isTitle ? (part === 'name' ? 1 : -3) : 0) +
    (isBeside ? 6 : 0) +
    (looks ? -2 : 0) +
    // A telephone number, more likely.
    (part === 'number' && finder.isWorthALook(text) ? 3 : 0)
  );
}

function namesOf(element: Element): string {
  const names = ['id', 'class', 'name', 'aria-label', 'data-testid', 'data-test-id', 'data-field', 'itemprop'];
  return names.map((name) => element.getAttribute(name) ?? '').join(' ');
}

/** How far a name is from the address that it stands beside: in one part with it, or in another. */
function distance(element: Element, place: number, near: Element | undefined, nearPlace: number | undefined): number {
  if (!near || nearPlace === undefined) return 0;
  const isBeside = element.parentElement?.contains(near) === true && element.parentElement !== near.ownerDocument.body;
  return Math.min(nearPlace < 0 ? 12 : Math.abs(place - nearPlace), 12) - (isBeside ? 6 : 0);
}

function follows(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & 4) > 0;
}
