/** Attributes whose values developers name things in; like ids and classes they are not translated. */
const NAMING = ['class', 'data-test-id', 'data-testid', 'data-test', 'data-cy', 'itemprop'];

const LONGEST = 400;

/**
 * The words an element is named with in the page's code (id, classes, test ids), lower-case, set apart by single
 * blanks and with one at each end: `customerEmail user-17` gives ` customer email user `. Empty when it has no name.
 */
export function wordsOf(element: Element): string {
  const words = [element.id, ...NAMING.map((name) => element.getAttribute(name))]
    .join(' ')
    .slice(0, LONGEST)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-zà-ÿ]+/g, ' ')
    .trim();
  return words === '' ? '' : ` ${words} `;
}

/** Whether one of an element's class names fits whole. */
export function hasClass(element: Element, pattern: RegExp): boolean {
  return (element.getAttribute('class') ?? '').split(/\s+/).some((name) => name !== '' && pattern.test(name));
}
