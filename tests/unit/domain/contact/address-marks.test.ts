import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMarkSet, markOf } from '#lib/domain/contact/address-marks.ts';

describe('marks of address keys', () => {
  it('are hardly ever the same for two keys, although the keys differ by a digit', () => {
    const marks = new Set(Array.from({ length: 200_000 }, (_, at) => markOf(`tel:+336${10_000_000 + at}`)));
    expect(marks.size).toBeGreaterThan(199_950);
  });

  it('a set of them knows exactly those that were added', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3000), { maxLength: 3000 }), (added) => {
        const set = createMarkSet();
        const known = new Set<number>();
        for (const mark of added) {
          expect(set.has(mark)).toBe(known.has(mark));
          set.add(mark);
          known.add(mark);
        }
        for (let mark = 0; mark <= 3000; mark += 1) expect(set.has(mark)).toBe(known.has(mark));
      }),
      { numRuns: 30 },
    );
  });
});
