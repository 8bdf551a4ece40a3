import { describe, expect, it } from 'vitest';
import { addressesOf, mediumOf, mistakeIn } from '#lib/state/address-row.ts';

describe('mediumOf', () => {
  it.each([
    ['06 12', 'phone'],
    ['+33 (0)6', 'phone'],
    ['٠١٢', 'phone'],
    ['jean', 'email'],
    ['1jean@', 'email'],
    ['', 'phone'],
  ])('takes %j for a %s', (text, medium) => {
    expect(mediumOf(text)).toBe(medium);
  });
});

describe('mistakeIn', () => {
  it.each([
    ['06 12 34 56 78', undefined],
    ['4312', undefined],
    ['٠١٢٣', undefined],
    ['01 42 poste 12', undefined],
    ['', undefined],
    ['+', 'not-a-phone'],
    ['7', 'not-a-phone'],
    ['jean.dupont@société.example', undefined],
    ['jean.dupont@', 'not-an-email'],
    ['jean', 'not-an-email'],
    ['jean dupont@example.com', 'not-an-email'],
    ['jean@example..com', 'not-an-email'],
  ])('finds %j in %j', (text, mistake) => {
    expect(mistakeIn(text)).toBe(mistake);
  });
});

describe('addressesOf', () => {
  it('leaves empty rows out and makes the first of each medium the default', () => {
    const rows = ['06 12 34 56 78', ' ', 'a@b.example', '01 42 68 53 00'].map((value, index) => ({
      id: `row-${index}`,
      value,
    }));
    expect(addressesOf(rows)).toEqual([
      { medium: 'phone', value: '06 12 34 56 78', isDefault: true },
      { medium: 'email', value: 'a@b.example', isDefault: true },
      { medium: 'phone', value: '01 42 68 53 00', isDefault: false },
    ]);
  });

  it('keeps what the page gave for a value until the value is changed', () => {
    const kept = { medium: 'phone' as const, value: '4312', country: 'FR', label: 'poste' };
    expect(addressesOf([{ id: 'row-1', value: '4312', kept }])).toEqual([{ ...kept, isDefault: true }]);
    expect(addressesOf([{ id: 'row-1', value: '4313', kept }])).toEqual([
      { medium: 'phone', value: '4313', isDefault: true },
    ]);
  });
});
