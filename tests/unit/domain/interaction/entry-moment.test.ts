import { LONGEST_NOTES } from '#lib/domain/interaction/entry-limits.ts';
import { saysSomething } from '#lib/domain/interaction/conversation.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import { LATEST_MOMENT, localMomentText, readLocalMoment } from '#lib/domain/interaction/entry-moment.ts';
import { followUpMoment } from '#lib/domain/interaction/follow-up-picks.ts';

describe('R50: the date and time of an entry', () => {
  it.each([
    ['2026-11-20T14:05', new Date(2026, 10, 20, 14, 5).getTime()],
    ['2026-11-20T14:05:59', new Date(2026, 10, 20, 14, 5).getTime()],
    ['2024-02-29T00:00', new Date(2024, 1, 29).getTime()],
    ['9999-12-31T23:59', new Date(9999, 11, 31, 23, 59).getTime()],
  ])('reads %s', (text, at) => {
    expect(readLocalMoment(text)).toEqual({ at });
  });

  it.each([
    ['', 'missing'],
    ['  ', 'missing'],
    ['tomorrow', 'unreadable'],
    ['2026-02-30T10:00', 'unreadable'],
    ['2026-13-01T10:00', 'unreadable'],
    ['2026-11-20T25:00', 'unreadable'],
    ['1969-12-31T23:59', 'out-of-range'],
    ['0020-11-20T10:00', 'out-of-range'],
    ['10000-01-01T00:00', 'out-of-range'],
    ['275760-09-13T00:00', 'out-of-range'],
  ])('says of %j that it is %s', (text, mistake) => {
    expect(readLocalMoment(text)).toEqual({ mistake });
  });

  it('comes back from its text to the minute', () => {
    const minutes = fc.integer({ min: 60 * 24, max: Date.UTC(9999, 11, 30) / 60_000 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const text = localMomentText(minute * 60_000);
        const read = readLocalMoment(text);
        expect('at' in read && localMomentText(read.at)).toBe(text);
      }),
    );
  });

  it.each([-1, LATEST_MOMENT + 1, 1.5, Number.NaN, Infinity])('is never %s in a record', (at) => {
    expect(entryFieldsSchema.safeParse({ kind: 'inbound', at }).success).toBe(false);
  });
});

describe('R50: the quick picks of a follow-up', () => {
  const friday = new Date(2026, 10, 20, 16, 30).getTime();
  it.each([
    ['tomorrow', friday, new Date(2026, 10, 21, 9)],
    ['in-three-days', friday, new Date(2026, 10, 23, 9)],
    ['next-monday', friday, new Date(2026, 10, 23, 9)],
    ['next-monday', new Date(2026, 10, 22, 8).getTime(), new Date(2026, 10, 23, 9)],
    ['next-monday', new Date(2026, 10, 23, 8).getTime(), new Date(2026, 10, 30, 9)],
    ['tomorrow', new Date(2026, 11, 31, 23, 59).getTime(), new Date(2027, 0, 1, 9)],
  ] as const)('%s', (pick, now, due) => {
    expect(new Date(followUpMoment(pick, now))).toEqual(due);
  });
});

describe('R51: an entry', () => {
  it('says something by its notes, its topic or its follow-up', () => {
    expect(saysSomething({ notes: ' \n' })).toBe(false);
    expect(saysSomething({ notes: 'x' })).toBe(true);
    expect(saysSomething({ notes: '', topic: { code: 'a', name: 'A' } })).toBe(true);
    expect(saysSomething({ notes: '', followUpAt: 0 })).toBe(true);
  });

  it('has notes up to a bound, and none is cut', () => {
    const notes = 'x'.repeat(LONGEST_NOTES);
    expect(entryFieldsSchema.parse({ kind: 'internal', at: 0, notes }).notes).toBe(notes);
    expect(entryFieldsSchema.safeParse({ kind: 'internal', at: 0, notes: `${notes}x` }).success).toBe(false);
  });
});
