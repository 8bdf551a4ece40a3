import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDistinct, numberOfText } from '#lib/domain/report/distinct.ts';
import { type Figures, meanSeconds } from '#lib/domain/report/figures.ts';
import { groupKey, NO_GROUP, valueOfKey } from '#lib/domain/report/report-terms.ts';
import { sortRows, usualSort } from '#lib/domain/report/sort-rows.ts';
import { createTally, type ReportRow } from '#lib/domain/report/tally.ts';
import { readDayText } from '#lib/domain/report/local-day.ts';
import { ISO_WEEK } from '#lib/domain/report/week-rule.ts';

const figures = (wish: Partial<Figures> = {}): Figures => ({
  entries: 1,
  interactions: 1,
  seconds: 0,
  timed: 0,
  open: 0,
  overdue: 0,
  ...wish,
});
const row = (name: string, wish: Partial<Figures> = {}): ReportRow => ({ key: name, name, ...figures(wish) });
const nothing: ReportRow = { key: NO_GROUP, ...figures({ entries: 9 }) };
const ordering = { by: 'topic' as const, nameOf: ({ name }: ReportRow) => name ?? '', locale: 'fr' };

describe('the key of a group', () => {
  it('is another for every value, and none is that of what says nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(groupKey(one) === groupKey(other)).toBe(one === other);
        expect(groupKey(one) === NO_GROUP).toBe(one === '');
        expect(valueOfKey(groupKey(one)) ?? '').toBe(one);
      }),
    );
  });
});

describe('different interactions', () => {
  it('are counted once each, whatever comes in between', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(300), { maxLength: 200 }), { maxLength: 8 }), (parts) => {
        const distinct = createDistinct();
        for (const part of parts) distinct.add(part);
        expect(distinct.values()).toEqual([...new Set(parts.flat())].toSorted((one, other) => one - other));
      }),
    );
  });

  it('have different numbers, which are safe integers', () => {
    const numbers = Array.from({ length: 20_000 }, (_, index) => numberOfText(`desk.example|ticket|${index}`));
    expect(new Set(numbers).size).toBe(20_000);
    expect(numbers.every(Number.isSafeInteger)).toBe(true);
  });
});

describe('a tally', () => {
  const part = (key: string, interactions: number[], wish = {}) => ({ ...figures(wish), key, interactions });

  it('counts an interaction that is in two groups once in each and once in the sum', () => {
    const tally = createTally('topic', ISO_WEEK);
    tally.add([part('a', [1, 2]), part('b', [2])], []);
    tally.add([part('a', [1], { seconds: 5, timed: 1 })], []);
    const { rows, totals } = tally.report();
    expect(rows.map(({ key, interactions, entries }) => [key, interactions, entries])).toEqual([
      ['a', 2, 2],
      ['b', 1, 1],
    ]);
    expect(totals).toEqual(figures({ entries: 3, interactions: 2, seconds: 5, timed: 1 }));
  });

  it.each([
    ['week', ['2026-12-28', '2027-01-03'], ['2026-12-28']],
    ['week', ['2027-01-03', '2027-01-04'], ['2026-12-28', '2027-01-04']],
    ['month', ['2026-12-31', '2027-01-01'], ['2026-12-01', '2027-01-01']],
    ['day', ['2026-12-31', '2026-12-31'], ['2026-12-31']],
  ] as const)('by %s puts %j together to %j', (by, days, starts) => {
    const tally = createTally(by, ISO_WEEK);
    for (const text of days) tally.add([part(groupKey(String(readDayText(text))), [7])], []);
    const { rows } = tally.report();
    expect(rows.map(({ key }) => Number(key))).toEqual(starts.map(readDayText));
    expect(rows.every(({ interactions }) => interactions === 1)).toBe(true);
  });

  it('calls a group as the first part that knows its name, and adds days up in their order', () => {
    const tally = createTally('topic', ISO_WEEK);
    tally.add([part('a', [])], [{ day: 9, entries: 1, overdue: 0 }]);
    tally.add([{ ...part('a', []), name: 'A', id: 'x' }], [{ day: 8, entries: 2, overdue: 1 }]);
    tally.add([{ ...part('a', []), name: 'Old A' }], [{ day: 9, entries: 4, overdue: 0 }]);
    const { rows, days } = tally.report();
    expect(rows).toMatchObject([{ name: 'A', id: 'x', entries: 3 }]);
    expect(days).toEqual([
      { day: 8, entries: 2, overdue: 1 },
      { day: 9, entries: 5, overdue: 0 },
    ]);
  });
});

describe('the rows of a report', () => {
  const rows = [nothing, row('Zoé', { entries: 2 }), row('Été', { entries: 5 }), row('abri 10'), row('Abri 9')];
  const names = (sort: Parameters<typeof sortRows>[1]) => sortRows(rows, sort, ordering).map(({ key }) => key);

  it('R51: by name are as the reader sorts names; what says nothing comes last', () => {
    expect(names({ column: 'name', descending: false })).toEqual(['Abri 9', 'abri 10', 'Été', 'Zoé', '-']);
    expect(names({ column: 'name', descending: true })).toEqual(['Zoé', 'Été', 'abri 10', 'Abri 9', '-']);
  });

  it('by a figure have equal ones by name', () => {
    expect(names({ column: 'entries', descending: true })).toEqual(['-', 'Été', 'Zoé', 'Abri 9', 'abri 10']);
    expect(names({ column: 'entries', descending: false })).toEqual(['Abri 9', 'abri 10', 'Zoé', 'Été', '-']);
  });

  it.each([true, false])('without a duration come last (descending: %s)', (descending) => {
    const timed = [row('none'), row('long', { seconds: 90, timed: 1 }), row('short', { seconds: 100, timed: 4 })];
    const sorted = sortRows(timed, { column: 'mean', descending }, ordering).map(({ key }) => key);
    expect(sorted).toEqual(descending ? ['long', 'short', 'none'] : ['short', 'long', 'none']);
  });

  it('by time are in its order, whatever they are called', () => {
    const days = ['10', '9', '--1'].map((key) => ({ key, ...figures() }));
    const sorted = sortRows(days, { column: 'name', descending: false }, { ...ordering, by: 'day' });
    expect(sorted.map(({ key }) => key)).toEqual(['--1', '9', '10']);
  });

  it.each([
    ['agent', 'entries', 'name', false],
    ['agent', 'follow-ups', 'name', false],
    ['week', 'entries', 'name', false],
    ['topic', 'entries', 'entries', true],
    ['topic', 'follow-ups', 'open', true],
  ] as const)('R51: by %s of %s are usually sorted by %s', (by, subject, column, descending) => {
    expect(usualSort(by, subject)).toEqual({ column, descending });
  });
});

describe('the mean duration', () => {
  it.each([
    [{ seconds: 90, timed: 2 }, 45],
    [{ seconds: 0, timed: 1 }, 0],
    [{ seconds: 0, timed: 0 }, undefined],
  ])('of %j is %s', (counts, mean) => {
    expect(meanSeconds(counts)).toBe(mean);
  });
});
