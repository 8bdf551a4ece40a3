import { describe, expect, it } from 'vitest';
import { isolatedLine, plainLine } from '#lib/domain/plain-line.ts';

describe('a name on one line', () => {
  it.each([
    ['Desk', 'Desk'],
    ['Field\u202E gnp.exe', 'Field gnp.exe'],
    ['\u2067Desk\u2069\u200F', 'Desk'],
    [' two\nlines\t here\u2028', 'two lines here'],
    ['שולחן', 'שולחן'],
    ['O’Brien – São Paulo', 'O’Brien – São Paulo'],
  ])('%j is %j', (text, line) => {
    expect(plainLine(text)).toBe(line);
  });
});

it('stands apart in a sentence where it is read from right to left, and only there', () => {
  expect([isolatedLine('Desk\u202e'), isolatedLine('שולחן 7')]).toEqual(['Desk', '\u2068שולחן 7\u2069']);
});
