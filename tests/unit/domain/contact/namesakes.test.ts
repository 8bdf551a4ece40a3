import { describe, expect, it } from 'vitest';
import { bearsWords, wordsOfShownName } from '#lib/domain/contact/namesakes.ts';

describe('contacts of a name that a page shows', () => {
  it.each([
    ['Vera Stone', 'Vera', 'Stone'],
    ['Stone, Vera', 'Vera', 'Stone'],
    ['Dr. Vera J. Stone', 'Vera', 'Stone'],
    ['Vera Anne Stone', 'Vera', 'Stone'],
    ['Vera Stone', 'Vera Anne', 'Stone'],
    ['Vera Stone (Facilities)', 'Vera', 'Stone'],
    ['vera stone', 'Véra', 'STONE'],
    ['Jean-Pierre Dupont', 'Jean-Pierre', 'Dupont'],
    ['Vera', 'Vera', 'Stone'],
    ['Office du lac', 'Office du', 'lac'],
  ])('R11: %s may be %s %s', (shown, givenName, familyName) => {
    expect(bearsWords({ givenName, familyName }, wordsOfShownName(shown))).toBe(true);
  });

  it.each([
    ['Vera Stone', 'Vera', 'Stonehouse'],
    ['Vera Stone', 'Vincent', 'Stone'],
    ['Jean-Pierre Dupont', 'Jean', 'Dupont'],
    ['Vera Stone', '', ''],
    ['', 'Vera', 'Stone'],
  ])('R19: %s is not %s %s', (shown, givenName, familyName) => {
    expect(bearsWords({ givenName, familyName }, wordsOfShownName(shown))).toBe(false);
  });
});
