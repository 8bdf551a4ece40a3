import { describe, expect, it } from 'vitest';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import { parseAddress } from '#lib/domain/address/parse-address.ts';
import type { ParsedAddress } from '#lib/domain/address/parsed-address.ts';

const FRANCE: AssumedCountry = { country: 'FR', source: 'agent' };

function read(text: string, ...countries: AssumedCountry[]): ParsedAddress | undefined {
  return parseAddress(text, 'phone', countries);
}

describe('R19: what is no phone number is not read as one', () => {
  it.each([
    '',
    'Jean Dupont',
    '0000000000',
    '1111111111',
    '21/11/2025',
    '2025-11-21',
    '21.11.25',
    '2025-11-21 14:30:00',
    '14:30',
    '7',
    '12345678901234567890',
  ])('even in a phone field: "%s"', (text) => {
    expect(read(text, FRANCE, { country: 'DE', source: 'site' })).toBeUndefined();
  });

  it.each([
    '2025-57604',
    'TK-2025-57604',
    '192.168.1.12',
    '10.0.612.345',
    '123 456 789',
    '12345',
    '612345678',
    '20251121',
    '2019-2024',
    '1.23.45.67',
    '12.0612345678',
    'FR76 3000 6000 0112 3456 7890 189',
    'IMG_0612345678.jpg',
    'scan-0612345678.pdf',
    'https://acme.example/t/0612345678',
    'id=0612345678',
    '0612345678 €',
    '#0612345678',
    '550e8400-e29b-41d4-a716-446655440000',
    '4111 1111 1111 1111',
    'v1.2.3.4',
    '33612345678',
    '330259072268',
  ])('in running text: "%s"', (text) => {
    expect(parseAddress(text, undefined, [FRANCE])).toBeUndefined();
    expect(parseAddress(text, 'phone', [FRANCE], { lenient: false })).toBeUndefined();
  });

  it.each(['06 12 34 56 78', '+33 6 12 34 56 78', '0033 6 12 34 56 78', 'Tél. 06 12 34 56 78.', '(06) 12 34 56 78'])(
    'while "%s" is found in any text',
    (text) => {
      expect(parseAddress(text, undefined, [FRANCE])?.value).toBe('+33612345678');
    },
  );

  it('refuses a text longer than any address', () => {
    expect(read(`06 12 34 56 78${' '.repeat(400)}`, FRANCE)).toBeUndefined();
  });
});
