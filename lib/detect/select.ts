/** Elements that one selector may bring. */
const MOST = 2000;

/** The elements that fit a selector; none when the browser refuses it, for selectors come from adapters. */
export function select(root: ParentNode, css: string): Element[] {
  try {
    return [...root.querySelectorAll(css)].slice(0, MOST);
  } catch {
    return [];
  }
}

/** Whether an element fits one of some selectors, those that the browser refuses left out. */
export function fits(element: Element, selectors: readonly string[] | string | undefined): boolean {
  try {
    return !!selectors?.length && element.matches(`:is(${String(selectors)})`);
  } catch {
    return false;
  }
}
