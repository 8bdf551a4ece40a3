import { expect, it } from 'vitest';
import { readDate } from '#lib/interchange/values/date.ts';

it.each([
  ['2026-03-01', '', '2026-03-01'],
  ['2026/3/1', '', '2026-03-01'],
  ['2026-03-01T10:00:00Z', '', '2026-03-01'],
  ['01.03.2026', 'DE', '2026-03-01'],
  ['01/03/2026', 'FR', '2026-03-01'],
  ['01/03/2026', 'US', '2026-01-03'],
  ['13/03/2026', 'US', '2026-03-13'],
  ['03/13/2026', 'FR', '2026-03-13'],
  ['31/02/2026', '', undefined],
  ['soon', '', undefined],
])('a date of a file: %j in %j is %s', (text, country, expected) => {
  expect(readDate(text, country)).toBe(expected);
});
