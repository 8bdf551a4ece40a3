import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AddressKey } from '#lib/domain/address/parsed-address.ts';
import { resolve, type SeenAddress } from '#lib/domain/resolution/resolve.ts';
import type { Holder, MatchRule, Resolution } from '#lib/domain/resolution/resolution.ts';
import { holder, ME, seen } from './resolution-cases.ts';

const ADDRESSES = ['a@acme.example', '+33612345678', '+33123456700;ext=12', '4312', 'b@acme.example'];
const RULES: readonly MatchRule[] = ['exact', 'old-format', 'base-number', 'national-digits'];

const anyHolder: fc.Arbitrary<Holder> = fc
  .record({
    id: fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5'),
    rule: fc.constantFrom(...RULES),
    other: fc.boolean(),
    isPrivate: fc.boolean(),
    mine: fc.boolean(),
  })
  .map(({ id, rule, other, isPrivate, mine }) =>
    holder(id, {
      rule,
      otherExtension: rule === 'base-number' && other ? true : undefined,
      visibility: isPrivate ? 'private' : 'public',
      ownerId: mine ? ME : 'agent-other',
    }),
  );

/** Visibility and owner belong to the contact, so every holder of one id has the same. */
function consistent(holders: readonly Holder[], first = new Map<string, Holder>()): Holder[] {
  return holders.map((each) => {
    const known = first.get(each.contactId) ?? each;
    first.set(each.contactId, known);
    return { ...each, visibility: known.visibility, ownerId: known.ownerId };
  });
}

interface Page {
  addresses: SeenAddress[];
  held: Map<AddressKey, Holder[]>;
}

const anyPage: fc.Arbitrary<Page> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...ADDRESSES), { minLength: 1, maxLength: 4 }),
    fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    fc.array(fc.array(anyHolder, { maxLength: 5 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([texts, flags, holders]) => {
    const contacts = new Map<string, Holder>();
    const addresses = texts.map((text, index) => seen(text, flags[index] ?? true));
    const held = new Map(
      addresses.map(({ address }, index) => [address.keys[0] ?? '', consistent(holders[index] ?? [], contacts)]),
    );
    return { addresses, held };
  });

function resolvedTo(result: Resolution): string | undefined {
  return result.status === 'resolved' ? result.contactId : undefined;
}

const RUNS = { numRuns: 2000, seed: 20251121 };

describe('R11, R13: the outcome for any page and any holders', () => {
  it('does not depend on the order in which holders were found', () => {
    fc.assert(
      fc.property(anyPage, fc.nat(), ({ addresses, held }, salt) => {
        const shuffled = new Map(
          [...held].toReversed().map(([key, holders]) => {
            const turn = holders.length === 0 ? 0 : salt % holders.length;
            return [key, [...holders.slice(turn), ...holders.slice(0, turn)].toReversed()] as const;
          }),
        );
        expect(resolve(addresses, shuffled, ME)).toEqual(resolve(addresses, held, ME));
      }),
      RUNS,
    );
  });

  it('does not change by contacts that hold none of the addresses', () => {
    fc.assert(
      fc.property(anyPage, fc.array(anyHolder, { maxLength: 4 }), ({ addresses, held }, others) => {
        const more = new Map([...held, ['tel:+49301234567', others] as const, ['mailto:x@y.example', others] as const]);
        expect(resolve(addresses, more, ME)).toEqual(resolve(addresses, held, ME));
      }),
      RUNS,
    );
  });

  it("R10: never shows other agents' private contacts, nor changes by them", () => {
    fc.assert(
      fc.property(anyPage, ({ addresses, held }) => {
        const theirs = ({ visibility, ownerId }: Holder): boolean => visibility === 'private' && ownerId !== ME;
        const without = new Map(
          [...held].map(([key, holders]) => [key, holders.filter((each) => !theirs(each))] as const),
        );
        expect(resolve(addresses, held, ME)).toEqual(resolve(addresses, without, ME));
      }),
      RUNS,
    );
  });

  it('R11: one more public holder of the address never makes it somebody else', () => {
    fc.assert(
      fc.property(anyPage, fc.constantFrom(...RULES), ({ addresses: [first], held }, rule) => {
        const addresses = first ? [first] : [];
        const key = first?.address.keys[0] ?? '';
        const before = resolve(addresses, held, ME);
        const after = resolve(
          addresses,
          new Map([...held, [key, [...(held.get(key) ?? []), holder('newcomer', { rule })]]]),
          ME,
        );
        fc.pre(before.status === 'resolved' && after.status === 'resolved' && !first?.address.extension);
        expect(resolvedTo(after)).toBe(resolvedTo(before));
      }),
      RUNS,
    );
  });

  it('R13: names every candidate once, and a resolved one first', () => {
    fc.assert(
      fc.property(anyPage, ({ addresses, held }) => {
        const result = resolve(addresses, held, ME);
        const ids = result.candidates.map(({ contactId }) => contactId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length === 0).toBe(result.status === 'unresolved');
        expect([undefined, ids[0]]).toContain(resolvedTo(result));
      }),
      RUNS,
    );
  });

  it('R12, R13: never resolves by national digits, nor by itself where the first address may not associate', () => {
    fc.assert(
      fc.property(anyPage, ({ addresses, held }) => {
        const result = resolve(addresses, held, ME);
        if (result.status !== 'resolved') return;
        expect(result.candidates[0]?.reason.rule).not.toBe('national-digits');
        expect(result.automatic && !addresses[0]?.mayAssociate).toBe(false);
      }),
      RUNS,
    );
  });
});
