/** The text of a node with a line break between neighbouring text nodes, at most about `limit` characters of it. */
export function spacedText(node: Node, limit: number): string {
  if (node.nodeType === 3 || !(node as Element).firstElementChild)
    return (node.textContent ?? '').trim().slice(0, limit);
  let text = '';
  const walker = node.ownerDocument!.createTreeWalker(node, 4);
  for (let next = walker.nextNode(); next && text.length < limit; next = walker.nextNode()) {
    if (!/^(?:script|style|textarea)$/.test(next.parentElement?.localName ?? ''))
      text += `${singleBlanks((next as Text).data)}\n`;
  }
  return text.trim().slice(0, limit);
}

/** The text of a node when it is short, its pieces set apart by blanks; nothing when it is longer than `limit`. */
export function shortText(node: Node, limit: number): string | undefined {
  const text = singleBlanks(spacedText(node, limit * 2 + 40)).trim();
  return text.length <= limit ? text : undefined;
}

/** Leaves alone what is a single blank already: most are. */
function singleBlanks(text: string): string {
  return text.replace(/\s\s+|[^\S ]/g, ' ');
}
