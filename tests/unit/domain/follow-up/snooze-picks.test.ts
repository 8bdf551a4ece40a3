import { afterEach, describe, expect, it, vi } from 'vitest';
import { endOfDay, dueSection } from '#lib/domain/follow-up/due-section.ts';
import { NOTICE_PICKS, SNOOZE_PICKS, snoozeMoment } from '#lib/domain/follow-up/snooze-picks.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A moment said with its own offset, whatever zone the reader is in. */
function at(text: string): number {
  return new Date(text).getTime();
}

describe('R50: a quick choice of days is nine in the morning by the reader’s clock', () => {
  it.each([
    // The clocks go forward in the night to the 29th of March, and back in the night to the 25th of October.
    ['Europe/Paris', '2026-03-28T23:30:00+01:00', 'tomorrow', '2026-03-29T09:00:00+02:00'],
    ['Europe/Paris', '2026-10-24T10:00:00+02:00', 'tomorrow', '2026-10-25T09:00:00+01:00'],
    ['Europe/Paris', '2026-10-23T10:00:00+02:00', 'in-three-days', '2026-10-26T09:00:00+01:00'],
    ['America/New_York', '2026-03-07T18:00:00-05:00', 'tomorrow', '2026-03-08T09:00:00-04:00'],
    ['America/New_York', '2026-10-31T08:00:00-04:00', 'next-monday', '2026-11-02T09:00:00-05:00'],
    // Half an hour is what changes here.
    ['Australia/Lord_Howe', '2026-04-04T12:00:00+11:00', 'tomorrow', '2026-04-05T09:00:00+10:30'],
    ['Asia/Kathmandu', '2026-03-28T23:30:00+05:45', 'tomorrow', '2026-03-29T09:00:00+05:45'],
    ['Pacific/Kiritimati', '2026-12-31T23:59:00+14:00', 'tomorrow', '2027-01-01T09:00:00+14:00'],
    // Midnight itself is left out on the first day of summer time.
    ['America/Asuncion', '2024-10-05T12:00:00-04:00', 'tomorrow', '2024-10-06T09:00:00-03:00'],
  ] as const)('%s at %s: %s is %s', (zone, now, pick, due) => {
    vi.stubEnv('TZ', zone);
    expect(new Date(snoozeMoment(pick, at(now))).toISOString()).toBe(new Date(due).toISOString());
  });
});

describe('R50: a span is real time', () => {
  it.each([
    ['Europe/Paris', '2026-03-29T01:30:00+01:00', '2026-03-29T03:30:00+02:00'],
    ['Europe/Paris', '2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'],
    ['UTC', '2026-12-31T23:30:00Z', '2027-01-01T00:30:00Z'],
  ])('%s: an hour after %s is %s', (zone, now, due) => {
    vi.stubEnv('TZ', zone);
    expect(snoozeMoment('in-an-hour', at(now))).toBe(at(due));
  });

  it('of ten minutes is ten minutes', () => {
    expect(snoozeMoment('in-ten-minutes', 1_000)).toBe(601_000);
  });

  it('and every choice is later than now', () => {
    const now = at('2026-11-22T23:59:59Z');
    for (const pick of [...SNOOZE_PICKS, ...NOTICE_PICKS]) expect(snoozeMoment(pick, now)).toBeGreaterThan(now);
  });
});

describe('the sections of the list', () => {
  it.each([
    ['Europe/Paris', '2026-03-29T00:00:00+01:00', 23],
    ['Europe/Paris', '2026-10-25T00:00:00+02:00', 25],
    ['Europe/Paris', '2026-11-22T00:00:00+01:00', 24],
  ])('%s: the day that begins at %s has %s hours', (zone, start, hours) => {
    vi.stubEnv('TZ', zone);
    expect(endOfDay(at(start)) + 1 - at(start)).toBe(hours * 3_600_000);
  });

  it.each([
    ['2026-11-22T13:59:00+01:00', 'overdue'],
    ['2026-11-22T14:00:00+01:00', 'overdue'],
    ['2026-11-22T14:00:01+01:00', 'today'],
    ['2026-11-22T23:59:59+01:00', 'today'],
    ['2026-11-23T00:00:00+01:00', 'upcoming'],
  ])('R50: at two in the afternoon what is due at %s is %s', (due, section) => {
    vi.stubEnv('TZ', 'Europe/Paris');
    const now = at('2026-11-22T14:00:00+01:00');
    expect(dueSection({ at: at(due) }, now)).toBe(section);
    expect(dueSection({ at: at(due), doneAt: now }, now)).toBe('done');
  });
});
