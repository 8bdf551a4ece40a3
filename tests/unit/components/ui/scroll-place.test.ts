import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_HEIGHT, placeAfter, placeAt, realHeight } from '#components/ui/scroll-place.ts';

const MILLION = { rows: 44_000_000, sight: 600 };
const FEW = { rows: 4400, sight: 600 };

describe('how far a table is scrolled', () => {
  it('is what the browser says as long as the rows are no higher than browsers allow', () => {
    expect(placeAfter({ shown: 0, real: 0 }, 1234, FEW)).toEqual({ shown: 1234, real: 1234 });
    expect(placeAt(9999, FEW)).toEqual({ shown: 3800, real: 3800 });
    expect(realHeight(FEW)).toBe(4400);
    expect(realHeight(MILLION)).toBe(MOST_HEIGHT);
  });

  it('means a part of the whole when the scroll bar is dragged, up to the last row', () => {
    const end = MOST_HEIGHT - 600;
    expect(placeAfter({ shown: 0, real: 0 }, end, MILLION)).toEqual({ shown: 43_999_400, real: end });
    expect(placeAfter({ shown: 0, real: 0 }, end / 2, MILLION).shown).toBe(43_999_400 / 2);
    expect(placeAfter({ shown: 43_999_400, real: end }, 0, MILLION)).toEqual({ shown: 0, real: 0 });
  });

  it('moves the rows by as much as the wheel does', () => {
    const before = placeAt(22_000_000, MILLION);
    const after = placeAfter(before, before.real + 100, MILLION);
    expect(after.shown).toBe(22_000_100);
    expect(placeAfter(before, before.real - 100, MILLION).shown).toBe(21_999_900);
  });

  it('reaches both ends with the wheel, and stops at neither before', () => {
    const wheel = fc.array(fc.integer({ min: -900, max: 900 }), { maxLength: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 43_999_400 }), wheel, (start, moves) => {
        let place = placeAt(start, MILLION);
        for (const move of moves) {
          const limit = MOST_HEIGHT - 600;
          const real = Math.max(0, Math.min(limit, place.real + move));
          const next = placeAfter(place, real, MILLION);
          expect(next.shown).toBeGreaterThanOrEqual(0);
          expect(next.shown).toBeLessThanOrEqual(43_999_400);
          if (next.shown > 0) expect(next.real).toBeGreaterThan(0);
          if (next.shown < 43_999_400) expect(next.real).toBeLessThan(limit);
          expect(Math.abs(next.shown - place.shown - (real - place.real))).toBeLessThanOrEqual(
            Math.max(0, -(place.shown + real - place.real), place.shown + real - place.real - 43_999_400),
          );
          place = next;
        }
      }),
    );
  });
});
