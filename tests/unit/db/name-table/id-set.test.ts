import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packIds } from '#lib/db/name-table/id-list.ts';
import { idSet } from '#lib/db/name-table/id-set.ts';

const anyId = fc.oneof(
  fc.uuid(),
  // Many that end alike, and some that are no UUIDs.
  fc.nat(40).map((number) => `${number.toString(16).padStart(8, '0')}-0000-7000-8000-000000000000`),
  fc.constantFrom('', 'a', 'contact-1', '00000000-0000-0000-0000-000000000000', 'ABCDEF00-0000-7000-8000-000000000000'),
);

describe('a set of ids', () => {
  it('has exactly the rows whose ids it was made of', () => {
    fc.assert(
      fc.property(fc.array(anyId), fc.array(anyId), fc.array(fc.nat()), (made, others, chosen) => {
        const asked = [...others, ...(made.length === 0 ? [] : chosen.map((at) => made[at % made.length]!))];
        const set = idSet(made);
        const rows = packIds(asked);
        expect(asked.map((_, row) => set.has(rows, row))).toEqual(asked.map((id) => made.includes(id)));
      }),
    );
  });
});
