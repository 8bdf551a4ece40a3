/** Text nodes looked at for one short text. */
const MOST_NODES = 12;

/** The text of a node when it is short, its pieces set apart by blanks; nothing when it is longer than `limit`. */
export function shortText(node: Node, limit: number): string | undefined {
  if (node.nodeType === 3) {
    const text = (node as Text).data.trim();
    return text.length <= limit ? text : undefined;
  }
  let text = '';
  let count = 0;
  const walker = node.ownerDocument!.createTreeWalker(node, 4);
  for (let next = walker.nextNode(); next; next = walker.nextNode()) {
    text += `${(next as Text).data} `;
    count += 1;
    if (count > MOST_NODES || text.length > limit * 2 + 40) return undefined;
  }
  text = text.replace(/\s+/g, ' ').trim();
  return text.length <= limit ? text : undefined;
}

/** The text of an element with a line break between neighbouring text nodes, at most `limit` characters of it. */
export function spacedText(element: Element, limit: number): string {
  let text = '';
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  for (let next = walker.nextNode(); next && text.length < limit; next = walker.nextNode()) {
    if (/^(?:script|style|textarea|noscript)$/i.test(next.parentElement?.localName ?? '')) continue;
    text += `${(next as Text).data.replace(/\s+/g, ' ')}\n`;
  }
  return text.trim().slice(0, limit);
}
