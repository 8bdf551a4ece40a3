import type { Adapter } from './adapter.ts';
import { select } from './select.ts';
import type { Seen } from './sight.ts';

/**
 * Gives sightings the number of their message, counted from the oldest, and marks the first address at the head of
 * each. The order is the adapter's; elsewhere it is read off the dates or ids of the first and the last message.
 */
export function numberMessages(seen: readonly Seen[], adapter: Adapter, document: Document): void {
  const held = new Set(seen.flatMap(({ message }) => message ?? []));
  const all = new Set([...held, ...(adapter.messages ? select(document, adapter.messages.css) : [])]);
  const outer = [...all].filter((message) => !hasAbove(message, all)).sort(inOrder);
  const newestFirst = adapter.messages?.order === undefined ? isNewestFirst(outer) : adapter.messages.order === 'newest-first';
  if (newestFirst) outer.reverse();
  for (const [number, message] of outer.entries()) {
    const inside = seen.filter((each) => each.message && message.contains(each.message));
    for (const { sighting } of inside) sighting.message = number;
    const heads = inside.filter(({ sighting }) => sighting.region === 'header' && sighting.trust !== 'adapter');
    const top = heads.sort((one, other) => inOrder(one.element, other.element))[0];
    if (top) top.sighting.first = true;
  }
}

function inOrder(one: Element, other: Element): number {
  return one.compareDocumentPosition(other) & 4 ? -1 : 1;
}

function hasAbove(element: Element, others: ReadonlySet<Element>): boolean {
  for (let above = element.parentElement; above !== null; above = above.parentElement) if (others.has(above)) return true;
  return false;
}

function isNewestFirst(messages: readonly Element[]): boolean {
  const [first, last] = [messages[0], messages.at(-1)].map((message) => message && ageOf(message));
  return first !== undefined && last !== undefined && first > last;
}

/** A number that grows from message to message: its date, else the number in its id. */
function ageOf(message: Element): number | undefined {
  const date = Date.parse(message.querySelector('time[datetime]')?.getAttribute('datetime') ?? '');
  if (!Number.isNaN(date)) return date;
  const id = message.id || [...message.attributes].find(({ name, value }) => /^data-.*id$/.test(name) && /\d/.test(value))?.value;
  const digits = /(\d{1,15})\D*$/.exec(id ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}
