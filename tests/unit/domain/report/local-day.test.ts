import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayFromParts,
  dayText,
  localDayOf,
  readDayText,
  startOfLocalDay,
  weekdayOf,
} from '#lib/domain/report/local-day.ts';
import { inZone } from '#tests/support/local-zone.ts';

const ZONES = [
  'UTC',
  'Europe/Paris',
  'America/New_York',
  // Its clocks left midnight out.
  'America/Sao_Paulo',
  // Its clocks go back from one to midnight, which comes twice.
  'America/Havana',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  // Its clocks change by half an hour.
  'Australia/Lord_Howe',
];

const HOUR = 3_600_000;

describe('a local day', () => {
  it.each([
    ['Europe/Paris', '2026-11-22T22:59:00Z', '2026-11-22'],
    ['Europe/Paris', '2026-11-22T23:00:00Z', '2026-11-23'],
    ['Europe/Paris', '2026-07-01T21:59:00Z', '2026-07-01'],
    ['Europe/Paris', '2026-07-01T22:00:00Z', '2026-07-02'],
    ['America/New_York', '2026-01-01T04:59:00Z', '2025-12-31'],
    ['Asia/Kathmandu', '2025-12-31T18:15:00Z', '2026-01-01'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01'],
    ['America/New_York', '1970-01-01T00:00:00Z', '1969-12-31'],
  ])('in %s of %s is %s', (zone, moment, day) => {
    expect(inZone(zone, () => dayText(localDayOf(Date.parse(moment))))).toBe(day);
  });

  it.each([
    ['Europe/Paris', '2026-03-29', 23],
    ['Europe/Paris', '2026-10-25', 25],
    ['America/New_York', '2026-03-08', 23],
    ['America/Havana', '2026-11-01', 25],
    ['America/Sao_Paulo', '2018-11-04', 23],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['UTC', '2026-03-29', 24],
  ])('in %s, %s has %d hours', (zone, text, hours) => {
    const day = readDayText(text)!;
    expect(inZone(zone, () => (startOfLocalDay(day + 1) - startOfLocalDay(day)) / HOUR)).toBe(hours);
  });

  it.each(ZONES)('in %s begins with its first moment and ends with the last before the next', (zone) => {
    inZone(zone, () =>
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
          const start = startOfLocalDay(day);
          expect([localDayOf(start), localDayOf(start - 1)]).toEqual([day, day - 1]);
        }),
      ),
    );
  });

  it('that a country left out has no moment', () => {
    const left = readDayText('2011-12-30')!;
    expect(inZone('Pacific/Apia', () => startOfLocalDay(left + 1) - startOfLocalDay(left))).toBe(0);
  });

  it.each(['2026-02-29', '2026-13-01', '1969-12-31', '10000-01-01', '2026-1-1', '', 'today', '2026-11-22T10:00'])(
    'is not read from %j',
    (text) => {
      expect(readDayText(text)).toBeUndefined();
    },
  );

  it.each(['1970-01-01', '2028-02-29', '9999-12-31'])('%s is read and written alike', (text) => {
    expect(dayText(readDayText(text)!)).toBe(text);
  });

  it.each([
    ['1970-01-01', 4],
    ['2026-11-22', 7],
    ['2026-11-23', 1],
  ])('%s is weekday %d', (text, weekday) => {
    expect(weekdayOf(readDayText(text)!)).toBe(weekday);
  });

  it('before 1970 has a weekday too', () => {
    expect(weekdayOf(dayFromParts(1969, 12, 31))).toBe(3);
  });
});
