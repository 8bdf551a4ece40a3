import { describe, expect, it } from 'vitest';
import { badgeFaceOf } from '#lib/services/badge/badge-face.ts';
import type { BadgeState } from '#lib/services/badge/badge-state.ts';

const words = {
  nothing: 'Sidecard',
  unresolved: 'nobody known',
  known: (count: number) => `${count} known`,
  choose: (count: number) => `${count} may match`,
  due: (count: number) => `${count} due`,
};

describe('badgeFaceOf', () => {
  it.each<[BadgeState, string, string]>([
    [{ kind: 'known', count: 1 }, '1', '1 known'],
    [{ kind: 'known', count: 99 }, '99', '99 known'],
    [{ kind: 'known', count: 100 }, '99+', '100 known'],
    [{ kind: 'choose', count: 2 }, '2?', '2 may match'],
    [{ kind: 'choose', count: 9 }, '9?', '9 may match'],
    [{ kind: 'choose', count: 10 }, '9+?', '10 may match'],
    [{ kind: 'unresolved' }, '•', 'nobody known'],
    [{ kind: 'due', count: 3 }, '3!', '3 due'],
    [{ kind: 'due', count: 10 }, '9+!', '10 due'],
    [{ kind: 'nothing' }, '', 'Sidecard'],
  ])('draws %j as "%s", spoken "%s"', (state, text, title) => {
    expect(badgeFaceOf(state, words)).toMatchObject({ text, title });
  });

  it.each<BadgeState>([
    { kind: 'known', count: 1 },
    { kind: 'choose', count: 2 },
    { kind: 'unresolved' },
    { kind: 'due', count: 1 },
  ])('draws %j legibly: a contrast of 4.5 or more', (state) => {
    const { background, foreground } = badgeFaceOf(state, words);
    const [light, dark] = [luminance(foreground), luminance(background)];
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
  });
});

/** Relative luminance of a `#rrggbb` colour, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
