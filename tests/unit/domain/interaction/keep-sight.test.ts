import { describe, expect, it } from 'vitest';
import { readOwnAddresses } from '#lib/domain/address/own-addresses.ts';
import { SIGHT_STEP, sightOf, withoutSight, withSight } from '#lib/domain/interaction/keep-sight.ts';
import type { Listing } from '#lib/domain/interaction/listing.ts';
import type { RankedAddress } from '#lib/domain/interaction/ranked-address.ts';
import { idOf, interaction, rankedMail, rankedPhone } from '#tests/support/view-builders.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const own = readOwnAddresses({ addresses: ['+33 6 98 76 54 32'], domains: ['ours.example'], countries: [] });
const ref = interaction();

const page = (addresses: RankedAddress[], more = {}) => ({ addresses, setAside: [], ...more });

describe('what a page leaves on the list', () => {
  it('R14: the leading address with its key, name and trust', () => {
    const lead = rankedPhone({ name: 'Jean Dupont' });
    expect(sightOf(page([lead]), own, NOON)).toEqual({
      addresses: [
        {
          medium: 'phone',
          text: '06 12 34 56 78',
          key: 'tel:+33612345678',
          name: 'Jean Dupont',
          role: 'caller',
          trust: 'adapter',
          mayAssociate: true,
        },
      ],
      firstAt: NOON,
      lastAt: NOON,
    });
  });

  it('R12: all addresses of the same party, and none that only stands in the text', () => {
    const [lead, mail] = [rankedPhone(), rankedMail('jean@shop.example')];
    const text = rankedMail('other@shop.example', { mayAssociate: false, trust: 'body' });
    const keysOf = (addresses: RankedAddress[]) => sightOf(page(addresses), own, NOON)?.addresses.map(({ key }) => key);
    expect(keysOf([lead, mail, text])).toEqual(['tel:+33612345678', 'mailto:jean@shop.example']);
    expect(keysOf([text, lead])).toEqual(['mailto:other@shop.example']);
  });

  it('the name alone where the page gives no address', () => {
    expect(sightOf(page([], { requesterName: 'Jean Dupont' }), own, NOON)).toMatchObject({
      addresses: [],
      name: 'Jean Dupont',
    });
  });

  it.each([
    ['R19: a page of nobody', page([])],
    ['R7: an address of ours', page([rankedMail('ada@ours.example')])],
    ['R7: a mail system', page([rankedMail('mailer-daemon@shop.example')])],
    [
      'R8: a hidden caller, whoever is named',
      page([], { setAside: [{ medium: 'phone', value: 'x', reason: 'anonymous' }], requesterName: 'Jean' }),
    ],
  ])('nothing of %s', (_, seen) => {
    expect(sightOf(seen as never, own, NOON)).toBeUndefined();
  });
});

describe('a listing after its page was shown', () => {
  const seen = sightOf(page([rankedPhone()]), own, NOON)!;
  const listing: Listing = { ...ref, sight: seen };
  const later = (at: number, more = {}) => ({ ...seen, firstAt: at, lastAt: at, ...more });

  it('is new the first time', () => {
    expect(withSight(undefined, ref, seen)).toEqual(listing);
  });

  it('is the same object when nothing changed a short while later', () => {
    expect(withSight(listing, ref, later(NOON + SIGHT_STEP - 1))).toBe(listing);
  });

  it('says when it was seen last, and keeps when it was seen first', () => {
    const at = NOON + SIGHT_STEP;
    expect(withSight(listing, ref, later(at)).sight).toMatchObject({ firstAt: NOON, lastAt: at });
  });

  it('takes down another title or address at once', () => {
    const renamed = { ...ref, title: 'Renamed' };
    expect(withSight(listing, renamed, later(NOON + 1))).toMatchObject({ title: 'Renamed' });
    const mail = sightOf(page([rankedMail('a@b.example')]), own, NOON + 1)!;
    expect(withSight(listing, ref, mail).sight?.addresses[0]?.key).toBe('mailto:a@b.example');
  });

  it('R14: is left alone while somebody takes part', () => {
    const taken: Listing = { ...listing, record: { id: idOf(1), at: NOON, people: 1, keys: [] } };
    expect(withSight(taken, { ...ref, title: 'Renamed' }, later(NOON + SIGHT_STEP))).toBe(taken);
  });

  it('stays set aside, and comes back as new after the list was cleared', () => {
    const dismissed: Listing = { ...listing, dismissedAt: NOON };
    expect(withSight(dismissed, ref, later(NOON + SIGHT_STEP))).toMatchObject({ dismissedAt: NOON });
    const cleared: Listing = { ...dismissed, cleared: { as: idOf(1), at: NOON } };
    const back = withSight(cleared, ref, later(NOON + 5));
    expect(back.cleared).toBeUndefined();
    expect(back.dismissedAt).toBeUndefined();
    expect(back.sight?.firstAt).toBe(NOON + 5);
  });

  it('is nothing without what its page told, unless a record or an entry tells of it too', () => {
    expect(withoutSight(listing)).toBeUndefined();
    expect(withoutSight({ ...listing, notedAt: NOON })).toEqual({ ...ref, notedAt: NOON });
  });
});
