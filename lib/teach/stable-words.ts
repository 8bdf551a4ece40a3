/** Names that tools write anew with every build: `css-1x2y3z`, `sc-bdVaJa`, `jss42`. */
const GENERATED = /^(?:css|sc|jss|emotion|svelte|styled)-|[a-z][A-Z]{2,}[a-z]|(?:[A-Z][a-z]?){3}$/;

/** Names that say how something looks or is at the moment, not what it is. */
const PASSING =
  /^(?:is|has|ng|js-state)-|^(?:active|selected|open(?:ed)?|closed|hover|focus(?:ed)?|visible|show(?:n)?|hidden|unread|read|new|expanded|collapsed|current|highlight(?:ed)?|loading|loaded|even|odd|first|last|true|false|flex|grid|block|inline|relative|absolute|truncate|row|col|cell|container|wrapper|inner|outer|clearfix)$|^(?:text|font|bg|border|rounded|items|justify|self|overflow|size|[whpm]|[pm][xytblr]|gap|leading|tracking|shadow|cursor|transition|whitespace|break|align|float|pull|flex|grid|col|row)-/;

/** Longest name that is used in a selector. */
const LONGEST = 50;

/** The words of a text that belong to one ticket or person, in lower case; names made of them are of this page alone. */
export function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 2),
  );
}

/** Whether a name in a page's code is likely the same on every page of its kind: words, no digits, nothing of `own`. */
export function isStableName(name: string, own: ReadonlySet<string>): boolean {
  return /^[a-z][\w:.-]*$/i.test(name) && isStableText(name, own);
}

/** The same of a text that may have blanks, such as a label for screen readers. */
export function isStableText(text: string, own: ReadonlySet<string>): boolean {
  return (
    text.length > 1 &&
    text.length <= LONGEST &&
    !/[\d@"\\\n]/.test(text) &&
    /\p{L}/u.test(text) &&
    ![...wordsOf(text)].some((word) => own.has(word))
  );
}

/** Whether a class says what an element is, and not how it looks, or what a tool made up. */
export function isStableClass(name: string, own: ReadonlySet<string>): boolean {
  if (!/^[a-z][\w-]*$/i.test(name) || !isStableName(name, own) || GENERATED.test(name) || PASSING.test(name))
    return false;
  const words = name.split(/[-_]+|(?<=[a-z])(?=[A-Z])/).filter(Boolean);
  // A word has a vowel, and no long run without one: `bXkqPz` is none.
  return (
    words.some((word) => word.length > 2 && /[aeiouy]/i.test(word)) &&
    words.every((word) => word.length < 4 || (/[aeiouy]/i.test(word) && !/[^aeiouy]{5}/i.test(word)))
  );
}
