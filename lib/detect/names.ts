import type { Rules } from './reading-rules.ts';

/** What an element is called in the page's code (id, classes, test ids), and what its classes say. */
export interface Name {
  /** Lower-case words with a blank at each end: ` customer email user ` for `customerEmail user-17`; or nothing. */
  words: string;
  /** By a whole class name: a message, the place of several messages, a message's text, a heading. */
  isMessage: boolean;
  isMessages: boolean;
  isText: boolean;
  isHeading: boolean;
}

const LONGEST = 400;

/** Reads names. Pages repeat the same ones over and over, so each is read once. */
export type NameOf = (element: Element) => Name;

/** Makes the reading of names for one scan. */
export function createNameOf(rules: Rules): NameOf {
  const known = new Map<string, Name>();
  const nameless = read('', rules);
  return (element) => {
    if (!element.hasAttributes()) return nameless;
    // `element.id` is a field on a form that has one of this name.
    let raw = element.getAttribute('id') ?? '';
    for (const attribute of rules.namingAttributes) {
      const value = element.getAttribute(attribute);
      if (value) raw += ` ${value}`;
    }
    let name = known.get(raw);
    if (name === undefined) known.set(raw, (name = read(raw, rules)));
    return name;
  };
}

function read(raw: string, rules: Rules): Name {
  const words = raw
    .slice(0, LONGEST)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-zà-ÿ]+/g, ' ')
    .trim();
  const has = (pattern: RegExp): boolean =>
    raw.split(/\s/).some((name) => pattern.test(name.replace(/([a-z])([A-Z])/g, '$1-$2')));
  return {
    words: words && ` ${words} `,
    isMessage: has(rules.messageClass),
    isMessages: has(rules.messagesClass),
    isText: has(rules.textClass),
    isHeading: has(rules.headingClass),
  };
}
