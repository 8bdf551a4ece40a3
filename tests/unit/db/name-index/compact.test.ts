import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsAtRest, segmentsToMerge } from '#lib/db/name-index/compact.ts';
import { type SegmentKey, isUnbroken } from '#lib/db/name-index/segment.ts';

function keysOf(sizes: readonly number[]): SegmentKey[] {
  return sizes.map((size, at) => ({ from: at + 1, through: at + 1, size }));
}

describe('which segments are put together', () => {
  it.each([
    ['a few', [1_000_000, 5, 5, 5], 0],
    ['a big one and many small ones: the small ones', [1_000_000, 5, 5, 5, 5, 5, 5, 5, 5], 8],
    ['many of the same size: all of them', Array.from({ length: 20 }, () => 5000), 20],
    ['each far smaller than the one before: none', [9, 8, 7, 6, 5, 4, 3, 2, 1].map((power) => 10 ** power), 0],
  ])('%s', (_name, sizes, count) => {
    const keys = keysOf(sizes);
    expect(segmentsToMerge(keys)).toEqual(count === 0 ? [] : keys.slice(-count));
  });

  it('move each row a few times only, however many writes there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 200, maxLength: 400 }), (writes) => {
        let keys: SegmentKey[] = [];
        let moved = 0;
        for (const [at, size] of writes.entries()) {
          keys.push({ from: at + 1, through: at + 1, size });
          const merged = segmentsToMerge(keys);
          if (merged.length === 0) continue;
          const sum = merged.reduce((total, each) => total + each.size, 0);
          moved += sum;
          keys = keys.slice(0, -merged.length);
          keys.push({ from: merged[0]!.from, through: at + 1, size: sum });
        }
        const all = writes.reduce((sum, size) => sum + size, 0);
        expect(isUnbroken(keys)).toBe(true);
        expect(moved / all).toBeLessThan(6);
        expect(keys.length).toBeLessThan(12);
      }),
    );
  });
});

describe('which segments are put together at rest', () => {
  it.each([
    ['none of one', [1_000_000], 0],
    ['none that hold few rows beside the first', [1000, 900, 99], 0],
    ['none that are small beside the first', [1_000_000, 40_000, 2000], 0],
    ['all when a search would go through several large ones', [700_000, 190_000, 12_000], 3],
    ['all after an import into a small store', [10, 5000, 5000], 3],
  ])('%s', (_name, sizes, count) => {
    expect(segmentsAtRest(keysOf(sizes))).toHaveLength(count);
  });
});
