import { above } from './visibility.ts';

/** Where selectors look: a document and the open shadow roots in it, into which no selector reaches by itself. */
export type Roots = readonly (ParentNode & { readonly host?: Element })[];

/** A pane with the shadow roots in it; without a pane all of them. */
export function rootsWithin(pane: Element | undefined, roots: Roots): Roots {
  return pane ? [pane, ...roots.filter(({ host }) => host && isWithin(host, pane))] : roots;
}

/** Whether an element stands in another, across the edges of shadow roots. */
export function isWithin(element: Element, outer: Element): boolean {
  for (let at: Element | null = element; at; at = above(at)) if (at === outer) return true;
  return false;
}
