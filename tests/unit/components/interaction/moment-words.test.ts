import { describe, expect, it } from 'vitest';
import { momentWords } from '#components/interaction/log/moment-words.ts';

const NOW = new Date(2026, 10, 20, 14, 5).getTime();

describe('moments in words', () => {
  it.each([
    [new Date(2026, 10, 20, 9), 'today 09:00'],
    [new Date(2026, 10, 21, 9), 'tomorrow 09:00'],
    [new Date(2026, 10, 19, 23, 59), 'yesterday 23:59'],
  ])('%s is %s', (at, words) => {
    expect(momentWords(at.getTime(), NOW, 'en-GB')).toBe(words);
  });

  it('names the year where it is another one', () => {
    expect(momentWords(new Date(2031, 0, 5, 9).getTime(), NOW, 'en-GB')).toContain('2031');
    expect(momentWords(new Date(2026, 0, 5, 9).getTime(), NOW, 'fr-FR')).not.toContain('2026');
  });
});
