import type { AddressMedium } from '#lib/domain/address/interaction-address.ts';
import type { Sighting } from '#lib/domain/interaction/sighting.ts';
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
const MOST_ABOVE = 4;

/**
 * Makes the sighting of a found address: what stands around it, as written, for the worker to read. `mayOpen` says
 * that it is the first one of its message's text, whose head it may stand in.
 */
export function sight(finding: Finding, place: Place, texts: TextReading, mayOpen: boolean): Seen {
  const { medium, text, element, node, before, marked, alone, name, inField } = finding;
  const { message, messageName, names, headings, region } = place;
  // What is undefined never leaves this frame.
  const sighting: Sighting = {
    medium,
    text: text.slice(0, 320),
    trust: marked ? 'semantic' : alone ? 'header' : 'body',
    role: 'unknown',
    region,
    before: lineBefore(before),
    name: name?.slice(0, 200) || undefined,
    inField,
    names: names as string[] | undefined,
    messageName: messageName || undefined,
  };
  if (!place.inText || !place.text)
    sighting.labels = unlessEmpty([...nearbyLabels(labelled(finding)), ...(headings?.() ?? [])].slice(0, 8));
  else {
    sighting.above = linesBefore(node, before);
    if ((mayOpen && (alone || name)) || !isPlain(finding, place.text, texts))
      readInLines(sighting, finding, texts.linesOf(place.text));
  }
  return { sighting, element, message };
}

/** Labels are looked for around what is written; when markup names the address, around its element. */
function labelled({ marked, node, element }: Finding): Element | Text {
  return marked || !node ? element : node;
}

/** Stands in running text, with nothing before it that can be a label or begin a quote: it need not be read line by line. */
function isPlain({ element, marked, node, plain }: Finding, text: Element, { markOf }: TextReading): boolean {
  if (marked || !node || element.closest('td,dd')) return false;
  const mark = plain?.contains(text) || !text.contains(node) ? null : markOf(text);
  return mark === null || (mark !== node && (mark.compareDocumentPosition(node) & FOLLOWS) === 0);
}

/** The short lines right before a text: one of them may be the title of the block it ends. A paragraph ends it. */
function linesBefore(node: Text | undefined, before: string): string[] | undefined {
  const lines: string[] = [];
  const add = (text: string): void => {
    const line = text.trim();
    if (line !== '' && line.length <= LONGEST_LINE && !/[\d@]/.test(line)) lines.push(line);
  };
  before.split('\n').slice(0, -1).reverse().forEach(add);
  let next: Node | null | undefined = node;
  for (let steps = 0; next && steps < MOST_STEPS && lines.length < MOST_ABOVE; steps += 1) {
    next = next.previousSibling ?? next.parentElement?.previousSibling;
    if (!next || next.nodeName === 'BR') continue;
    const short = shortText(next, LONGEST_LINE);
    // What stands above a paragraph is the title of something else.
    if (short === undefined) break;
    add(short);
  }
  return unlessEmpty(lines.slice(0, MOST_ABOVE));
}

/** Quotes and signatures are found line by line; labels stand in the line, in its row, or above a block of lines. */
function readInLines(sighting: Sighting, finding: Finding, { lines, positions }: MessageLines): void {
  const { node, before } = finding;
  const position = node && positions.get(node);
  const breaks = before.split('\n').length - 1;
  const line = position && lines[position.line + breaks];
  const column = (breaks > 0 ? 0 : (position?.column ?? 0)) + before.length - (before.lastIndexOf('\n') + 1);
  const labels = nearbyLabels(labelled(finding), 2);
  if (line) sighting.before = lineBefore(line.text.slice(0, column));
  if (line?.ownHead) {
    Object.assign(sighting, { region: 'header', labels, above: undefined });
    return;
  }
  sighting.labels = unlessEmpty(labels);
  if (!/quote|signature/.test(sighting.region)) sighting.region = line?.part ?? 'message';
  sighting.inHead = line?.inHead || undefined;
}

function lineBefore(before: string): string | undefined {
  const line = before.slice(before.trimEnd().lastIndexOf('\n') + 1);
  return /\S/.test(line) ? line.slice(-80) : undefined;
}

function unlessEmpty(texts: string[]): string[] | undefined {
  return texts.length > 0 ? texts : undefined;
}
