/** A stretch of a note: plain text, or the address of a web page to be shown as a link. */
export interface NotePart {
  text: string;
  href?: string;
}

const WEB = /\bhttps?:\/\/[^\s<>"“”«»]+/gi;

/** Signs that end a sentence rather than an address. */
const TRAILING = new Set(".,;:!?'’…*_~");

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/**
 * An address without the sentence's own signs at its end; a closing bracket stays when the address opened it. Looks at
 * each sign a fixed number of times, however long the run of signs is.
 */
function trimmed(address: string): string {
  const count = new Map<string, number>();
  for (const sign of address) if ('()[]'.includes(sign)) count.set(sign, (count.get(sign) ?? 0) + 1);
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address[end - 1]!;
    if (TRAILING.has(last)) continue;
    const opening = OPENING[last];
    if (opening === undefined || (count.get(opening) ?? 0) >= (count.get(last) ?? 0)) break;
    count.set(last, (count.get(last) ?? 0) - 1);
  }
  return address.slice(0, end);
}

/** Cuts a note into plain text and links, losing nothing: the texts in order are the note. Only web addresses are links. */
export function notePartsOf(note: string): NotePart[] {
  const parts: NotePart[] = [];
  let done = 0;
  for (const found of note.matchAll(WEB)) {
    const text = trimmed(found[0]);
    if (!URL.canParse(text)) continue;
    if (found.index > done) parts.push({ text: note.slice(done, found.index) });
    parts.push({ text, href: text });
    done = found.index + text.length;
  }
  if (done < note.length) parts.push({ text: note.slice(done) });
  return parts;
}
