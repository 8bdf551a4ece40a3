import { spacedText } from '#lib/detect/short-text.ts';

/** Steps up from what was pointed at to something around it that still speaks of it alone. */
const NEAR = 3;
/** Other text that a card of one person holds beside the address: a label, a name, a job. */
const MOST_BESIDE = 80;
/** Text that is looked at; a part of a page that is longer is about more than one thing. */
const LONGEST = 20_000;
/** Parts of a page that hold more than one thing, whatever they are called. */
const WHOLE = /^(?:html|body|main|article|form|table|thead|tbody|ul|ol|dl|nav|header|aside)$/;
/** What only something larger than a card of one person holds. */
const LARGER = 'h1,h2,h3,main,article,nav,form,table,textarea';

/**
 * Whether something around an element speaks of it alone, so that a bare `a` or `span` in it is still the same on the
 * next page: near, small, with no rows of labels and values beside. In the shell of a page or a list of facts the only
 * link may be somebody else's once the one that was pointed at is not there (R19).
 */
export function standsAlone(outer: Element, element: Element): boolean {
  if (WHOLE.test(outer.localName) || outer.querySelector(LARGER)) return false;
  let path: Element = element;
  for (let level = 1; level <= NEAR; level += 1) {
    const around: Element | null = path.parentElement;
    if (!around || [...around.children].some((beside) => beside !== path && isFact(beside))) return false;
    if (around === outer) return isSmall(outer, element);
    path = around;
  }
  return false;
}

/**
 * Whether a part of a page is about one person: not the page's shell, nor most of it, and nobody else's mail address
 * stands in it. The only link to a person in it is that person's.
 */
export function isOfOne(outer: Element, element: Element): boolean {
  if (WHOLE.test(outer.localName) || outer.querySelector('h1,main,article,form,textarea')) return false;
  const text = (each: Element): string => spacedText(each, LONGEST);
  const others = text(outer).split('@').length - text(element).split('@').length;
  return others < 1 && text(outer).length * 2 < text(outer.ownerDocument.body).length;
}

/** A label with its value, or a value that may be taken for the one that was pointed at. */
function isFact(beside: Element): boolean {
  const holders = [beside, ...beside.querySelectorAll('*')].filter(({ childNodes }) =>
    [...childNodes].some((node) => node.nodeType === 3 && (node as Text).data.trim() !== ''),
  );
  return holders.length > 1 || mayBeAddress(beside.textContent ?? '');
}

/** Little is in it beside the element, and it is not all that the page shows. */
function isSmall(outer: Element, element: Element): boolean {
  const length = (each: Element): number => spacedText(each, LONGEST).length;
  const { body } = outer.ownerDocument;
  const most = length(element) + MOST_BESIDE;
  return length(outer) <= most && (outer.parentElement !== body || length(body) > length(outer));
}

function mayBeAddress(text: string): boolean {
  return text.includes('@') || text.replace(/\D/g, '').length > 6;
}
