import { describe, expect, it } from 'vitest';
import type { InteractionAddress } from '#lib/domain/address/interaction-address.ts';
import { parseAddress } from '#lib/domain/address/parse-address.ts';
import { placeHolders } from '#lib/domain/resolution/place-holder.ts';

const place = (name: string, ...values: string[]) => ({
  id: name,
  name,
  addresses: values.map((value): InteractionAddress => ({
    medium: value.includes('@') ? 'email' : 'phone',
    value,
    country: 'FR',
  })),
});
const seen = (text: string) => parseAddress(text, undefined, [{ country: 'FR', source: 'agent' }])!;
const held = (...places: Parameters<typeof placeHolders>[0]) =>
  placeHolders(places, seen('04 78 37 12 34')).map(({ organization, site, reason }) => [
    organization.name,
    site?.name,
    reason.rule,
  ]);

const omega = place('Omega', '+33 4 78 37 12 34');
const lyon = place('Lyon', '04 78 37 12 34');

describe('the organizations that an address belongs to', () => {
  it('R6: are those that have it themselves', () => {
    expect(held({ organization: omega })).toEqual([['Omega', undefined, 'exact']]);
    expect(held({ organization: place('Omega', '01 42 68 53 00') })).toEqual([]);
  });

  it('R43: are told by the location that has it, which says more', () => {
    expect(held({ organization: omega }, { organization: omega, site: lyon })).toEqual([['Omega', 'Lyon', 'exact']]);
  });

  it('R6: are all of them when several have it, whoever was found first', () => {
    const alpha = place('Alpha', '04.78.37.12.34');
    const both = [{ organization: omega, site: lyon }, { organization: alpha }];
    const names = [
      ['Alpha', undefined, 'exact'],
      ['Omega', 'Lyon', 'exact'],
    ];
    expect(held(...both)).toEqual(names);
    expect(held(...both.toReversed())).toEqual(names);
  });

  it('R3: an extension of its own does not hide the base number', () => {
    expect(held({ organization: place('Omega', '+33 4 78 37 12 34 ext. 12') })).toEqual([
      ['Omega', undefined, 'base-number'],
    ]);
  });
});
