import { describe, expect, it } from 'vitest';
import { compare, median } from '#tests/bench/figure.ts';

describe('median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[10, 1, 4, 2], 3],
    [[100, 2, 11, 9, 1], 9],
  ])('of %j is %d', (numbers, middle) => {
    expect(median(numbers)).toBe(middle);
  });
});

describe('compare', () => {
  it('is not moved by one slow turn', () => {
    expect(compare('scan', { ours: [12, 11, 900], floor: [10, 10, 11] }, 1.3)).toEqual({
      name: 'scan',
      unit: 'ms',
      value: 12,
      floor: 10,
      ratio: 1.2,
      target: 1.3,
    });
  });
});
