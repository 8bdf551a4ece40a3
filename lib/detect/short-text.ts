const UNREAD = 'script,style,textarea';

/** The text of a node with a line break between neighbouring text nodes, at most about `limit` characters of it. */
export function spacedText(node: Node, limit: number): string {
  if (node.nodeType === 3 || !(node as Element).firstElementChild)
    return (node.textContent ?? '').trim().slice(0, limit);
  let text = '';
  const walker = node.ownerDocument!.createTreeWalker(node, 4);
  for (let next = walker.nextNode(); next && text.length < limit; next = walker.nextNode()) {
    if (!next.parentElement?.matches(UNREAD)) text += `${singleBlanks((next as Text).data)}\n`;
  }
  return text.trim().slice(0, limit);
}

/** More letters than what is asked for as a label or title: most of what stands beside an address is longer. */
const LONG = /^\s*(?:\S\s*){50}/;

/** The text of a node when it is short, its pieces set apart by blanks; nothing when it is longer than `limit`. */
export function shortText(node: Node, limit: number): string | undefined {
  // Joined by the browser it is read much faster than piece by piece; what is no text for readers is in it, though.
  if (
    limit < 50 &&
    LONG.test(node.textContent ?? '') &&
    (node.nodeType === 3 || !(node as Element).querySelector?.(UNREAD))
  )
    return undefined;
  const text = singleBlanks(spacedText(node, limit * 2 + 40)).trim();
  return text.length <= limit ? text : undefined;
}

/** Leaves alone what is a single blank already: most are. */
function singleBlanks(text: string): string {
  return text.replace(/\s\s+|[^\S ]/g, ' ');
}
