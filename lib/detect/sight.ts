import type { AddressMedium } from '#lib/domain/address/interaction-address.ts';
import type { Region, Sighting } from '#lib/domain/interaction/sighting.ts';
import type { MessageLines } from './message-lines.ts';
import { nearbyLabels } from './nearby-labels.ts';
import type { Place } from './place.ts';
import { shortText } from './short-text.ts';

/** An address as it was found in the page. */
export interface Finding {
  medium: AddressMedium;
  text: string;
  element: Element;
  /** The text node it stands in, or the first one of the element that names it. */
  node?: Text;
  /** The text in front of it in that node. */
  before: string;
  /** True when markup names it: a link, an attribute. */
  marked: boolean;
  /** True when nothing stands with it but its name: not running text. */
  alone?: boolean;
  name?: string;
  /** A part around it without anything that may be a label or the beginning of a quoted mail, where one is known. */
  plain?: Element;
  /** True when it is the value of a field in which one can write. */
  inField?: boolean;
}

/** A sighting with the element it was made of. */
export interface Seen {
  sighting: Sighting;
  element: Element;
  message?: Element;
}

/** What is read of the texts of messages, once for each. */
export interface TextReading {
  linesOf: (text: Element) => MessageLines;
  /** The first text node that may be a label or the beginning of a quoted mail. */
  markOf: (text: Element) => Text | null;
}

const LONGEST_LINE = 40;
/** As `Node.DOCUMENT_POSITION_FOLLOWING`. */
const FOLLOWS = 4;
const MOST_STEPS = 14;
/** Long lines on the way: what stands above a paragraph is the title of something else. */
const MOST_LONG = 1;

/**
 * Makes the sighting of a found address: what stands around it, as written, for the worker to read. `mayOpen` says
 * that it is the first one of its message's text, whose head it may stand in.
 */
export function sight(
  finding: Finding,
  place: Place,
  texts: TextReading,
  mayOpen: boolean,
): Seen {
  const { medium, text, element, marked, alone, name, inField } = finding;
  const { message, messageName, names = [] } = place;
  const details =
    !place.inText || !place.text
      ? besideText(finding, place)
      : !(mayOpen && (alone || name)) && isPlain(finding, place.text, texts)
        ? { region: place.region, ...withBefore(finding.before), ...linesBefore(finding.node, finding.before) }
        : inText(finding, place.region, texts.linesOf(place.text));
  const sighting: Sighting = {
    medium,
    text: text.slice(0, 320),
    trust: marked ? 'semantic' : alone ? 'header' : 'body',
    role: 'unknown',
    ...details,
    ...(name && { name: name.slice(0, 200) }),
    ...(inField && { inField }),
    ...(names.length > 0 && { names: [...names] }),
    ...(messageName && { messageName }),
  };
  return { sighting, element, message };
}

type Details = Pick<Sighting, 'region' | 'before' | 'labels' | 'above' | 'inHead'>;

function besideText(finding: Finding, { headings, region }: Place): Details {
  const { marked, node, element, before } = finding;
  const labels = [...nearbyLabels(marked || !node ? element : node), ...(headings?.() ?? [])].slice(0, 8);
  return { region, ...withBefore(before), ...(labels.length > 0 && { labels }) };
}

/** Stands in running text, with nothing before it that can be a label or begin a quote: it need not be read line by line. */
function isPlain({ element, marked, node, plain }: Finding, text: Element, { markOf }: TextReading): boolean {
  if (marked || node === undefined || element.closest('td,dd')) return false;
  const mark = plain?.contains(text) || !text.contains(node) ? null : markOf(text);
  return mark === null || (mark !== node && (mark.compareDocumentPosition(node) & FOLLOWS) === 0);
}

/** The short lines right before a text: one of them may be the title of the block it ends. A paragraph ends it. */
function linesBefore(node: Text | undefined, before: string): { above?: string[] } {
  const lines = before.split('\n').slice(0, -1).reverse();
  let next: Node | null | undefined = node;
  let long = 0;
  for (let steps = 0; next && steps < MOST_STEPS && long < MOST_LONG; steps += 1) {
    next = next.previousSibling ?? next.parentElement?.previousSibling;
    if (!next || next.nodeName === 'BR') continue;
    const line = shortText(next, LONGEST_LINE);
    if (line === undefined) long += 1;
    else lines.push(line);
  }
  const above = lines
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length <= LONGEST_LINE && !/[\d@]/.test(line));
  return above.length > 0 ? { above: above.slice(0, 4) } : {};
}

/** Quotes and signatures are found line by line; labels stand in the line, in its row, or above a block of lines. */
function inText(
  { marked, node, element, before: inNode }: Finding,
  region: Region,
  { lines, positions }: MessageLines,
): Details {
  const position = node && positions.get(node);
  const breaks = inNode.split('\n').length - 1;
  const at = position && position.line + breaks;
  const line = at === undefined ? undefined : lines[at];
  const column = (breaks > 0 ? 0 : (position?.column ?? 0)) + inNode.length - (inNode.lastIndexOf('\n') + 1);
  const before = line ? line.text.slice(0, column) : inNode;
  const labels = nearbyLabels(marked || !node ? element : node, 2);
  if (line?.ownHead) return { region: 'header', ...withBefore(before), labels };
  const outer = region === 'quote' || region === 'signature' ? region : (line?.part ?? 'message');
  return {
    region: outer,
    ...withBefore(before),
    ...(labels.length > 0 && { labels }),
    ...linesBefore(node, inNode),
    ...(line?.inHead && { inHead: true }),
  };
}

function withBefore(before: string): { before?: string } {
  const line = before.slice(before.trimEnd().lastIndexOf('\n') + 1);
  return /\S/.test(line) ? { before: line.slice(-80) } : {};
}
