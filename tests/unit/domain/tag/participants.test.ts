import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Participant } from '#lib/domain/interaction/interaction.ts';
import {
  addParticipant,
  changeParticipant,
  type NewParticipant,
  removeParticipant,
  setTag,
} from '#lib/domain/tag/participants.ts';
import { STANDARD_TAG_DEFINITIONS, STANDARD_TAGS, type Tag } from '#lib/domain/tag/tag.ts';

const VIP: Tag = { id: 'vip', name: 'VIP', exclusive: false };
const APPROVER: Tag = { id: 'approver', name: 'Approver', exclusive: true };
const ORIGINAL: Tag = { id: 'original-requester', exclusive: true };
const PRIMARY: Tag = { id: 'primary-contact', exclusive: true };

const joining = (contactId: string): NewParticipant => ({ contactId, origin: 'manual', addedAt: 1, addedBy: 'me' });

function tagsById(participants: readonly Participant[]): Record<string, string[]> {
  return Object.fromEntries(participants.map(({ contactId, tags }) => [contactId, tags]));
}

const two = addParticipant(addParticipant([], joining('a')), joining('b'));

describe('R21: who joins', () => {
  it('first gets all four standard tags', () => {
    expect(addParticipant([], joining('a'))).toEqual([{ ...joining('a'), tags: [...STANDARD_TAGS] }]);
  });

  it('later gets what nobody holds', () => {
    expect(tagsById(two)).toEqual({ a: [...STANDARD_TAGS], b: [] });
    const freed = setTag(two, 'a', PRIMARY, false);
    expect(tagsById(addParticipant(freed, joining('c'))).c).toEqual(['primary-contact']);
  });

  it('again stays as it is', () => {
    expect(addParticipant(two, { ...joining('a'), addedAt: 2 })).toEqual(two);
  });

  it('gets all four again when everybody left', () => {
    const empty = removeParticipant(removeParticipant(two, 'a'), 'b');
    expect(tagsById(addParticipant(empty, joining('c'))).c).toEqual([...STANDARD_TAGS]);
  });
});

describe('R20: a tag', () => {
  it('moves when it is exclusive', () => {
    const moved = setTag(two, 'b', PRIMARY, true);
    expect(tagsById(moved)).toEqual({ a: ['original-requester', 'requester', 'subject'], b: ['primary-contact'] });
  });

  it('is held by several when it is not', () => {
    expect(tagsById(setTag(setTag(two, 'a', VIP, true), 'b', VIP, true))).toMatchObject({
      a: [...STANDARD_TAGS, 'vip'],
      b: ['vip'],
    });
  });

  it('can be taken away, and only from the one who is meant', () => {
    const both = setTag(setTag(two, 'a', VIP, true), 'b', VIP, true);
    expect(tagsById(setTag(both, 'a', VIP, false))).toEqual({ a: [...STANDARD_TAGS], b: ['vip'] });
    expect(setTag(two, 'b', ORIGINAL, false)).toEqual(two);
  });

  it('given twice is held once', () => {
    expect(setTag(setTag(two, 'a', VIP, true), 'a', VIP, true)).toEqual(setTag(two, 'a', VIP, true));
  });

  it('of the team moves too when it is exclusive', () => {
    const moved = setTag(setTag(two, 'a', APPROVER, true), 'b', APPROVER, true);
    expect(tagsById(moved)).toMatchObject({ a: [...STANDARD_TAGS], b: ['approver'] });
  });

  it('cannot be given to somebody who does not take part', () => {
    expect(setTag(two, 'nobody', PRIMARY, true)).toEqual(two);
  });
});

describe('R15: changing and removing', () => {
  it('gives the place and its tags to the other contact', () => {
    const changed = changeParticipant(two, 'a', { ...joining('c'), addedAt: 9 });
    expect(changed.map(({ contactId }) => contactId)).toEqual(['c', 'b']);
    expect(changed[0]).toMatchObject({ tags: [...STANDARD_TAGS], addedAt: 9 });
  });

  it('joins the tags when the other contact takes part already', () => {
    const tagged = setTag(two, 'b', VIP, true);
    expect(tagsById(changeParticipant(tagged, 'a', joining('b')))).toEqual({ b: [...STANDARD_TAGS, 'vip'] });
  });

  it('changes nothing for one who is not there', () => {
    expect(changeParticipant(two, 'nobody', joining('c'))).toEqual(two);
    expect(changeParticipant(two, 'a', joining('a'))).toEqual(two);
    expect(removeParticipant(two, 'nobody')).toEqual(two);
  });

  it('leaves the tags of one who is removed to nobody', () => {
    expect(tagsById(removeParticipant(two, 'a'))).toEqual({ b: [] });
  });
});

describe('R20: after any sequence of steps', () => {
  const TAGS = [...STANDARD_TAG_DEFINITIONS, VIP, APPROVER];
  const person = fc.constantFrom('a', 'b', 'c', 'd');
  type Step = (participants: readonly Participant[]) => Participant[];
  const step: fc.Arbitrary<Step> = fc.oneof(
    person.map(
      (id): Step =>
        (all) =>
          addParticipant(all, joining(id)),
    ),
    person.map(
      (id): Step =>
        (all) =>
          removeParticipant(all, id),
    ),
    fc.tuple(person, person).map(
      ([from, to]): Step =>
        (all) =>
          changeParticipant(all, from, joining(to)),
    ),
    fc.tuple(person, fc.constantFrom(...TAGS), fc.boolean()).map(
      ([id, tag, on]): Step =>
        (all) =>
          setTag(all, id, tag, on),
    ),
  );

  it('each exclusive tag has one holder at most, nobody is there twice, and nothing given is changed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const final = steps.reduce<Participant[]>((all, next) => {
          const before = structuredClone(all);
          const after = next(all);
          expect(all).toEqual(before);
          return after;
        }, []);
        const exclusive = TAGS.filter((tag) => tag.exclusive);
        const holders = exclusive.map(({ id }) => final.filter(({ tags }) => tags.includes(id)).length);
        expect(Math.max(...holders)).toBeLessThanOrEqual(1);
        expect(new Set(final.map(({ contactId }) => contactId)).size).toBe(final.length);
        expect(final.every(({ tags }) => new Set(tags).size === tags.length)).toBe(true);
      }),
      { numRuns: 800, seed: 20251121 },
    );
  });
});
