/** Name of the highlight; the rule that paints it comes with the extension, see `lib/platform/picker.ts`. */
export const HIGHLIGHT = 'sidecard-pointed';

/** Paints what would be picked, and takes it off again. */
export interface PointOut {
  show(element: Element | undefined): void;
}

/**
 * Makes the painter of one document. R62 stays true: a highlight is no node, attribute, class or style of the
 * document, and its rule is one of the extension's own sheets, which the document does not have. The register of
 * highlights is the page's too, so the name is in it only while the agent points, and says nothing of anybody.
 */
export function createPointOut(view: Window): PointOut {
  // Older browsers and jsdom have no such register: there the panel alone says what is under the pointer.
  const world = view as unknown as {
    CSS?: { highlights?: Map<string, unknown> };
    Highlight?: new (...ranges: Range[]) => unknown;
  };
  const { Highlight } = world;
  const register = world.CSS?.highlights;
  return {
    show(element) {
      register?.delete(HIGHLIGHT);
      if (!element || !register || !Highlight) return;
      const range = view.document.createRange();
      range.selectNodeContents(element);
      register.set(HIGHLIGHT, new Highlight(range));
    },
  };
}
