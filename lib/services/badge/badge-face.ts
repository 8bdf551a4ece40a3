import type { BadgeState } from './badge-state.ts';

/** How a badge looks and what it says to those who do not see it. */
export interface BadgeFace {
  /** At most three characters: that is what fits. */
  text: string;
  background: string;
  foreground: string;
  /** Put into words when it is read. */
  readonly title: string;
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
  const [text, say] = signsOf(state, words);
  return {
    ...COLOURS[state.kind],
    text,
    get title() {
      return say();
    },
  };
}

function signsOf(state: BadgeState, words: BadgeWords): readonly [text: string, say: () => string] {
  switch (state.kind) {
    case 'known':
      return [shortCount(state.count, 99), () => words.known(state.count)];
    case 'choose':
      return [`${shortCount(state.count, 9)}?`, () => words.choose(state.count)];
    case 'due':
      return [`${shortCount(state.count, 9)}!`, () => words.due(state.count)];
    case 'unresolved':
      return ['•', () => words.unresolved];
    case 'nothing':
      return ['', () => words.nothing];
  }
}

/** `99+` is three characters and `9+` with a question mark is three. */
function shortCount(count: number, largest: 9 | 99): string {
  return count > largest ? `${largest}+` : String(count);
}
