import { describe, expect, it } from 'vitest';
import { LATEST_MOMENT } from '#lib/domain/interaction/entry-moment.ts';
import { dayText, readDayText } from '#lib/domain/report/local-day.ts';
import {
  type DayRange,
  daysOfPeriod,
  momentsOf,
  type PeriodName,
  type WantedPeriod,
} from '#lib/domain/report/period.ts';
import { ISO_WEEK } from '#lib/domain/report/week-rule.ts';
import { inZone } from '#tests/support/local-zone.ts';

const day = (text: string): number => readDayText(text)!;
const texts = ({ first, last }: DayRange) => [first, last].map((each) => each && dayText(each));
const on = (wanted: WantedPeriod, now: string, zone = 'Europe/Paris', week = ISO_WEEK) =>
  inZone(zone, () => texts(daysOfPeriod(wanted, Date.parse(now), week)));

describe('a period', () => {
  it.each<[PeriodName, string, string, string]>([
    ['today', '2026-11-22T12:00Z', '2026-11-22', '2026-11-22'],
    ['this-week', '2026-11-22T12:00Z', '2026-11-16', '2026-11-22'],
    ['this-month', '2026-11-22T12:00Z', '2026-11-01', '2026-11-30'],
    ['last-30-days', '2026-11-22T12:00Z', '2026-10-24', '2026-11-22'],
    ['last-month', '2026-01-15T12:00Z', '2025-12-01', '2025-12-31'],
    ['last-month', '2028-03-31T12:00Z', '2028-02-01', '2028-02-29'],
    ['this-year', '2026-11-22T12:00Z', '2026-01-01', '2026-12-31'],
    // New Year has come in Paris and not in Greenwich.
    ['this-year', '2026-12-31T23:30Z', '2027-01-01', '2027-12-31'],
    ['this-week', '2027-01-01T12:00Z', '2026-12-28', '2027-01-03'],
    ['last-30-days', '2026-03-29T01:30Z', '2026-02-28', '2026-03-29'],
  ])('%s at %s is from %s to %s', (period, now, first, last) => {
    expect(on({ period }, now)).toEqual([first, last]);
  });

  it('of a week begins where the reader’s weeks do', () => {
    const week = { firstDay: 7, minimalDays: 1 };
    expect(on({ period: 'this-week' }, '2026-11-22T12:00Z', 'America/New_York', week)).toEqual([
      '2026-11-22',
      '2026-11-28',
    ]);
  });

  it('of today is another day on the other side of the world', () => {
    const now = '2026-11-22T11:00Z';
    expect(on({ period: 'today' }, now, 'Pacific/Kiritimati')[0]).toBe('2026-11-23');
    expect(on({ period: 'today' }, now, 'Pacific/Pago_Pago')[0]).toBe('2026-11-22');
  });

  it.each([
    [{ from: '2026-11-01', to: '2026-11-05' }, ['2026-11-01', '2026-11-05']],
    [{ from: '2026-11-05', to: '2026-11-01' }, ['2026-11-01', '2026-11-05']],
    [{ from: '2026-11-01' }, ['2026-11-01', undefined]],
    [{ to: '2026-11-01' }, [undefined, '2026-11-01']],
    [{}, [undefined, undefined]],
  ])('of one’s own, %j, is %j', ({ from, to }: { from?: string; to?: string }, days) => {
    const ends = { ...(from && { from: day(from) }), ...(to && { to: day(to) }) };
    expect(on({ period: 'custom', ...ends }, '2026-11-22T12:00Z')).toEqual(days);
  });
});

describe('the moments of days', () => {
  it.each([
    ['Europe/Paris', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['Europe/Paris', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z', '2018-11-05T02:00:00.000Z'],
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00.000Z', '2026-11-02T05:00:00.000Z'],
  ])('in %s on %s are those between its two midnights', (zone, text, from, to) => {
    const range = { first: day(text), last: day(text) };
    const moments = inZone(zone, () => momentsOf(range));
    expect([moments.from, moments.to].map((each) => new Date(each).toISOString())).toEqual([from, to]);
  });

  it('of everything are all there can be', () => {
    expect(momentsOf({})).toEqual({ from: 0, to: LATEST_MOMENT + 1 });
    expect(momentsOf({ first: -1, last: day('9999-12-31') })).toMatchObject({ from: 0 });
  });

  it('of days that end before they begin are none', () => {
    const { from, to } = momentsOf({ first: day('2026-11-05'), last: day('2026-11-01') });
    expect(to).toBe(from);
  });
});
