import { describe, expect, it } from 'vitest';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import { createAddressRows } from '#lib/state/address-rows.ts';
import { tidyPostal } from '#lib/state/postal-rows.ts';
import { readTyped } from '#lib/state/typed-address.ts';

const FRANCE: readonly AssumedCountry[] = [{ country: 'FR', source: 'agent' }];

describe('a typed address', () => {
  it.each([
    ['01 42 68 53 00', undefined, { display: '+33 1 42 68 53 00', country: 'FR', isAssumed: true, isDisplayed: false }],
    ['020 7946 0958', 'GB', { display: '+44 20 7946 0958', country: 'GB', isAssumed: false }],
    ['+33 1 42 68 53 00', undefined, { country: 'FR', isAssumed: false, isDisplayed: true }],
    ['+33 1 42 68 53 00 poste 12', undefined, { display: '+33 1 42 68 53 00 x12' }],
    ['4312', undefined, { isInternal: true, isLoose: false }],
    ['123456789012345', undefined, { isInternal: false, isLoose: true }],
    ['ana@x.example', undefined, { display: 'ana@x.example', isDisplayed: true }],
  ] as const)('R2: %j of the country %s is read as it will be found', (value, country, reading) => {
    expect(readTyped({ value, country }, FRANCE)).toMatchObject({ state: 'read', ...reading });
  });

  it.each([
    ['', { state: 'empty' }],
    ['1', { state: 'wrong', mistake: 'not-a-phone' }],
    ['ana@', { state: 'wrong', mistake: 'not-an-email' }],
  ] as const)('%j is %j', (value, reading) => {
    expect(readTyped({ value }, FRANCE)).toEqual(reading);
  });
});

describe('rows of addresses', () => {
  const model = () =>
    createAddressRows(
      [
        { medium: 'phone', value: '01 42 68 53 00', isDefault: true, extension: '12' },
        { medium: 'phone', value: '01 42 68 53 01' },
        { medium: 'email', value: 'a@x.example', isDefault: true },
      ],
      () => FRANCE,
    );

  it('R30: have one default for each medium', () => {
    const rows = model();
    rows.makeDefault(rows.rows.value[1]!.id);
    expect(rows.addresses().map(({ isDefault }) => isDefault ?? false)).toEqual([false, true, true]);
  });

  it('forget the extension of a number that was typed anew, and take the medium from what is typed', () => {
    const rows = model();
    rows.set(rows.rows.value[0]!.id, { value: 'b@x.example' });
    expect(rows.addresses()[0]).toMatchObject({ medium: 'email', value: 'b@x.example', extension: undefined });
  });

  it('leave empty ones out, and show mistakes only once a save was tried', () => {
    const rows = model();
    const id = rows.add();
    expect(rows.addresses()).toHaveLength(3);
    rows.set(id, { value: '1' });
    expect(rows.showsMistakes.value).toBe(false);
    expect(rows.check()).toBe(false);
    expect(rows.showsMistakes.value).toBe(true);
  });
});

describe('postal addresses as they are saved', () => {
  it('R41: leave out what says nothing, and have one default', () => {
    expect(
      tidyPostal([
        { type: 'home', city: ' Lyon ' },
        { type: 'billing', street: ' ' },
        { type: 'shipping', city: 'Nice', isDefault: true },
      ]),
    ).toEqual([
      { type: 'home', city: 'Lyon' },
      { type: 'shipping', city: 'Nice', isDefault: true },
    ]);
  });
});
