import { describe, expect, it } from 'vitest';
import { liftOver } from '#components/ui/use-clear-of-bars.ts';

const TOAST = { height: 44, foot: 12, windowHeight: 800 };

describe('liftOver', () => {
  it.each([
    ['there is no bar', [], 0],
    ['the bar is far above', [{ top: 400, bottom: 449 }], 0],
    ['the bar is scrolled out below', [{ top: 820, bottom: 869 }], 0],
    ['the bar ends just above', [{ top: 695, bottom: 744 }], 0],
    ['the bar is stuck at the foot', [{ top: 751, bottom: 800 }], 45],
    ['the bar stands behind it', [{ top: 700, bottom: 749 }], 96],
    [
      'another bar stands where it would be lifted to',
      [
        { top: 690, bottom: 735 },
        { top: 751, bottom: 800 },
      ],
      106,
    ],
  ])('clears the bars where %s', (_, bars, lift) => {
    expect(liftOver(bars, TOAST)).toBe(lift);
  });
});
