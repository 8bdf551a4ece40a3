import { describe, expect, it } from 'vitest';
import { typedChoice } from '#lib/domain/definition/typed-choice.ts';

const CHOICES = [
  { code: 'Work', name: 'Bureau' },
  { code: 'Home', name: 'Domicile' },
  { code: 'Bureau', name: 'Agence' },
];

describe('what is kept of a text for which choices are proposed', () => {
  it.each([
    ['Bureau', 'Work'],
    ['domicile ', 'Home'],
    ['Work', 'Work'],
    ['agence', 'Bureau'],
    ['Astreinte', 'Astreinte'],
    ['', ''],
  ])('R1: %j is kept as %j', (typed, kept) => {
    expect(typedChoice(CHOICES, typed)).toBe(kept);
  });
});
