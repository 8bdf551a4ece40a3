import { describe, expect, it } from 'vitest';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { InteractionAddress } from '#lib/domain/address/interaction-address.ts';
import { completeAddress, keysForStoring, parseStored } from '#lib/domain/address/stored-address.ts';

const FRANCE: AssumedCountry = { country: 'FR', source: 'agent' };

const phone = (value: string, more: Partial<InteractionAddress> = {}): InteractionAddress => ({
  medium: 'phone',
  value,
  ...more,
});

describe('R1: an address is indexed normalised', () => {
  it.each<[InteractionAddress, string[]]>([
    [phone('+33 6 12 34 56 78'), ['tel:+33612345678', 'nat:612345678']],
    [phone('06 12 34 56 78 poste 12'), ['tel:+33612345678', 'nat:612345678']],
    [phone('0470 12 34 56', { country: 'BE' }), ['tel:+32470123456', 'nat:470123456']],
    [phone('+54 9 11 2345-6789'), ['tel:+541123456789', 'nat:1123456789']],
    [phone('+39 06 6982 1234'), ['tel:+390669821234', 'nat:669821234']],
    [phone('4312'), ['short:4312']],
    [phone('à demander'), []],
    [{ medium: 'email', value: 'Jean@Bücher.example' }, ['mailto:jean@xn--bcher-kva.example']],
  ])('%o', (address, keys) => {
    expect(keysForStoring(address, [FRANCE])).toEqual(keys);
  });

  it('is indexed by national digits when no country is known', () => {
    expect(keysForStoring(phone('06 12 34 56 78'), [])).toEqual(['nat:612345678']);
  });
});

describe('R1: saving keeps the value as typed', () => {
  it('and keeps apart what follows from it', () => {
    expect(completeAddress(phone('06 12 34 56 78 poste 12', { label: 'bureau' }), [FRANCE])).toEqual({
      medium: 'phone',
      value: '06 12 34 56 78 poste 12',
      label: 'bureau',
      extension: '12',
      country: 'FR',
    });
  });

  it.each<InteractionAddress>([
    phone('+33 6 12 34 56 78'),
    phone('4312'),
    phone('à demander'),
    phone('0470 12 34 56', { country: 'BE' }),
    { medium: 'email', value: 'Jean@acme.example' },
  ])('and adds nothing to %o', (address) => {
    expect(completeAddress(address, [FRANCE])).toEqual(address);
  });

  it('so that the keys no longer depend on whose country is assumed', () => {
    const saved = completeAddress(phone('06 12 34 56 78'), [FRANCE]);
    expect(keysForStoring(saved, [])).toEqual(keysForStoring(saved, [{ country: 'BE', source: 'agent' }]));
  });

  it('prefers the extension that was given by itself', () => {
    expect(parseStored(phone('01 23 45 67 89 x12', { extension: '34' }), [FRANCE])?.extension).toBe('34');
  });
});
