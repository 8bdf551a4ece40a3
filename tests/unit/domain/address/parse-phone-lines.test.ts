import { describe, expect, it } from 'vitest';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import { parseAddress } from '#lib/domain/address/parse-address.ts';
import type { ParsedAddress } from '#lib/domain/address/parsed-address.ts';

const FRANCE: AssumedCountry = { country: 'FR', source: 'agent' };

function read(text: string, ...countries: AssumedCountry[]): ParsedAddress | undefined {
  return parseAddress(text, 'phone', countries);
}

describe('R4: old formats lead to the same line', () => {
  it.each([
    ['+55 11 8765-4321', 'tel:+5511987654321'],
    ['+55 11 98765-4321', 'tel:+5511987654321'],
    ['+55 11 3333-4444', 'tel:+551133334444'],
    ['+54 9 11 2345-6789', 'tel:+541123456789'],
    ['+54 11 2345-6789', 'tel:+541123456789'],
    ['+54 11 15 2345-6789', 'tel:+541123456789'],
    ['+52 1 55 1234 5678', 'tel:+525512345678'],
    ['+52 55 1234 5678', 'tel:+525512345678'],
  ])('%s', (text, key) => {
    expect(read(text)?.keys[0]).toBe(key);
  });

  it.each([
    ['011 15-2345-6789', 'AR', 'tel:+541123456789'],
    ['(11) 8765-4321', 'BR', 'tel:+5511987654321'],
    ['044 55 1234 5678', 'MX', 'tel:+525512345678'],
    ['045 55 1234 5678', 'MX', 'tel:+525512345678'],
    ['01 55 1234 5678', 'MX', 'tel:+525512345678'],
  ])('%s in %s', (text, country, key) => {
    expect(read(text, { country, source: 'agent' })?.keys[0]).toBe(key);
  });

  it('keeps the value as it was written and shows the number that is dialled today', () => {
    expect(read('+52 1 55 1234 5678')).toMatchObject({ value: '+5215512345678', display: '+52 55 1234 5678' });
    expect(read('+55 11 8765-4321')).toMatchObject({ value: '+551187654321', display: '+55 11 98765 4321' });
  });
});

describe('R5: internal short numbers are their own kind', () => {
  it.each([
    ['4312', '4312'],
    ['12', '12'],
    ['118218', '118218'],
    ['43 12', '4312'],
    ['Tél. : 4312', '4312'],
    ['poste 4312', '4312'],
    ['Poste : 4312', '4312'],
    ['ext. 12', '12'],
    ['tel:4312', '4312'],
    ['sip:4312@pbx.acme.example', '4312'],
  ])('"%s"', (text, digits) => {
    expect(read(text, FRANCE)).toMatchObject({ kind: 'short', value: digits, keys: [`short:${digits}`] });
  });

  it('are not taken from a text that nothing says to be a phone', () => {
    expect(parseAddress('4312', undefined, [FRANCE])).toBeUndefined();
  });

  it.each(['Agence 42', '12 rue Dupont', '43-12', '43.12', '(12)'])('are not made of the digits in "%s"', (text) => {
    expect(parseAddress(text, undefined, [FRANCE], { lenient: true })).toBeUndefined();
  });
});
