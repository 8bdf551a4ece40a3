import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameFromAddress } from '#lib/domain/contact/name-from-address.ts';
import { nameFromDisplayName } from '#lib/domain/contact/name-from-display-name.ts';
import { fold } from '#lib/domain/search/fold.ts';

const given = fc.constantFrom('Hélène', 'Jean-Pierre', 'Anaïs', 'Björn', 'Zoë', 'Çağla', 'Łukasz', 'Иван', 'Ελένη');
const family = fc.constantFrom('Rivière', 'Dupont-Martin', "O'Brien", 'van den Berg', 'Öztürk', 'Müller', 'Петров');

describe('R23: however a name is written', () => {
  it('both parts come out on their side', () => {
    const forms = fc.constantFrom<(one: string, other: string) => string>(
      (one, other) => `${one} ${other}`,
      (one, other) => `${other}, ${one}`,
      (one, other) => `"${other}, ${one}" <x@acme.example>`,
      (one, other) => `${other.toUpperCase()} ${one}`,
      (one, other) => `${one} ${other.toUpperCase()}`,
      (one, other) => `Mme ${one} ${other}`,
      (one, other) => `${one} ${other} (via Zendesk)`,
      (one, other) => `${one} ${other} - ACME`,
      (one, other) => `  ${one}\u{a0} ${other} `,
    );
    fc.assert(
      fc.property(given, family, forms, (one, other, form) => {
        const name = nameFromDisplayName(form(one, other));
        expect(name?.givenName).toBe(one);
        expect(fold(name?.familyName ?? '')).toBe(fold(other));
      }),
      { numRuns: 400, seed: 20251121 },
    );
  });

  it('and whatever the text, nothing is in the name that is not in the text', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'aéZ ,.-_@\'"()<>1|/山م🚀'.split(''), ' via ', 'Mme '),
      maxLength: 60,
    });
    const letters = (word: string): string[] => fold(word).match(/\p{L}/gu) ?? [];
    fc.assert(
      fc.property(text, (written) => {
        const names = [nameFromDisplayName(written), nameFromAddress(written)];
        const used = names.flatMap((name) => letters(`${name?.givenName ?? ''}${name?.familyName ?? ''}`));
        const there = new Set(letters(written));
        expect(used.filter((letter) => !there.has(letter))).toEqual([]);
      }),
      { numRuns: 1500, seed: 20251122 },
    );
  });
});
