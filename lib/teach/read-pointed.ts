import type { Candidate, CandidateFinder } from '#lib/detect/candidate-finder.ts';
import { isAddressLink, readMarked } from '#lib/detect/semantic.ts';
import { spacedText } from '#lib/detect/short-text.ts';
import { above } from '#lib/detect/visibility.ts';
import type { LessonPart, Picked } from './lesson.ts';

/** What is under the pointer, read for the part that is asked for. */
export interface Pointed {
  element: Element;
  /** How the element is read; its text when absent. */
  read?: string;
  text: string;
  address?: Picked['address'];
}

/** Levels above the element under the pointer that may hold the address: a name is pointed at, and its mail stands beside it. */
const LEVELS = 3;
/** Parts of a page that hold more than one value: what is pointed at in them is not what stands elsewhere in them. */
const WHOLE = /^(?:html|body|main|article|section|form|table|tbody|ul|ol|dl)$/;
/** Texts longer than this are messages, not values. */
const LONGEST = 300;

/** Attributes that may hold an address that the text does not show. */
const HOLDS_ADDRESS = /^(?:title|aria-label|email|data-[a-z][a-z\d_-]{0,36})$/;

/** Reads an element for a part of a lesson; nothing where it does not show what is asked for. */
export function readPointed(hit: Element, part: LessonPart, finder: CandidateFinder): Pointed | undefined {
  if (part === 'requester') return addressAt(hit, finder);
  const { read, text } = shownBy(hit);
  if (text === '' || text.length > LONGEST || (part === 'number' && !/\d/.test(text))) return undefined;
  return { element: hit, ...(read && { read }), text };
}

/** What an element shows: the value of a field, otherwise its text. */
export function shownBy(element: Element): { read?: 'value'; text: string } {
  if (/^(?:input|textarea)$/.test(element.localName))
    return { read: 'value', text: (element as HTMLInputElement).value.trim().slice(0, LONGEST + 1) };
  return { text: spacedText(element, LONGEST + 1).replace(/\s+/g, ' ') };
}

function addressAt(hit: Element, finder: CandidateFinder): Pointed | undefined {
  let element: Element | null = hit;
  for (let level = 0; element && level < LEVELS; level += 1, element = above(element)) {
    if (level > 0 && WHOLE.test(element.localName)) return undefined;
    const { read, text } = shownBy(element);
    if (text.length > LONGEST) return undefined;
    if (isAddressLink(element.getAttribute('href'))) {
      const [marked] = readMarked(element, finder);
      if (marked)
        return {
          element,
          read: '@href',
          text: text || marked.text,
          address: { medium: marked.medium, text: marked.text },
        };
    }
    const said = onlyAddress(finder.read(text).candidates);
    if (said === 'several') return undefined;
    if (said) return { element, ...(read && { read }), text, address: said };
    for (const { name, value } of element.attributes) {
      const held = HOLDS_ADDRESS.test(name) && onlyAddress(finder.read(value.slice(0, LONGEST)).candidates);
      if (held && held !== 'several')
        return { element, read: `@${name}`, text: text || value.slice(0, LONGEST), address: held };
    }
  }
  return undefined;
}

/** The one mail address of a text, or its one number; two of them say nothing of who is meant. */
function onlyAddress(candidates: readonly Candidate[]): Picked['address'] | 'several' {
  const mails = candidates.filter(({ medium }) => medium === 'email');
  const [one, other] = mails.length > 0 ? mails : candidates;
  if (other && other.text.toLowerCase() !== one?.text.toLowerCase()) return 'several';
  return one && { medium: one.medium, text: one.text };
}
