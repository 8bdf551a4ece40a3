import { expect, it } from 'vitest';
import { stepBack, stepForth } from '#lib/domain/change/back-and-forth.ts';

/** Newest first: a small letter was taken back. */
const steps = (letters: string) => letters.split('').map((name) => ({ name, undone: name === name.toLowerCase() }));

it.each([
  ['', undefined, undefined],
  ['A', 'A', undefined],
  ['aB', 'B', 'a'],
  ['abC', 'C', 'b'],
  ['ab', undefined, 'b'],
  ['AbC', 'A', undefined],
  ['aBc', 'B', 'a'],
])('of %j goes back to %s and forth to %s', (letters, back, forth) => {
  expect(stepBack(steps(letters))?.name).toBe(back);
  expect(stepForth(steps(letters))?.name).toBe(forth);
});
