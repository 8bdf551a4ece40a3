import { expect, it } from 'vitest';
import { readOwnAddresses } from '#lib/domain/address/own-addresses.ts';
import { rankAddresses } from '#lib/domain/interaction/rank-addresses.ts';
import { reportOf, sightingOf } from '#tests/support/ports/frame-reports.ts';

const countries = [{ country: 'FR', source: 'agent' as const }];

it('R7: shows an own line that it sets aside as a reader writes it', () => {
  const own = readOwnAddresses({ addresses: ['+33199004017'], domains: [], countries });
  const report = reportOf([
    sightingOf('0199004017', { medium: 'phone', trust: 'header' }),
    sightingOf('+33353012041', { medium: 'phone', trust: 'adapter', role: 'caller', region: 'panel' }),
  ]);
  expect(rankAddresses([report], { countries, own }).setAside).toEqual([
    { medium: 'phone', value: '+33199004017', display: '+33 1 99 00 40 17', reason: 'own-address' },
  ]);
});
