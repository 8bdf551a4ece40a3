import { describe, expect, it } from 'vitest';
import { readOwnAddresses } from '#lib/domain/address/own-addresses.ts';
import { rankAddresses } from '#lib/domain/interaction/rank-addresses.ts';
import type { Sighting } from '#lib/domain/interaction/sighting.ts';
import { reportOf, sightingOf } from '#tests/support/ports/frame-reports.ts';

const countries = [{ country: 'FR', source: 'agent' as const }];
const interaction = {
  key: 'desk.example|ticket|9',
  site: 'desk.example',
  kind: 'ticket',
  id: '9',
  url: 'https://x.example',
};

describe('R7: where only a mailbox of ours was named', () => {
  const ours = readOwnAddresses({ addresses: ['support@desk.example'], domains: [], countries });
  const requester = sightingOf('ines.haddad@desk.example', { trust: 'adapter', role: 'requester', region: 'panel' });
  const forwarded = sightingOf('e.roux@garage.example', {
    before: 'De : E. Roux <',
    region: 'quote',
    inHead: true,
    message: 0,
  });
  const rankOurs = (sightings: readonly Sighting[]) =>
    rankAddresses([reportOf(sightings, { interaction, adapterId: 'taught' })], { countries, own: ours }).addresses;

  it('R16: who writes from its domain is one of us, and whoever is in the forward is proposed', () => {
    expect(rankOurs([requester, forwarded])[0]).toMatchObject({
      value: 'e.roux@garage.example',
      proposedBecause: 'forward',
    });
  });

  it('a colleague who asks stays the other party', () => {
    const signature = sightingOf('s.ops@vendor.example', { region: 'signature' });
    expect(rankOurs([requester, signature])[0]?.value).toBe('ines.haddad@desk.example');
  });

  it.each(['support@gmail.com', 'support@desk.co.uk'])('nobody else is ours: %s', (mailbox) => {
    const own = readOwnAddresses({ addresses: [mailbox], domains: [], countries });
    const frame = reportOf([requester, forwarded], { interaction, adapterId: 'taught' });
    expect(rankAddresses([frame], { countries, own }).addresses[0]?.value).toBe('ines.haddad@desk.example');
    expect(own.mailDomains.has('gmail.com')).toBe(false);
  });
});
