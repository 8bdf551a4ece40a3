import { nearbyLabels } from '#lib/detect/nearby-labels.ts';
import { hasLabel, nearestLabel } from '#lib/detect/nearest-label.ts';
import { select } from '#lib/detect/select.ts';
import type { IsShown } from '#lib/detect/visibility.ts';
import { type ElementName, namesOf, ROLE_COST } from './element-names.ts';
import type { PickedReader } from './lesson.ts';
import { pathTo } from './path-to.ts';
import { isStableText } from './stable-words.ts';
import { isOfOne, standsAlone } from './stands-alone.ts';

/** Ways that are kept: more are more chances to find somebody else once the page has changed. */
const MOST_READERS = 4;
/** Elements around the one that was pointed at whose names are tried before its own. */
const LEVELS = 12;
const NAMES_PER_ELEMENT = 6;
/** Elements whose labels are read to see whether a label tells one from the others. */
const MOST_LABELLED = 200;
/** What the nearest label costs: it changes with the page's language, but seldom otherwise. */
const LABEL_COST = 6;

/** What a bare tag costs. */
const BARE = 9;

type Way = PickedReader & { cost: number; outer?: string; weak?: boolean };

/** The ways to find an element again; `weak` where they may lead to somebody else once the page has changed. */
export interface ChosenReaders {
  readers: PickedReader[];
  weak: boolean;
}

/**
 * The ways to find an element again on other pages of its kind, best first; each finds this element and no other on
 * this page. Names in attributes come before classes and labels. Where it has none, and nothing near it has, it is
 * known by a bare tag in something larger, by its place, or as the first of several: weak ways, never beside a better
 * one, for where a page has changed they lead to somebody else, and nobody is better than somebody wrong (R19).
 */
export function chooseReaders(element: Element, own: ReadonlySet<string>, isShown: IsShown): ChosenReaders {
  const { ownerDocument: document } = element;
  const shown = (css: string): Element[] => select(document, css).filter(isShown);
  const inner: ElementName[] = [
    ...namesOf(element, own).slice(0, NAMES_PER_ELEMENT),
    { css: element.localName, cost: BARE, kind: true },
  ];
  const matches = new Map(inner.map(({ css }) => [css, shown(css)]));
  const ways: Way[] = inner.flatMap(({ css, cost, kind }) =>
    cost < BARE && isAlone(matches.get(css)!, element) ? { css, cost, weak: kind } : [],
  );
  ways.push(...waysByAncestor(element, own, inner, matches), ...waysByLabel(element, own, inner, matches));
  ways.sort((first, second) => first.cost - second.cost);
  const sound = ways.filter(({ weak }) => !weak);
  if (sound.length > 0) return { readers: readersOf(sound), weak: false };
  const path = pathTo(element, own, shown);
  if (path?.isNear) return { readers: [{ css: path.css }], weak: false };
  const first = waysAsFirst(element, inner, matches);
  if (ways.length > 0) return { readers: readersOf(ways), weak: true };
  return { readers: first.length > 0 ? first : path ? [{ css: path.css }] : [], weak: true };
}

function readersOf(ways: readonly Way[]): PickedReader[] {
  return spread(ways).map(({ css, label }) => ({ css, ...(label !== undefined && { label }) }));
}

function isAlone(found: readonly Element[], element: Element): boolean {
  return found.length === 1 && found[0] === element;
}

/** A name of something around it and its own: `[data-testid="requester"] a[href^="mailto:"]`. */
function waysByAncestor(
  element: Element,
  own: ReadonlySet<string>,
  inner: readonly ElementName[],
  matches: ReadonlyMap<string, Element[]>,
): Way[] {
  const ways: Way[] = [];
  let outer = element.parentElement;
  for (let level = 1; outer && level <= LEVELS && outer.localName !== 'body'; level += 1, outer = outer.parentElement) {
    const around = outer;
    for (const name of namesOf(around, own).slice(0, NAMES_PER_ELEMENT)) {
      for (const { css, cost, kind } of inner) {
        const within = matches.get(css)!.filter((other) => other.parentElement?.closest(name.css));
        if (isAlone(within, element))
          ways.push({
            css: `${name.css} ${css}`,
            cost: name.cost + cost / 2 + level / 5,
            outer: name.css,
            weak: kind && (name.kind || !isOnly(around, name.css) || !speaksOf(around, element, cost)),
          });
      }
    }
  }
  return ways;
}

/** Whether nothing else on the page has that name: of several facts each may be somebody else's. */
function isOnly(element: Element, css: string): boolean {
  return isAlone(select(element.ownerDocument, css), element);
}

/** Whether what stands around an element speaks of it alone; a link to a person tells more than a bare tag or role. */
function speaksOf(around: Element, element: Element, cost: number): boolean {
  return standsAlone(around, element) || (cost < ROLE_COST && isOfOne(around, element));
}

/** A label beside it, for pages whose code has no names: `<th>Requester</th><td>…</td>`. */
function waysByLabel(
  element: Element,
  own: ReadonlySet<string>,
  inner: readonly ElementName[],
  matches: ReadonlyMap<string, Element[]>,
): Way[] {
  const label = nearestLabel(element)?.slice(0, 48);
  if (label === undefined || !isStableText(label, own) || mayBeName(element, label)) return [];
  for (const { css, cost } of inner) {
    const found = matches.get(css)!;
    if (found.length > MOST_LABELLED) continue;
    const alike = found.filter((other) => hasLabel(other, label));
    if (isAlone(alike, element))
      return [{ css, label, cost: LABEL_COST + cost / 4, weak: isPlain(element) && !isBeside(element, label) }];
  }
  return [];
}

/** Neither in the rows of a table, a list of terms or a field, nor behind a colon. */
function isPlain(element: Element): boolean {
  return element.closest('td,dd,label') === null && !/[:\uff1a]\s*$/.test(nearbyLabels(element)[0] ?? '');
}

/** What stands right beside an element labels it; a heading further up may be the subject of this ticket. */
function isBeside(element: Element, label: string): boolean {
  const beside = element.parentElement?.children ?? [];
  return [...beside].some((each) => !/^h\d$/.test(each.localName) && (each.textContent ?? '').trim() === label);
}

/** `Ana Ruiz` above a mail address is no label; in the rows of a table or a list of terms it would be one. */
function mayBeName(element: Element, label: string): boolean {
  return isPlain(element) && /^\p{Lu}\S*(?:\s+\p{Lu}\S*)+$/u.test(label);
}

/** The first of several alike, such as the sender of the first message. */
function waysAsFirst(
  element: Element,
  inner: readonly ElementName[],
  matches: ReadonlyMap<string, Element[]>,
): PickedReader[] {
  const name = inner.find(({ css, cost }) => cost < BARE && matches.get(css)![0] === element);
  return name === undefined ? [] : [{ css: name.css, pick: 'first' }];
}

/** The best ways, no more than two of which rest on the same name: one that goes takes not all of them away. */
function spread(ways: readonly Way[]): Way[] {
  const taken: Way[] = [];
  for (const way of ways) {
    const name = way.outer ?? way.css;
    const alike = taken.filter(({ css, outer }) => (outer ?? css) === name).length;
    if (
      alike < 2 &&
      taken.length < MOST_READERS &&
      !taken.some(({ css, label }) => css === way.css && label === way.label)
    )
      taken.push(way);
  }
  return taken;
}
