/** Elements that one selector may bring. */
const MOST = 2000;

/**
 * The elements that fit a selector, or one of several, in one root or some; none when the browser refuses one, for selectors come from
 * adapters. Several cost less one by one than joined with commas: of one alone a browser knows at once when nothing
 * in the document can fit it. Of tags it keeps lists, so what begins with one that is nowhere is not looked for.
 */
export function select(roots: ParentNode | readonly ParentNode[], css: string | readonly string[]): Element[] {
  try {
    return [css].flat().flatMap((each) => {
      const tag = /^[a-z]+(?=[[:][^,]*$)/.exec(each)?.[0];
      return [roots]
        .flat()
        .flatMap((root) =>
          tag && root.nodeType === 9 && !(root as Document).getElementsByTagName(tag)[0]
            ? []
            : [...root.querySelectorAll(each)].slice(0, MOST),
        );
    });
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
