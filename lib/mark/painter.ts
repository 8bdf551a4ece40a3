import type { MarkKind } from '#lib/domain/interaction/mark-kind.ts';

/** Names of the highlights, to which `public/marks.css` gives their look. */
export const HIGHLIGHTS: Readonly<Record<MarkKind, string>> = { party: 'sidecard-party', other: 'sidecard-address' };

/** Underlines stretches of text, and takes that off again. */
export interface Painter {
  paint(kind: MarkKind, text: Text, start: number, end: number): AbstractRange;
  wipe(kind: MarkKind, range: AbstractRange): void;
  wipeAll(): void;
}

/**
 * Makes the painter of one document. R62 stays true: a highlight is no node, attribute, class or style of the
 * document. The register of highlights is the page's too: its scripts can see what is underlined, which is what stands
 * on the page, and whether as the other party or not. A range is a static one: of those that follow the page each
 * change of the page would have to move every one.
 */
export function createPainter(view: Window & typeof globalThis): Painter | undefined {
  // Older browsers have no such register.
  const register = (view.CSS as Partial<typeof CSS> | undefined)?.highlights;
  if (!register || !view.Highlight) return undefined;
  const kept = new Map<MarkKind, Highlight>();
  return {
    paint(kind, text, start, end) {
      const highlight = kept.get(kind) ?? new view.Highlight();
      kept.set(kind, highlight);
      const range = new view.StaticRange({
        startContainer: text,
        startOffset: start,
        endContainer: text,
        endOffset: end,
      });
      highlight.add(range);
      if (register.get(HIGHLIGHTS[kind]) !== highlight) register.set(HIGHLIGHTS[kind], highlight);
      return range;
    },
    wipe(kind, range) {
      const highlight = kept.get(kind);
      highlight?.delete(range);
      if (highlight?.size === 0) register.delete(HIGHLIGHTS[kind]);
    },
    wipeAll() {
      for (const [kind, highlight] of kept) {
        highlight.clear();
        register.delete(HIGHLIGHTS[kind]);
      }
      kept.clear();
    },
  };
}
