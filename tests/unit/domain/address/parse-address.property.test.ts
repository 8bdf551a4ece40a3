import * as fc from 'fast-check';
import { getCountries, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import { matchParsed } from '#lib/domain/address/match-rule.ts';
import { parseAddress } from '#lib/domain/address/parse-address.ts';

const COUNTRIES = getCountries().filter((country) => getExampleNumber(country, examples)?.isValid());

/** A valid number of some country, made from the metadata's example by other last digits. */
const validNumber = fc
  .record({ country: fc.constantFrom(...COUNTRIES), tail: fc.integer({ min: 0, max: 999 }) })
  .map(({ country, tail }) => {
    const example = getExampleNumber(country, examples);
    const number = `${example?.number.slice(0, -3)}${String(tail).padStart(3, '0')}`;
    const parsed = parsePhoneNumberFromString(number);
    return parsed?.isValid() && parsed.country === country ? parsed : example;
  })
  .filter((number) => number !== undefined);

const separator = fc.constantFrom(
  ' ',
  '  ',
  '-',
  ' - ',
  '.',
  '\u{a0}',
  '\u{202f}',
  '\u{2009}',
  '\u{2011}',
  '–',
  '·',
  '~',
  '/',
  '\t',
);
const zero = fc.constantFrom(0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10, 0x1d7ce, 0x1d7f6);
const extension = fc.option(
  fc.tuple(
    fc.constantFrom('x', ' x', ' ext. ', ' poste ', ' доб. ', '内線', '#', ' Durchwahl ', ';ext='),
    fc.integer({ min: 1, max: 9999 }),
  ),
);

function inScript(text: string, zeroOfScript: number): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(zeroOfScript + Number(digit)));
}

describe('R3: any way of writing a valid number leads to the same line', () => {
  it('in international format, with any separators, digits and extension', () => {
    fc.assert(
      fc.property(validNumber, separator, zero, extension, fc.boolean(), (number, sign, script, ext, idd) => {
        const grouped = number
          .formatInternational()
          .replace(/[\s-]+/g, sign)
          .replace('+', idd ? '00' : '+');
        const written = inScript(grouped, script) + (ext ? ext.join('') : '');
        const address = parseAddress(written, 'phone', []);
        const plain = parseAddress(number.number, 'phone', []);
        expect(address?.keys).toEqual(plain?.keys);
        expect(address?.value).toBe(number.number);
        expect(address?.extension).toBe(ext ? String(ext[1]) : undefined);
      }),
      { numRuns: 1500, seed: 20251121 },
    );
  });

  it('R2: in national format, with any separators and digits, in its own country', () => {
    fc.assert(
      fc.property(validNumber, separator, zero, (number, sign, script) => {
        const countries: AssumedCountry[] = [{ country: number.country ?? '', source: 'site' }];
        const written = inScript(number.formatNational().replace(/[\s-]+/g, sign), script);
        const address = parseAddress(written, 'phone', countries);
        expect(address?.value).toBe(number.number);
      }),
      { numRuns: 1500, seed: 20251122 },
    );
  });

  it('matches itself however both sides are written', () => {
    fc.assert(
      fc.property(validNumber, separator, separator, (number, one, other) => {
        const countries: AssumedCountry[] = [{ country: number.country ?? '', source: 'agent' }];
        const stored = parseAddress(number.formatInternational().replaceAll(' ', one), 'phone', countries);
        const seen = parseAddress(number.formatNational().replaceAll(' ', other), 'phone', countries);
        expect(stored && seen && matchParsed(stored, seen)).toBe('exact');
      }),
      { numRuns: 800, seed: 20251123 },
    );
  });
});

const localPart = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(?:[._+-][a-z][a-z0-9]{0,6}){0,2}$/);
const domainName = fc.stringMatching(
  /^[a-z][a-z0-9]{0,9}(?:-[a-z0-9]{1,5})?(?:\.[a-z][a-z0-9]{1,8}){0,2}\.(?:example|fr|co\.uk|com)$/,
);
const around = fc.constantFrom(
  ['', ''],
  ['<', '>'],
  ['Jean Dupont <', '>'],
  ['"Dupont, Jean" <', '>'],
  ['mailto:', ''],
  ['mailto:', '?subject=a'],
  ['(', ')'],
  ["'", "'"],
  ['', '.'],
  ['', ', paul@autre.example'],
  ['E-mail : ', ''],
);

describe('R1: any way of writing a mail address leads to the same key', () => {
  it('with any capitals and anything usual around it', () => {
    fc.assert(
      fc.property(localPart, domainName, around, fc.boolean(), (local, domain, [before, after], shout) => {
        const address = `${local}@${domain}`;
        const written = before + (shout ? address.toUpperCase() : address) + after;
        expect(parseAddress(written, 'email', [])?.keys).toEqual([`mailto:${address}`]);
      }),
      { numRuns: 1500, seed: 20251124 },
    );
  });
});

describe('reading never fails', () => {
  it('on any text, of either medium', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: fc.constantFrom(...'0123456789+()-./ ,;#*x@<>":%=~'.split('')), maxLength: 60 }),
    );
    fc.assert(
      fc.property(anyText, fc.constantFrom('phone' as const, 'email' as const, undefined), (text, medium) => {
        const address = parseAddress(text, medium, [{ country: 'FR', source: 'agent' }]);
        expect(
          address === undefined || (address.keys.length > 0 && address.keys.every((key) => /^[a-z]+:./.test(key))),
        ).toBe(true);
      }),
      { numRuns: 3000, seed: 20251125 },
    );
  });
});
