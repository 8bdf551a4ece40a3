import { LONGEST_TEXT_BESIDE, MOST_TEXTS_BESIDE, type TextBeside } from '#lib/domain/contact/text-beside.ts';
import { createPace } from './pace.ts';
import { above } from './visibility.ts';

/** Most places of one address that are looked around. */
const MOST_PLACES = 6;
/** How many elements out from an address its name may stand. */
const MOST_STEPS = 8;
/** Longest text of what stands around an address and belongs to it, in characters; more is the page. */
const LONGEST_BOX = 4000;
const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT', 'CODE', 'PRE']);
const FIELDS = 'input:not([type=password], [type=hidden], [type=checkbox], [type=radio])';

/**
 * The short texts around an address on the page, nearest first, for whoever looks for its owner's name. `address` is a
 * mail address, or the last digits of a number. Reads only; works in short tasks, however large the page is.
 */
export async function textsBeside(view: Window, address: string): Promise<TextBeside[]> {
  const pattern = patternOf(address);
  const found = new Map<string, TextBeside>();
  if (!view.document.body) return [];
  for (const place of await placesOf(view, pattern)) lookAround(place, found);
  return [...found.values()].sort((a, b) => a.steps - b.steps).slice(0, MOST_TEXTS_BESIDE);
}

/** The characters of an address; between digits, what people write there. Texts of neighbours follow each other unspaced. */
function patternOf(address: string): RegExp {
  return address.includes('@')
    ? new RegExp(address.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'i')
    : new RegExp(address.replace(/\d(?=\d)/g, '$&[^\\p{L}\\d]{0,3}'), 'u');
}

/** The innermost shown elements that hold the address: in their text, as a field's value, as a link's target. */
async function placesOf(view: Window, pattern: RegExp): Promise<Element[]> {
  const { document } = view;
  const pace = createPace(view, new AbortController().signal);
  const places: Element[] = [];
  const add = (element: Element): void => {
    if (places.length < MOST_PLACES && !places.includes(element) && isShown(element)) places.push(element);
  };
  for (const element of document.querySelectorAll(`${FIELDS}, a[href^="mailto:" i], a[href^="tel:" i]`)) {
    if (pace.isDue()) await pace.breathe();
    if (pattern.test(element instanceof HTMLInputElement ? element.value : hrefOf(element))) add(element);
  }
  const queue: Element[] = [document.body];
  for (let element = queue.shift(); element && places.length < MOST_PLACES; element = queue.shift()) {
    if (pace.isDue()) await pace.breathe();
    const inner = [...element.children].filter(
      (child) => !UNREAD.has(child.tagName) && pattern.test(child.textContent),
    );
    if (inner.length > 0) queue.push(...inner);
    else if (pattern.test(element.textContent)) add(element);
  }
  return places;
}

function hrefOf(link: Element): string {
  const href = link.getAttribute('href') ?? '';
  try {
    return decodeURIComponent(href.replace(/^\w+:/, ''));
  } catch {
    return href;
  }
}

function isShown(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

/** Goes out from a place as long as what stands around it is small, and keeps the texts on the way. */
function lookAround(place: Element, found: Map<string, TextBeside>): void {
  let box: Element | null = place;
  for (let steps = 0; box && steps <= MOST_STEPS; steps += 1) {
    if (box.textContent.length > LONGEST_BOX) return;
    collect(box, steps, found);
    box = above(box);
  }
}

function collect(box: Element, steps: number, found: Map<string, TextBeside>): void {
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && (UNREAD.has(node.tagName) || (node as HTMLElement).isContentEditable)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  let label: string | undefined;
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    const raw = node instanceof Text ? node.data : node instanceof HTMLInputElement ? fieldText(node) : '';
    const text = raw.replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    if (text.length > LONGEST_TEXT_BESIDE) {
      label = undefined;
      continue;
    }
    const key = `${label ?? ''}\n${text}`;
    const known = found.get(key);
    if (known === undefined || known.steps > steps) found.set(key, { text, ...(label && { label }), steps });
    label = text;
  }
}

/** What a field shows, where it is one that a name may stand in. */
function fieldText(field: HTMLInputElement): string {
  return field.matches(FIELDS) ? field.value : '';
}
