import type { BadgeState } from './badge-state.ts';

/** How a badge looks and what it says to those who do not see it. */
export interface BadgeFace {
  /** At most three characters: that is what fits. */
  text: string;
  background: string;
  foreground: string;
  title: string;
}

/** The words of a badge in the interface's language. */
export interface BadgeWords {
  nothing: string;
  unresolved: string;
  known: (count: number) => string;
  choose: (count: number) => string;
  due: (count: number) => string;
}

/** Colours with a contrast of at least 4.5 between text and ground; the text differs too, never colour alone. */
const COLOURS = {
  known: { background: '#1b6e3c', foreground: '#ffffff' },
  choose: { background: '#8a5300', foreground: '#ffffff' },
  unresolved: { background: '#3d4f6e', foreground: '#ffffff' },
  due: { background: '#a11d2b', foreground: '#ffffff' },
  nothing: { background: '#3d4f6e', foreground: '#ffffff' },
} as const;

/**
 * Draws a badge: the number of people, with a question mark while the agent must choose, a dot for nobody known; the
 * number of due follow-ups with an exclamation mark.
 */
export function badgeFaceOf(state: BadgeState, words: BadgeWords): BadgeFace {
  const colours = COLOURS[state.kind];
  switch (state.kind) {
    case 'known':
      return { ...colours, text: shortCount(state.count, 99), title: words.known(state.count) };
    case 'choose':
      return { ...colours, text: `${shortCount(state.count, 9)}?`, title: words.choose(state.count) };
    case 'due':
      return { ...colours, text: `${shortCount(state.count, 9)}!`, title: words.due(state.count) };
    case 'unresolved':
      return { ...colours, text: '•', title: words.unresolved };
    case 'nothing':
      return { ...colours, text: '', title: words.nothing };
  }
}

/** `99+` is three characters and `9+` with a question mark is three. */
function shortCount(count: number, largest: 9 | 99): string {
  return count > largest ? `${largest}+` : String(count);
}
