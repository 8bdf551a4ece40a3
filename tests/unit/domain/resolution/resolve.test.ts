import { describe, expect, it } from 'vitest';
import type { SetAsideAddress } from '#lib/domain/interaction/ranked-address.ts';
import { resolve } from '#lib/domain/resolution/resolve.ts';
import { holder, heldBy, ME, seen } from './resolution-cases.ts';

const MAIL = 'helene@riviere.example';
const PHONE = '+33 6 12 34 56 78';
const SWITCHBOARD = '+33 1 23 45 67 00';

const setAside = (reason: SetAsideAddress['reason']): SetAsideAddress => ({ medium: 'phone', value: '0', reason });

describe('R11: exactly one contact holds the address', () => {
  it('resolves to it', () => {
    const result = resolve([seen(MAIL)], heldBy([MAIL, [holder('helene')]]), ME);
    expect(result).toMatchObject({ status: 'resolved', contactId: 'helene', rule: 'only-holder', automatic: true });
  });

  it('counts a contact that holds it twice once, by the stronger match', () => {
    const twice = [holder('helene', { rule: 'base-number' }), holder('helene', { rule: 'exact' })];
    const result = resolve([seen(PHONE)], heldBy([PHONE, twice]), ME);
    expect(result).toMatchObject({ status: 'resolved', candidates: [{ reason: { rule: 'exact' } }] });
  });

  it.each(['exact', 'old-format', 'base-number'] as const)('takes the rule %s for enough', (rule) => {
    const result = resolve([seen(PHONE)], heldBy([PHONE, [holder('helene', { rule })]]), ME);
    expect(result).toMatchObject({ status: 'resolved', automatic: true });
  });
});

describe('R11: one private and one public', () => {
  it('resolves to the private one and names the other', () => {
    const both = [holder('public'), holder('mine', { visibility: 'private', ownerId: ME })];
    const result = resolve([seen(MAIL)], heldBy([MAIL, both]), ME);
    expect(result).toMatchObject({ status: 'resolved', contactId: 'mine', rule: 'own-private-before-public' });
    expect(result.candidates.map(({ contactId }) => contactId)).toEqual(['mine', 'public']);
  });

  it('asks when there are two public ones beside it', () => {
    const three = [holder('a'), holder('b'), holder('mine', { visibility: 'private', ownerId: ME })];
    expect(resolve([seen(MAIL)], heldBy([MAIL, three]), ME)).toMatchObject({ status: 'ambiguous', shared: true });
  });

  it('asks when there are two private ones', () => {
    const two = ['a', 'b'].map((id) => holder(id, { visibility: 'private', ownerId: ME }));
    expect(resolve([seen(MAIL)], heldBy([MAIL, two]), ME)).toMatchObject({ status: 'ambiguous' });
  });
});

describe("R10: other agents' private contacts", () => {
  const theirs = holder('theirs', { visibility: 'private', ownerId: 'somebody-else' });

  it('are nobody', () => {
    const result = resolve([seen(MAIL)], heldBy([MAIL, [theirs]]), ME);
    expect(result).toEqual({ status: 'unresolved', rule: 'no-holder', because: 'nobody-holds-it', candidates: [] });
  });

  it('do not stand in the way of the public one', () => {
    const result = resolve([seen(MAIL)], heldBy([MAIL, [theirs, holder('public')]]), ME);
    expect(result).toMatchObject({ status: 'resolved', contactId: 'public', candidates: [{ contactId: 'public' }] });
  });
});

describe('R6: a shared address', () => {
  it('asks for the person and picks nobody', () => {
    const result = resolve([seen(SWITCHBOARD)], heldBy([SWITCHBOARD, [holder('b'), holder('a'), holder('c')]]), ME);
    expect(result).toMatchObject({ status: 'ambiguous', rule: 'several-holders', shared: true });
    expect(result.candidates.map(({ contactId }) => contactId)).toEqual(['a', 'b', 'c']);
  });

  it('is decided by a second address of the same party that one of them alone holds', () => {
    const held = heldBy([SWITCHBOARD, [holder('a'), holder('b')]], [MAIL, [holder('b')]]);
    const result = resolve([seen(SWITCHBOARD), seen(MAIL)], held, ME);
    expect(result).toMatchObject({ status: 'resolved', contactId: 'b', automatic: true });
    expect(result.candidates.map(({ contactId }) => contactId)).toEqual(['b', 'a']);
  });

  it('is only proposed for the one who holds two shared addresses', () => {
    const held = heldBy([SWITCHBOARD, [holder('a'), holder('b')]], [MAIL, [holder('b'), holder('c')]]);
    const result = resolve([seen(SWITCHBOARD), seen(MAIL)], held, ME);
    expect(result).toMatchObject({ status: 'resolved', contactId: 'b', automatic: false });
  });

  it('asks when the same two hold both addresses', () => {
    const both = [holder('a'), holder('b')];
    const result = resolve([seen(SWITCHBOARD), seen(MAIL)], heldBy([SWITCHBOARD, both], [MAIL, both]), ME);
    expect(result).toMatchObject({ status: 'ambiguous', shared: true, rule: 'several-holders' });
  });
});

describe('R3: the extension breaks ties', () => {
  const withExtension = `${SWITCHBOARD} x12`;

  it('in favour of the one who has it', () => {
    const held = [
      holder('base', { rule: 'base-number' }),
      holder('exact'),
      holder('other', { rule: 'base-number', otherExtension: true }),
    ];
    const result = resolve([seen(withExtension)], heldBy([withExtension, held]), ME);
    expect(result).toMatchObject({ status: 'resolved', contactId: 'exact', automatic: true });
    expect(result.candidates.map(({ contactId }) => contactId)).toEqual(['exact', 'base', 'other']);
  });

  it('in favour of the whole line before another extension of it', () => {
    const held = [
      holder('other', { rule: 'base-number', otherExtension: true }),
      holder('base', { rule: 'base-number' }),
    ];
    const result = resolve([seen(withExtension)], heldBy([withExtension, held]), ME);
    expect(result).toMatchObject({ status: 'resolved', contactId: 'base' });
  });

  it('but prefers nobody when the page shows none', () => {
    const held = [holder('whole-line'), holder('x12', { rule: 'base-number' })];
    expect(resolve([seen(SWITCHBOARD)], heldBy([SWITCHBOARD, held]), ME)).toMatchObject({ status: 'ambiguous' });
  });

  it('and another extension alone is only proposed', () => {
    const held = [holder('other', { rule: 'base-number', otherExtension: true })];
    const result = resolve([seen(withExtension)], heldBy([withExtension, held]), ME);
    expect(result).toMatchObject({ status: 'resolved', contactId: 'other', automatic: false });
  });
});

describe('R13: national digits', () => {
  it('never resolve alone', () => {
    const result = resolve([seen(PHONE)], heldBy([PHONE, [holder('weak', { rule: 'national-digits' })]]), ME);
    expect(result).toMatchObject({ status: 'ambiguous', rule: 'weak-match', candidates: [{ contactId: 'weak' }] });
  });

  it('count for nothing beside a real match', () => {
    const held = [holder('weak', { rule: 'national-digits' }), holder('helene')];
    expect(resolve([seen(PHONE)], heldBy([PHONE, held]), ME)).toMatchObject({
      status: 'resolved',
      contactId: 'helene',
    });
  });

  it('do not contradict a real match of another address', () => {
    const held = heldBy([PHONE, [holder('weak', { rule: 'national-digits' })]], [MAIL, [holder('helene')]]);
    expect(resolve([seen(PHONE), seen(MAIL)], held, ME)).toMatchObject({ status: 'resolved', contactId: 'helene' });
  });
});

describe('several addresses of the other party', () => {
  it('that lead to different people are a conflict', () => {
    const held = heldBy([MAIL, [holder('a')]], [PHONE, [holder('b')]]);
    const result = resolve([seen(MAIL), seen(PHONE)], held, ME);
    expect(result).toMatchObject({ status: 'ambiguous', rule: 'conflicting-addresses', shared: false });
    expect(result.candidates.map(({ contactId }) => contactId)).toEqual(['a', 'b']);
  });

  it('that lead to the same person resolve', () => {
    const held = heldBy([MAIL, [holder('a')]], [PHONE, [holder('a')]]);
    expect(resolve([seen(MAIL), seen(PHONE)], held, ME)).toMatchObject({ status: 'resolved', contactId: 'a' });
  });

  it('of which one is nobody’s resolve by the other', () => {
    const held = heldBy([PHONE, [holder('a')]]);
    expect(resolve([seen(MAIL), seen(PHONE)], held, ME)).toMatchObject({ status: 'resolved', contactId: 'a' });
  });
});

describe('R12: an address that may not associate', () => {
  it('only suggests', () => {
    const result = resolve([seen(MAIL, false)], heldBy([MAIL, [holder('a')]]), ME);
    expect(result).toMatchObject({ status: 'resolved', contactId: 'a', automatic: false });
  });

  it('says nothing beside one that may', () => {
    const held = heldBy([MAIL, [holder('a')]], [PHONE, [holder('b')]]);
    expect(resolve([seen(MAIL), seen(PHONE, false)], held, ME)).toMatchObject({ contactId: 'a', automatic: true });
  });

  it('does not stand in for the other party whom nobody knows', () => {
    const held = heldBy([PHONE, [holder('b')]]);
    expect(resolve([seen(MAIL), seen(PHONE, false)], held, ME)).toMatchObject({ status: 'unresolved' });
    expect(resolve([seen(MAIL, false), seen(PHONE, false)], held, ME)).toMatchObject({ status: 'unresolved' });
  });

  it('R16: of the first rank is what the result stands on', () => {
    const held = heldBy([MAIL, [holder('forwarded')]], [PHONE, [holder('b')]]);
    const result = resolve([seen(MAIL, false), seen(PHONE)], held, ME);
    expect(result).toMatchObject({ status: 'resolved', contactId: 'forwarded', automatic: false });
  });
});

describe('R19: nobody is better than somebody wrong', () => {
  it.each([
    ['a page without addresses', [], 'nothing-on-page'],
    ['R7: a page that shows only ourselves', [setAside('own-domain')], 'only-own-addresses'],
    ['R8: a withheld caller', [setAside('anonymous')], 'anonymous'],
    ['R8: a withheld caller beside our own line', [setAside('own-address'), setAside('anonymous')], 'anonymous'],
  ])('%s has no other party', (_name, aside, because) => {
    expect(resolve([], new Map(), ME, aside)).toEqual({
      status: 'unresolved',
      rule: 'no-address',
      because,
      candidates: [],
    });
  });
});
