import { describe, expect, it } from 'vitest';
import { readOwnAddresses } from '#lib/domain/address/own-addresses.ts';
import { rankAddresses } from '#lib/domain/interaction/rank-addresses.ts';
import type { Sighting } from '#lib/domain/interaction/sighting.ts';
import { reportOf, sightingOf } from '#tests/support/ports/frame-reports.ts';

const countries = [{ country: 'FR', source: 'agent' as const }];
const own = readOwnAddresses({ addresses: [], domains: ['desk.example'], countries });
const interaction = {
  key: 'desk.example|call|9',
  site: 'desk.example',
  kind: 'call',
  id: '9',
  url: 'https://x.example',
};

describe('somebody whom the page only names', () => {
  const rankNamed = (requesterName: string | undefined, sightings: readonly Sighting[]) =>
    rankAddresses([reportOf(sightings, { interaction, adapterId: 'taught', requesterName })], { countries, own });

  it.each([
    ['Odile Perrin (#204)', 'o.perrin@atelier.example'],
    ['Odile Perrin', 'perrino@atelier.example'],
    ['Odile Perrin', 'odile@atelier.example'],
  ])('R19: %s has the address %s among several in the text', (name, address) => {
    const others = ['orders@carrier.example', 'opera@hall.example'].map((text) => sightingOf(text));
    expect(rankNamed(name, [...others, sightingOf(address)]).addresses[0]?.value).toBe(address);
  });

  it('R18: is whom the list names whose address took the place of the sender', () => {
    const list = sightingOf('team@desk.example', { trust: 'header', labels: ['Odile Perrin via Team'] });
    const signed = sightingOf('odile@atelier.example', { region: 'message', message: 0 });
    expect(rankNamed(undefined, [list, signed]).addresses[0]?.value).toBe('odile@atelier.example');
    const other = sightingOf('b.roux@hall.example', { region: 'message', message: 0 });
    expect(rankNamed(undefined, [list, other, signed]).addresses[0]?.value).toBe('odile@atelier.example');
    expect(rankNamed(undefined, [{ ...list, labels: ['Team'] }, other, signed]).addresses).toEqual([]);
  });

  it.each([
    [['Odile Perrin'], '+33465712031'],
    [['Perrin SARL', 'Odile Perrin'], '+33465712031'],
    [['Jean Roux'], undefined],
  ])('has the number in the signature under the name: %s', (above, value) => {
    const ours = sightingOf('team@desk.example', {
      trust: 'adapter',
      role: 'from',
      region: 'header',
      name: "'Odile Perrin' via Team",
    });
    const other = sightingOf('+33465712099', { medium: 'phone', region: 'message', message: 0 });
    const signed = sightingOf('+33465712031', { medium: 'phone', region: 'message', above, message: 0 });
    expect(rankNamed(undefined, [ours, other, signed]).addresses[0]?.value).toBe(value);
  });

  it('goes before a number that a line of the text labels', () => {
    const noted = sightingOf('+33465712031', { medium: 'phone', region: 'message', before: 'Tél. : ', message: 0 });
    const hers = sightingOf('odile@atelier.example', { region: 'message', message: 0 });
    expect(rankNamed('Odile Perrin', [noted, hers]).addresses[0]?.value).toBe('odile@atelier.example');
  });

  it('R17: is proposed under the number that the note says to call back, where nobody is named at all', () => {
    const noted = sightingOf('+33465712031', { region: 'message', before: 'please ring her back on ' });
    const mail = sightingOf('o.perrin@atelier.example', { region: 'message' });
    const [first] = rankNamed(undefined, [noted, mail]).addresses;
    expect(first).toMatchObject({ value: '+33465712031', proposedBecause: 'relay', mayAssociate: false });
    expect(rankNamed('Jean Martin', [noted]).addresses).toEqual([]);
    expect(rankNamed(undefined, [{ ...noted, before: 'serial number ' }]).addresses).toEqual([]);
    expect(rankNamed(undefined, [noted, mail, sightingOf('a@other.example', { region: 'message' })]).addresses).toEqual(
      [],
    );
  });

  const SIGNED = { region: 'signature', above: ['Odile Perrin'], message: 0 } satisfies Partial<Sighting>;
  it.each<[string, string, Partial<Sighting>, true | undefined]>([
    ['stands in a text and bears another name', 'reception@atelier.example', SIGNED, true],
    ['is made of the name', 'o.perrin@atelier.example', SIGNED, undefined],
    ['stands beside the text', 'reception@atelier.example', { region: 'panel', trust: 'header' }, undefined],
    ['is in the field of the one who asks', 'x@atelier.example', { trust: 'adapter', role: 'requester' }, undefined],
  ])('R12: says of its address whether it %s', (_how, address, more, inTextOnly) => {
    const [lead] = rankNamed('Odile Perrin', [sightingOf(address, more)]).addresses;
    expect(lead?.value).toBe(address);
    expect(lead?.inTextOnly).toBe(inTextOnly);
  });
});
