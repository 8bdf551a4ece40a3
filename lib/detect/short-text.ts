/** The text of a node with a line break between neighbouring text nodes, at most about `limit` characters of it. */
export function spacedText(node: Node, limit: number): string {
  if (node.nodeType === 3 || !(node as Element).firstElementChild)
    return (node.textContent ?? '').trim().slice(0, limit);
  let text = '';
  const walker = node.ownerDocument!.createTreeWalker(node, 4);
  for (let next = walker.nextNode(); next && text.length < limit; next = walker.nextNode()) {
    if (!/^(?:script|style|textarea)$/.test(next.parentElement?.localName ?? ''))
      text += `${(next as Text).data.replace(/\s+/g, ' ')}\n`;
  }
  return text.trim().slice(0, limit);
}

/** The text of a node when it is short, its pieces set apart by blanks; nothing when it is longer than `limit`. */
export function shortText(node: Node, limit: number): string | undefined {
  const found = spacedText(node, limit * 2 + 40);
  // To look is cheaper than to replace what is single blanks already.
  const text = (/\s\s|[^\S ]/.test(found) ? found.replace(/\s+/g, ' ') : found).trim();
  return text.length <= limit ? text : undefined;
}
