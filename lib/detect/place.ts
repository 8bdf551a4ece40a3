import type { Region } from '#lib/domain/interaction/sighting.ts';
import { isListed, twinsOf } from './list-rows.ts';
import type { Adapter } from './adapter.ts';
import { createNameOf, type Name, type NameOf } from './names.ts';
import type { Rules } from './reading-rules.ts';
import { remembered } from './remembered.ts';
import { fits } from './select.ts';
import { shortText } from './short-text.ts';
import { above } from './visibility.ts';

/** Where an element stands, as far as tags and a few names of classes tell; no language is known here. */
export interface Place {
  /** Nothing is read here: code, something that can be edited, a part that an adapter leaves out. */
  skipped: boolean;
  region: Region;
  /** The message it stands in, and what that is called in the page's code. */
  message?: Element;
  messageName?: string;
  /** Inside a message's text, not in the lines above it; the element whose lines are the text. */
  inText?: boolean;
  text?: Element;
  /** In a row of a list or in a list of other items. */
  listed?: boolean;
  /** What the elements around are called in the page's code, nearest first. */
  names?: readonly string[];
  /** Headings and labels of the sections around, nearest first. */
  headings?: () => readonly string[];
}

const MOST_NAMES = 8;

/** Says where elements stand. Answers are kept for one scan: make a new one for each. */
export type PlaceOf = (element: Element) => Place;

/** Makes the reading of places for one scan; `outside` is the place of the whole document. */
export function createPlaceOf({ ignore, messages }: Adapter, general: Rules, outside: Place): PlaceOf {
  const nameOf = createNameOf(general);

  const placeOf: PlaceOf = remembered((element) => {
    const outer = above(element);
    return outer === null ? outside : inside(element, placeOf(outer));
  });

  function inside(element: Element, around: Place): Place {
    const tag = element.localName;
    if (around.skipped || isUnread(element, tag, general) || fits(element, ignore)) return { ...around, skipped: true };
    // Most of a long page is plain paragraphs: nothing in them changes where an address stands.
    if (tag === 'body' || (around.inText && tag !== 'blockquote' && !element.hasAttributes())) return around;
    const place = { ...around };
    const name = nameOf(element);
    const { words } = name;
    if (!place.listed) readMessage(element, tag, name, place);
    if (tag === 'blockquote' || general.quote.test(words)) place.region = 'quote';
    else if (general.signature.test(words) || (tag === 'footer' && place.message)) place.region = 'signature';
    if (place.inText || place.listed) return place;
    // A form in which an answer is written; a form around the whole page is none.
    if (
      tag === 'form' &&
      element.querySelector(general.writeSelector) &&
      !element.querySelector(general.noReplySelector)
    )
      place.region = 'chrome';
    if (isListed(element, tag, words, place.message, general))
      Object.assign(place, { listed: true, region: 'chrome', message: undefined });
    else readSurroundings(element, tag, words, place, general, nameOf);
    return place;
  }

  function readMessage(
    element: Element,
    tag: string,
    { words, isMessage, isText: isNamedText }: Name,
    place: Place,
  ): void {
    const called = { message: element, messageName: words.trim().slice(0, 160) };
    const alone = { names: undefined, headings: undefined };
    // One of several messages, not the frame around them: what is in it is no message of its own.
    const isUnit = messages
      ? fits(element, messages.css)
      : !place.inText &&
        (isMessage || looksLikeMessage(element, tag, general, nameOf)) &&
        !element.matches(general.noMessageSelector) &&
        !(place.message && twinsOf(place.message).length > 0);
    if (isUnit) Object.assign(place, called, { region: 'header', inText: false, ...alone });
    if (place.inText) return;
    const isText =
      isNamedText || fits(element, messages?.body) || (place.message && !isUnit && looksLikeText(tag, words, general));
    // Where an answer is written is no text of a message, but the pane that holds them all.
    if (!isText || element.querySelector(general.writeSelector)) return;
    if (!place.message) Object.assign(place, called);
    // Paragraphs right in a message are its text together.
    const text = general.paragraphTags.test(tag) ? place.message : element;
    Object.assign(place, { region: 'message', inText: true, text, ...alone });
  }

  return placeOf;
}

function isUnread(element: Element, tag: string, general: Rules): boolean {
  if (general.unreadTags.test(tag)) return true;
  if (!element.hasAttributes()) return false;
  if (element.matches(general.unreadSelector)) return true;
  if (element.getAttribute('aria-hidden') !== 'true') return false;
  // While a dialog is open, programs hide everything else from screen readers although it is shown.
  const dialog = element.ownerDocument.querySelector(general.dialogSelector);
  return dialog === null || element.contains(dialog);
}

/** By its tag and role, or as one of several in a place of messages. */
function looksLikeMessage(element: Element, tag: string, general: Rules, nameOf: NameOf): boolean {
  if (tag === 'article' || element.getAttribute('role') === 'article') return true;
  const outer = element.parentElement;
  return outer !== null && general.memberTags.test(tag) && nameOf(outer).isMessages;
}

function looksLikeText(tag: string, words: string, general: Rules): boolean {
  return general.paragraphTags.test(tag) || (general.text.test(words) && !general.head.test(words));
}

function readSurroundings(
  element: Element,
  tag: string,
  words: string,
  place: Place,
  general: Rules,
  nameOf: NameOf,
): void {
  if (!/quote|signature|chrome/.test(place.region)) {
    if (
      !place.message &&
      (element.matches(general.chromeSelector) || (tag === 'header' && isPageTop(element, general)))
    )
      place.region = 'chrome';
    else if (tag === 'header' || /^h[1-3]$/.test(tag)) place.region = 'header';
    else if (tag === 'aside') place.region = 'panel';
  }
  if (words && element !== place.message && !element.querySelector(general.contentSelector))
    place.names = [words.trim().slice(0, 160), ...(place.names ?? [])].slice(0, MOST_NAMES);
  // Read when somebody asks: most addresses stand in running text.
  const { headings } = place;
  let known: readonly string[] | undefined;
  place.headings = () =>
    (known ??= [headingOf(element, tag, general, nameOf) || [], headings?.() ?? []].flat().slice(0, 3));
}

/** The head of the whole page, not of what is open on it: it has no number in a heading and is no part of the content. */
function isPageTop(header: Element, general: Rules): boolean {
  return !header.closest(general.innerSelector) && !/\d{2}/.test(header.querySelector('h1,h2')?.textContent ?? '');
}

/** The heading that a section begins with, or the label it carries for screen readers. */
function headingOf(element: Element, tag: string, general: Rules, nameOf: NameOf): string | undefined {
  if (general.noSection.test(tag)) return undefined;
  const label = element.getAttribute('aria-label');
  if (label !== null) return label.slice(0, 80);
  const isHeading = (child?: Element | null): boolean =>
    !!child && (general.headTags.test(child.localName) || nameOf(child).isHeading);
  const first = element.firstElementChild;
  // Where the next block begins with a heading too, each has its own.
  const inner = isHeading(first?.nextElementSibling?.firstElementChild) ? null : first?.firstElementChild;
  const heading = [first, inner].find(isHeading);
  return heading ? shortText(heading, 48) : undefined;
}
