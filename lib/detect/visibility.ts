import { remembered } from './remembered.ts';

/** Says whether an element is shown. Answers are kept for one scan: make a new one for each. */
export type IsShown = (element: Element) => boolean;

/**
 * Makes the test for one scan: displayed, visible, not wholly transparent, in no closed part. An element that only its
 * content is displayed of (slots, layout wrappers) is shown where the one around it is.
 */
export function createIsShown(): IsShown {
  const isShown: IsShown = remembered(
    (element) =>
      (element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
        (getComputedStyle(element).display === 'contents' && isShown(above(element)!))) &&
      // Folded up, it shows no text of its own.
      (element.localName !== 'details' || element.hasAttribute('open')),
  );
  return isShown;
}

/** The element around an element, across the edge of a shadow root. */
export function above(element: Node): Element | null {
  return element.parentElement ?? (element.parentNode as Partial<ShadowRoot> | null)?.host ?? null;
}
