import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTRY_KIND_CODES } from '#lib/domain/interaction/entry-limits.ts';
import { PERIOD_NAMES } from '#lib/domain/report/period.ts';
import { REPORT_GROUPINGS, REPORT_SUBJECTS } from '#lib/domain/report/report-terms.ts';
import { ISO_WEEK } from '#lib/domain/report/week-rule.ts';
import { readManageRoute, writeManageRoute } from '#lib/state/manage-route.ts';
import { groupAsked, reportQuestion } from '#lib/state/report-reading.ts';
import { ENTRY_ORDERS, type ReportWanted, usualReport } from '#lib/state/report-route.ts';
import { dayText, readDayText } from '#lib/domain/report/local-day.ts';

const read = (hash: string) => readManageRoute(hash);

describe('the address of a report', () => {
  it('carries everything that says which report it is', () => {
    const key = fc.string({ minLength: 1, maxLength: 60 });
    const day = fc.nat(2_900_000);
    const wanted = fc.record(
      {
        subject: fc.constantFrom(...REPORT_SUBJECTS),
        by: fc.constantFrom(...REPORT_GROUPINGS),
        period: fc.constantFrom(...PERIOD_NAMES),
        from: day,
        to: day,
        kind: fc.constantFrom(...ENTRY_KIND_CODES),
        agent: key,
        topic: key,
        organization: key,
        sort: fc.constantFrom('name', '-entries', 'mean'),
        group: key,
        order: fc.constantFrom(...ENTRY_ORDERS.filter((order) => order !== 'newest')),
      },
      { requiredKeys: ['subject', 'by', 'period'] },
    );
    fc.assert(
      fc.property(wanted, ({ from, to, ...others }) => {
        const ends = others.period === 'custom' ? { ...(from && { from }), ...(to && { to }) } : {};
        const route = { page: 'reports' as const, ...others, ...ends };
        expect(read(writeManageRoute(route))).toEqual(route);
      }),
    );
  });

  it('is short while everything is as usual', () => {
    expect(writeManageRoute({ page: 'reports', ...usualReport('entries') })).toBe('#/reports');
    expect(writeManageRoute({ page: 'reports', ...usualReport('follow-ups') })).toBe('#/reports?what=follow-ups');
  });

  it.each([
    '#/reports?by=shoe-size&what=gossip&period=eternity&kind=loud&sort=%3Cb%3E&order=random',
    '#/reports?from=2026-11-01&to=yesterday',
    '#/reports?period=custom&from=2026-02-30&to=99999-01-01',
  ])('that says nonsense is taken as usual: %s', (hash) => {
    const route = read(hash);
    expect(route).toEqual({
      page: 'reports',
      ...usualReport('entries'),
      ...(hash.includes('custom') && { period: 'custom' }),
    });
  });
});

describe('what is asked of the worker', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  const day = (text: string) => readDayText(text)!;
  const days = (wanted: ReportWanted) => {
    const { first, last } = reportQuestion(wanted, now, ISO_WEEK).days;
    return [first, last].map((each) => each && dayText(each));
  };
  const custom = { period: 'custom' as const, from: day('2026-11-01'), to: day('2026-11-18') };

  it.each([
    ['week', '2026-11-16', ['2026-11-16', '2026-11-18']],
    ['week', '2026-10-26', ['2026-11-01', '2026-11-01']],
    ['day', '2026-11-05', ['2026-11-05', '2026-11-05']],
    ['month', '2026-11-01', ['2026-11-01', '2026-11-18']],
  ] as const)('of the %s from %s are its days within the period', (by, start, expected) => {
    const wanted: ReportWanted = { subject: 'entries', by, ...custom, group: String(day(start)) };
    expect(days(wanted)).toEqual(expected);
    expect(groupAsked(wanted)).toBeUndefined();
  });

  it.each(['1e99', 'x', '99999999999', '-all'])('of the day %j, which is none, are those of the period', (group) => {
    expect(days({ subject: 'entries', by: 'day', ...custom, group })).toEqual(['2026-11-01', '2026-11-18']);
  });

  it('of a topic are those of the period, and its key', () => {
    const wanted: ReportWanted = { subject: 'entries', by: 'topic', ...custom, group: 'billing' };
    expect(days(wanted)).toEqual(['2026-11-01', '2026-11-18']);
    expect(groupAsked(wanted)).toBe('billing');
  });
});
