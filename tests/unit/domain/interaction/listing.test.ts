import { describe, expect, it } from 'vitest';
import { lastActivity, type Listing, listingKeys, listingState, refOf } from '#lib/domain/interaction/listing.ts';
import { idOf, interaction } from '#tests/support/view-builders.ts';

const ref = interaction();
const sight = { addresses: [], name: 'Jean', firstAt: 1, lastAt: 5 };
const record = { id: idOf(1), at: 3, people: 0, keys: ['tel:+33612345678'] };

describe('what became of an interaction', () => {
  it.each<[string, Partial<Listing>, string]>([
    ['R14: open while its page named somebody and nobody takes part', { sight }, 'open'],
    ['R15: open again once nobody takes part any more', { record }, 'open'],
    [
      'associated as soon as somebody takes part, whatever was said before',
      { sight, record: { ...record, people: 1 }, dismissedAt: 2 },
      'associated',
    ],
    ['dismissed when nobody is needed', { sight, dismissedAt: 2 }, 'dismissed'],
    ['cleared with the whole list', { sight, cleared: { as: idOf(2), at: 3 } }, 'cleared'],
    ['recorded when nothing tells of another party', { record: { ...record, keys: [] }, notedAt: 4 }, 'recorded'],
  ])('%s', (_, known, state) => {
    expect(listingState({ ...ref, ...known })).toBe(state);
  });

  it('was last active when any of its sources says so', () => {
    expect(lastActivity({ ...ref, sight, record, notedAt: 9 })).toBe(9);
    expect(lastActivity({ ...ref, sight, record })).toBe(5);
  });

  it('is found by the addresses of its page and of its record, each once', () => {
    const address = {
      medium: 'phone',
      text: '1',
      key: 'tel:+33612345678',
      role: 'caller',
      trust: 'adapter',
      mayAssociate: true,
    } as const;
    expect(listingKeys({ ...ref, sight: { ...sight, addresses: [address] }, record })).toEqual(['tel:+33612345678']);
  });

  it('gives its reference without what lists know beside it', () => {
    expect(refOf({ ...ref, sight, record })).toEqual(ref);
  });
});
