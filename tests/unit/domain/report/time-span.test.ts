import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayText, readDayText } from '#lib/domain/report/local-day.ts';
import { countSpans, nextSpan, spanStart, type TimeUnit, weekNumber } from '#lib/domain/report/time-span.ts';
import { ISO_WEEK, weekRuleOf } from '#lib/domain/report/week-rule.ts';

const day = (text: string): number => readDayText(text)!;
const AMERICAN = { firstDay: 7, minimalDays: 1 };

describe('a span of time', () => {
  it.each([
    ['2026-11-22', 'week', ISO_WEEK, '2026-11-16'],
    ['2026-11-23', 'week', ISO_WEEK, '2026-11-23'],
    ['2026-11-22', 'week', AMERICAN, '2026-11-22'],
    ['2026-11-21', 'week', AMERICAN, '2026-11-15'],
    ['2027-01-01', 'week', ISO_WEEK, '2026-12-28'],
    ['2026-11-22', 'month', ISO_WEEK, '2026-11-01'],
    ['2028-02-29', 'month', ISO_WEEK, '2028-02-01'],
    ['2026-11-22', 'year', ISO_WEEK, '2026-01-01'],
    ['2026-11-22', 'day', ISO_WEEK, '2026-11-22'],
  ] as const)('with %s in it, by %s, begins on the day that its rule says', (text, unit, rule, start) => {
    expect(dayText(spanStart(day(text), unit, rule))).toBe(start);
  });

  it.each([
    ['2026-12-01', 'month', 1, '2027-01-01'],
    ['2027-01-01', 'month', -1, '2026-12-01'],
    ['2028-02-01', 'month', 1, '2028-03-01'],
    ['2026-12-28', 'week', 1, '2027-01-04'],
    ['2026-12-31', 'day', 1, '2027-01-01'],
    ['2026-01-01', 'year', -1, '2025-01-01'],
  ] as const)('after %s, by %s, %d on, is %s', (text, unit, steps, next) => {
    expect(dayText(nextSpan(day(text), unit, steps))).toBe(next);
  });

  it('is counted as stepping counts it', () => {
    const unit = fc.constantFrom<TimeUnit>('day', 'week', 'month', 'year');
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(400), unit, fc.constantFrom(ISO_WEEK, AMERICAN), (first, more, by, rule) => {
        let steps = 1;
        for (let at = spanStart(first, by, rule); at !== spanStart(first + more, by, rule); at = nextSpan(at, by)) {
          steps += 1;
        }
        expect(countSpans(first, first + more, by, rule)).toBe(steps);
      }),
    );
  });
});

describe('weeks', () => {
  it.each([
    ['fr-FR', 1],
    ['fr', 1],
    ['en-GB', 1],
    ['en-US', 7],
    ['ar-EG', 6],
  ])('of %s begin on weekday %d', (locale, firstDay) => {
    expect(weekRuleOf(locale).firstDay).toBe(firstDay);
  });

  it.each([
    ['2026-01-01', ISO_WEEK, 1, 2026],
    ['2027-01-01', ISO_WEEK, 53, 2026],
    ['2027-01-04', ISO_WEEK, 1, 2027],
    ['2021-01-03', ISO_WEEK, 53, 2020],
    ['2024-12-30', ISO_WEEK, 1, 2025],
    ['2026-11-22', ISO_WEEK, 47, 2026],
    ['2026-11-22', AMERICAN, 48, 2026],
    ['2027-01-01', AMERICAN, 1, 2027],
    ['2026-12-31', AMERICAN, 1, 2027],
    ['2026-12-26', AMERICAN, 52, 2026],
  ])('with %s in it are numbered as the country counts', (text, rule, week, year) => {
    expect(weekNumber(spanStart(day(text), 'week', rule), rule)).toEqual({ week, year });
  });
});
