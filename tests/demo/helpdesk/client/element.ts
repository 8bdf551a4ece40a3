/** Makes an element with its attributes and children; `undefined` children and attributes are left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | undefined> = {},
  ...children: (Node | string | undefined)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** Paragraphs of text with their line breaks kept. */
export function paragraph(text: string, className?: string): HTMLParagraphElement {
  const made = element('p', { class: className });
  text.split('\n').forEach((line, index) => made.append(...(index > 0 ? [document.createElement('br')] : []), line));
  return made;
}

/** The initials shown instead of a picture. */
export function initials(name: string): string {
  const letters = name.split(/\s+/u).map((part) => part.match(/\p{L}/u)?.[0] ?? '');
  return (letters.at(0) ?? '') + (letters.length > 1 ? letters.at(-1) : '') || '☎';
}
