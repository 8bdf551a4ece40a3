import type { Region } from '#lib/domain/interaction/sighting.ts';
import { isListed } from './list-rows.ts';
import type { Adapter } from './adapter.ts';
import type { Rules } from './reading-rules.ts';
import { fits } from './select.ts';
import { shortText } from './short-text.ts';
import { above } from './visibility.ts';
import { hasClass, wordsOf } from './words-of.ts';

/** Where an element stands, as far as tags and a few names of classes tell; no language is known here. */
export interface Place {
  /** Nothing is read here: code, something that can be edited, a part that an adapter leaves out. */
  skipped: boolean;
  region: Region;
  /** The message it stands in. */
  message?: Element;
  /** Inside a message's text, not in the lines above it; the element whose lines are the text. */
  inText?: boolean;
  text?: Element;
  /** In a row of a list or in a list of other items. */
  listed?: boolean;
  /** What the elements around are called in the page's code, nearest first. */
  names?: readonly string[];
  /** Headings and labels of the sections around, nearest first. */
  headings?: readonly string[];
}

const MOST_NAMES = 8;

/** Says where elements stand. Answers are kept for one scan: make a new one for each. */
export type PlaceOf = (element: Element) => Place;

/** Makes the reading of places for one scan; `outside` is the place of the whole document. */
export function createPlaceOf({ ignore, messages }: Adapter, general: Rules, outside: Place): PlaceOf {
  const known = new Map<Element, Place>();

  function placeOf(element: Element): Place {
    let place = known.get(element);
    if (place === undefined) {
      const outer = above(element);
      place = outer === null ? outside : inside(element, placeOf(outer));
      known.set(element, place);
    }
    return place;
  }

  function inside(element: Element, around: Place): Place {
    const tag = element.localName;
    if (around.skipped || isUnread(element, tag, general) || fits(element, ignore)) return { ...around, skipped: true };
    if (tag === 'body') return around;
    const place = { ...around };
    const words = wordsOf(element);
    if (!place.listed) readMessage(element, tag, words, place);
    if (tag === 'blockquote' || general.quote.test(words)) place.region = 'quote';
    else if (general.signature.test(words) || (tag === 'footer' && place.message)) place.region = 'signature';
    if (place.inText || place.listed) return place;
    if (isComposer(element, tag)) place.region = 'chrome';
    if (isListed(element, tag, words, place.message, general)) Object.assign(place, { listed: true, region: 'chrome', message: undefined });
    else readSurroundings(element, tag, words, place, general);
    return place;
  }

  function readMessage(element: Element, tag: string, words: string, place: Place): void {
    const repeated = place.message !== undefined && hasTwin(place.message);
    const isUnit = messages ? fits(element, [messages.css]) : !place.inText && !repeated && looksLikeMessage(element, tag, general);
    if (isUnit) Object.assign(place, { message: element, region: 'header', inText: false, names: undefined, headings: undefined });
    if (place.inText) return;
    const isText = hasClass(element, general.textClass) || fits(element, messages?.body === undefined ? [] : [messages.body]) || (place.message && !isUnit && looksLikeText(tag, words, general));
    if (!isText) return;
    place.message ??= element;
    // Paragraphs right in a message are its text together.
    const text = /^(?:p|pre|blockquote)$/.test(tag) ? place.message : element;
    Object.assign(place, { region: 'message', inText: true, text, names: undefined, headings: undefined });
  }

  return placeOf;
}

function isUnread(element: Element, tag: string, general: Rules): boolean {
  if (general.unreadTags.test(tag) || element.hasAttribute('inert')) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  if (general.unreadRoles.test(element.getAttribute('role') ?? '')) return true;
  if (element.getAttribute('aria-hidden') !== 'true') return false;
  // While a dialog is open, programs hide everything else from screen readers although it is shown.
  const dialog = element.ownerDocument.querySelector('[aria-modal="true"],dialog[open]');
  return dialog === null || element.contains(dialog);
}

function looksLikeMessage(element: Element, tag: string, general: Rules): boolean {
  if (tag === 'article' || element.getAttribute('role') === 'article') return true;
  if (general.noMessage.test(tag)) return false;
  const outer = element.parentElement;
  return hasClass(element, general.messageClass) || (outer !== null && /^(?:li|div|section)$/.test(tag) && hasClass(outer, general.messagesClass));
}

function looksLikeText(tag: string, words: string, general: Rules): boolean {
  return /^(?:p|pre|blockquote)$/.test(tag) || (general.text.test(words) && !general.head.test(words));
}

/** Another element beside it of the same kind: it is one of several messages, not the frame around them. */
function hasTwin(element: Element): boolean {
  const [name] = element.classList;
  return [...(element.parentElement?.children ?? [])].some(
    (other) => other !== element && other.localName === element.localName && (name === undefined || other.classList.contains(name)),
  );
}

/** A form in which an answer is written; a form around the whole page is none. */
function isComposer(element: Element, tag: string): boolean {
  return tag === 'form' && element.querySelector('textarea,[contenteditable="true"],[role="textbox"]') !== null && element.querySelector('h1,h2,article') === null;
}

function readSurroundings(element: Element, tag: string, words: string, place: Place, general: Rules): void {
  if (place.region !== 'quote' && place.region !== 'signature' && place.region !== 'chrome') {
    const chrome = tag === 'nav' || tag === 'footer' || general.chromeRoles.test(element.getAttribute('role') ?? '') || (tag === 'header' && isPageTop(element));
    if (chrome && place.message === undefined) place.region = 'chrome';
    else if (tag === 'header' || /^h[1-3]$/.test(tag)) place.region = 'header';
    else if (tag === 'aside') place.region = 'panel';
  }
  if (words !== '' && element !== place.message && element.querySelector(general.contentSelector) === null) place.names = [words.trim().slice(0, 160), ...(place.names ?? [])].slice(0, MOST_NAMES);
  const heading = headingOf(element, tag, general);
  if (heading) place.headings = [heading, ...(place.headings ?? [])].slice(0, 3);
}

/** The head of the whole page, not of what is open on it: it has no number in a heading and is no part of the content. */
function isPageTop(header: Element): boolean {
  return header.closest('main,article,section,[role="main"]') === null && !/\d{2}/.test(header.querySelector('h1,h2')?.textContent ?? '');
}

/** The heading that a section begins with, or the label it carries for screen readers. */
function headingOf(element: Element, tag: string, general: Rules): string | undefined {
  if (general.noSection.test(tag)) return undefined;
  const label = element.getAttribute('aria-label');
  if (label !== null) return label.slice(0, 80);
  const first = element.firstElementChild;
  const heading = [first, first?.firstElementChild].find((child) => child && isHeading(child, general));
  return heading ? shortText(heading, 48) : undefined;
}

function isHeading(element: Element, general: Rules): boolean {
  return general.headTags.test(element.localName) || hasClass(element, general.headingClass);
}
