import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTop, MOST_SPANS, timeSeries, topOf } from '#lib/domain/report/chart-series.ts';
import type { DayPart } from '#lib/domain/report/figures.ts';
import { dayText, readDayText } from '#lib/domain/report/local-day.ts';
import { ISO_WEEK } from '#lib/domain/report/week-rule.ts';

const day = (text: string): number => readDayText(text)!;
const on = (text: string, entries = 1, overdue = 0): DayPart => ({ day: day(text), entries, overdue });
const week = ISO_WEEK;

describe('a picture over time', () => {
  it('has no gaps, and zeros to both ends of the period', () => {
    const range = { first: day('2026-11-01'), last: day('2026-11-07') };
    const series = timeSeries([on('2026-11-02', 3), on('2026-11-05', 1, 1)], range, { week });
    expect(series?.unit).toBe('day');
    expect(series?.spans.map(({ entries }) => entries)).toEqual([0, 3, 0, 0, 1, 0, 0]);
    expect(series?.spans.map(({ overdue }) => overdue)).toEqual([0, 0, 0, 0, 1, 0, 0]);
  });

  it('of days without a period goes from the first to the last that have something', () => {
    const series = timeSeries([on('2026-11-02'), on('2026-11-04')], {}, { week });
    expect(series?.spans.map(({ start }) => dayText(start))).toEqual(['2026-11-02', '2026-11-03', '2026-11-04']);
  });

  it.each([
    ['2026-11-22', 'day'],
    ['2026-10-01', 'day'],
    ['2026-01-01', 'week'],
    ['2024-01-01', 'month'],
    ['2015-01-01', 'year'],
  ])('from %s to November 2026 is by %s', (first, unit) => {
    expect(timeSeries([on(first), on('2026-11-22')], {}, { week })?.unit).toBe(unit);
  });

  it('is by the unit that the report is by', () => {
    const series = timeSeries([on('2026-01-01'), on('2026-11-22')], {}, { week, unit: 'day' });
    expect(series).toMatchObject({ unit: 'day', left: 0 });
    expect(series?.spans).toHaveLength(326);
  });

  it('that would be too long shows the last of it and says how much is before', () => {
    const series = timeSeries([on('1990-01-01', 7), on('2026-11-22', 2)], {}, { week, unit: 'day' });
    expect(series?.spans).toHaveLength(MOST_SPANS);
    expect(series).toMatchObject({ left: 7 });
    expect(series?.spans.at(-1)).toMatchObject({ entries: 2 });
  });

  it('over a period of millennia is as long as what there is', () => {
    const range = { first: day('1970-01-01'), last: day('9999-12-31') };
    const series = timeSeries([on('2026-11-01'), on('2026-11-22')], range, { week, unit: 'day' });
    expect(series).toMatchObject({ left: 0 });
    expect(series?.spans).toHaveLength(22);
  });

  it('of nothing is none', () => {
    expect(timeSeries([], {}, { week })).toBeUndefined();
  });

  it('shows or says every entry', () => {
    const days = fc.uniqueArray(fc.record({ day: fc.nat(60_000), entries: fc.nat(9), overdue: fc.constant(0) }), {
      selector: (each) => each.day,
      minLength: 1,
    });
    const unit = fc.constantFrom('day' as const, 'week' as const, 'month' as const, undefined);
    fc.assert(
      fc.property(days, unit, (found, by) => {
        const ordered = found.toSorted((one, other) => one.day - other.day);
        const series = timeSeries(ordered, {}, { week, ...(by && { unit: by }) })!;
        const shown = series.spans.reduce((sum, { entries }) => sum + entries, 0);
        expect(shown + series.left).toBe(found.reduce((sum, { entries }) => sum + entries, 0));
        expect(series.spans.length).toBeLessThanOrEqual(MOST_SPANS);
      }),
    );
  });
});

describe('the top of an axis', () => {
  it.each([
    [0, 1],
    [1, 1],
    [3, 3],
    [7, 8],
    [21, 30],
    [100, 100],
    [101, 200],
    [1_234_567, 2_000_000],
  ])('over %d is %d', (largest, top) => {
    expect(axisTop(largest)).toBe(top);
  });
});

describe('the largest groups', () => {
  const value = (each: number) => each;

  it('are all of them when they fit', () => {
    expect(topOf([1, 3, 2], 3, value)).toEqual({ top: [3, 2, 1], others: { count: 0, value: 0 } });
  });

  it('leave room for the others, with how many these are and what they come to', () => {
    expect(topOf([5, 1, 4, 2], 3, value)).toEqual({ top: [5, 4], others: { count: 2, value: 3 } });
  });
});
