import type { Adapter } from './adapter.ts';
import { remembered } from './remembered.ts';
import type { Roots } from './roots.ts';
import { select } from './select.ts';
import type { Seen } from './sight.ts';

/**
 * Gives sightings the number of their message, counted from the oldest, and marks the first address at the head of
 * each. The order is the adapter's; elsewhere it is read off the dates or ids of the first and the last message.
 */
export function numberMessages(seen: readonly Seen[], adapter: Adapter, roots: Roots): void {
  const held = Map.groupBy(seen, ({ message }) => message);
  // Both come in document order.
  const all = new Set([...(adapter.messages ? select(roots, adapter.messages.css) : []), ...held.keys()]);
  all.delete(undefined);
  const outermost = remembered((message: Element) => {
    let found = message;
    for (let above = message.parentElement; above !== null; above = above.parentElement)
      if (all.has(above)) found = above;
    return found;
  });
  const outer = ([...all] as Element[]).filter((message) => outermost(message) === message);
  const newestFirst =
    adapter.messages?.order === undefined ? isNewestFirst(outer) : adapter.messages.order === 'newest-first';
  if (newestFirst) outer.reverse();
  const numbers = new Map(outer.map((message, number) => [message, number]));
  for (const [message, inside] of held) {
    if (message === undefined) continue;
    // What is seen comes in document order.
    const top = inside.find(({ sighting }) => sighting.region === 'header' && sighting.trust !== 'adapter');
    if (top) top.sighting.first = true;
    for (const { sighting } of inside) sighting.message = numbers.get(outermost(message));
  }
}

function isNewestFirst(messages: readonly Element[]): boolean {
  const [first, last] = [messages[0], messages.at(-1)].map((message) => message && ageOf(message));
  return first !== undefined && last !== undefined && first > last;
}

/** A number that grows from message to message: its date, else the number in its id. */
function ageOf(message: Element): number | undefined {
  const date = Date.parse(message.querySelector('time[datetime]')?.getAttribute('datetime') ?? '');
  if (!Number.isNaN(date)) return date;
  const id =
    message.id ||
    [...message.attributes].find(({ name, value }) => /^data-.*id$/.test(name) && /\d/.test(value))?.value;
  const digits = /(\d{1,15})\D*$/.exec(id ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}
