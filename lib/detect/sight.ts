import type { AddressMedium } from '#lib/domain/address/interaction-address.ts';
import type { Region, Sighting } from '#lib/domain/interaction/sighting.ts';
import type { MessageLine, MessageLines } from './message-lines.ts';
import { nearbyLabels } from './nearby-labels.ts';
import type { Place } from './place.ts';
import { wordsOf } from './words-of.ts';

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
  name?: string;
}

/** A sighting with the element it was made of. */
export interface Seen {
  sighting: Sighting;
  element: Element;
  message?: Element;
}

const LONGEST_LINE = 40;
const LINES_ABOVE = 7;

/** Makes the sighting of a found address: what stands around it, as written, for the worker to read. */
export function sight(finding: Finding, place: Place, linesOf: (message: Element) => MessageLines): Seen {
  const { medium, text, element, marked, name } = finding;
  const { message, names = [], headings = [] } = place;
  const details = place.inText && place.text ? inText(finding, place.region, linesOf(place.text)) : besideText(finding, headings, place.region);
  const sighting: Sighting = {
    medium,
    text: text.slice(0, 320),
    trust: marked ? 'semantic' : 'body',
    role: 'unknown',
    ...details,
    ...(name && { name: name.slice(0, 200) }),
    ...(names.length > 0 && { names: [...names] }),
    ...(message && { messageName: wordsOf(message).trim().slice(0, 160) }),
  };
  return { sighting, element, message };
}

type Details = Pick<Sighting, 'region' | 'before' | 'labels' | 'above' | 'inHead'>;

function besideText(finding: Finding, headings: readonly string[], region: Region): Details {
  const { marked, node, element, before } = finding;
  const labels = [...nearbyLabels(marked || !node ? element : node), ...headings].slice(0, 8);
  return { region, ...withBefore(before), ...(labels.length > 0 && { labels }) };
}

/** Quotes and signatures are found line by line; labels stand in the line, in its row, or above a block of lines. */
function inText({ marked, node, element, before: inNode }: Finding, region: Region, { lines, positions }: MessageLines): Details {
  const position = node && positions.get(node);
  const breaks = inNode.split('\n').length - 1;
  const at = position && position.line + breaks;
  const line = at === undefined ? undefined : lines[at];
  const column = (breaks > 0 ? 0 : (position?.column ?? 0)) + inNode.length - (inNode.lastIndexOf('\n') + 1);
  const before = line ? line.text.slice(0, column) : inNode;
  const labels = nearbyLabels(marked || !node ? element : node, 2);
  if (line?.ownHead) return { region: 'header', ...withBefore(before), labels };
  const above = at === undefined ? [] : linesAbove(lines, at);
  const outer = region === 'quote' || region === 'signature' ? region : (line?.part ?? 'message');
  return { region: outer, ...withBefore(before), ...(labels.length > 0 && { labels }), ...(above.length > 0 && { above }), ...(line?.inHead && { inHead: true }) };
}

function withBefore(before: string): { before?: string } {
  const line = before.slice(before.trimEnd().lastIndexOf('\n') + 1);
  return /\S/.test(line) ? { before: line.slice(-80) } : {};
}

/** The short lines without digits above a line: one of them may be the title of the block it ends. */
function linesAbove(lines: readonly MessageLine[], at: number): string[] {
  return lines
    .slice(Math.max(0, at - LINES_ABOVE), at)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '' && text.length <= LONGEST_LINE && !/[\d@]/.test(text))
    .slice(-4)
    .reverse();
}
