import type { Rules } from './reading-rules.ts';
import { remembered } from './remembered.ts';

/** A part of a message's text: what the sender wrote, an older or forwarded mail, or a signature. */
export type Part = 'message' | 'quote' | 'signature';

/** A line of a message as a reader sees it. */
export interface MessageLine {
  text: string;
  part: Part;
  /** Belongs to the lines From, To, Date, Subject above a quoted or forwarded mail. */
  inHead?: boolean;
  /** Belongs to the head of the message itself, which some helpdesks put into its text: a table, a line of its sender. */
  ownHead?: boolean;
  inCell?: boolean;
}

/** The text of a message in lines, and the line and column at which its text nodes begin. */
export interface MessageLines {
  lines: MessageLine[];
  positions: ReadonlyMap<Text, { line: number; column: number }>;
}

/** Lines of a message that are looked at. */
const MOST_LINES = 20_000;
/** Different lines that make the head of a mail. */
const FEWEST_HEADS = 3;

/** Reads the lines of a message and finds where it quotes another and where signatures begin. */
export function readMessageLines(message: Element, general: Rules): MessageLines {
  let line: MessageLine = { text: '', part: 'message' };
  const lines = [line];
  const begin = (text: string): unknown => lines.push((line = { text, part: 'message' }));
  const positions = new Map<Text, { line: number; column: number }>();
  const isBlock = remembered((name: string) => general.blockTags.test(name));
  const walker = message.ownerDocument.createTreeWalker(message, 5);
  for (let node = walker.nextNode(); node && lines.length < MOST_LINES; node = walker.nextNode()) {
    // A block begins a line, and so does what stands behind it.
    if (isBlock(node.nodeName) || isBlock(node.previousSibling?.nodeName ?? '')) {
      if (/\S/.test(line.text)) begin('');
      line.inCell = general.cellTags.test(node.nodeName);
    }
    if (node.nodeType === 1) continue;
    const [first = '', ...rest] = (node as Text).data.split('\n');
    positions.set(node as Text, { line: lines.length - 1, column: line.text.length });
    line.text += first;
    rest.forEach(begin);
  }
  markParts(lines, general);
  return { lines, positions };
}

function markParts(lines: MessageLine[], general: Rules): void {
  let part: Part = 'message';
  const ownHead = ownHeadEnd(lines, general);
  const opening = openingOf(lines, general);
  lines.forEach((line, index) => {
    line.ownHead = index < ownHead || line === opening;
    if (line.ownHead) return;
    if (startsQuote(lines, index, general)) part = 'quote';
    else if (general.signatureLine.test(line.text.trim())) part = 'signature';
    line.part = /^\s*>/.test(line.text) ? 'quote' : part;
    line.inHead =
      part === 'quote' && general.headLine.test(line.text) && headsAround(lines, index, general) >= FEWEST_HEADS;
  });
}

/**
 * The line with which a message begins that holds nothing but its sender: its first one, or one under a title, with a
 * time in it or beside it.
 */
function openingOf(lines: readonly MessageLine[], general: Rules): MessageLine | undefined {
  const top = lines.filter(({ text }) => /\S/.test(text)).slice(0, 4);
  const at = top.findIndex(({ text }) => general.openingLine.test(text));
  const isUnderTitle =
    top.slice(0, at).every(({ text }) => general.titleLine.test(text)) &&
    top.slice(at - 1, at + 2).some(({ text }) => general.time.test(text)) &&
    !general.headLine.test(top[at]!.text);
  return (at > 0 && !isUnderTitle) || !top[at + 1] ? undefined : top[at];
}

/** The number of lines at the beginning that are the message's own head: labels and values in cells. */
function ownHeadEnd(lines: readonly MessageLine[], general: Rules): number {
  let end = 0;
  for (const [index, { text, inCell }] of lines.entries()) {
    if (!/\S/.test(text)) continue;
    if (inCell && general.headLine.test(`${text}:`)) end = index + 2;
    else if (!inCell || index >= end) break;
  }
  return headsAround(lines, 0, general) > 1 ? end : 0;
}

function startsQuote(lines: readonly MessageLine[], index: number, general: Rules): boolean {
  const { text } = lines[index]!;
  // Pages are indented: most lines are blank.
  if (text.length > 400 || !/\S/.test(text)) return false;
  if (general.ruledLine.test(text) || general.wroteLine.test(text)) return true;
  if (
    general.wroteBegin.test(text) &&
    lines.slice(index + 1, index + 4).some((next) => general.wroteLine.test(next.text))
  )
    return true;
  return general.senderLine.test(text) && headsAround(lines, index, general) >= FEWEST_HEADS;
}

/** How many different lines of a mail's head stand together around a line. */
function headsAround(lines: readonly MessageLine[], index: number, general: Rules): number {
  const kinds = new Set<string>();
  for (const step of [-1, 1]) {
    let others = 0;
    for (let at = step === 1 ? index : index - 1; at >= 0 && at < lines.length && others < 2; at += step) {
      const { text } = lines[at]!;
      if (!/\S/.test(text)) continue;
      const kind = general.headLine.exec(text)?.[1]?.toLowerCase();
      if (kind === undefined) others += 1;
      else kinds.add(kind);
    }
  }
  return kinds.size;
}
