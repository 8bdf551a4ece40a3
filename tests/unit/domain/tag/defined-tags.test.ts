import { describe, expect, it } from 'vitest';
import { definedTags, tagsInForce, tagsOnJoining } from '#lib/domain/tag/defined-tags.ts';
import { inOrder, withTag } from '#lib/domain/tag/edit-tags.ts';
import { addParticipant } from '#lib/domain/tag/participants.ts';
import type { Tag } from '#lib/domain/tag/tag.ts';

const VIP: Tag = { id: 'vip', name: 'VIP', exclusive: false };

describe('the tags of a team', () => {
  it('R20: are the standard ones, renamed where the team did, and its own', () => {
    const renamed = withTag([VIP], { id: 'subject', name: 'Patient', exclusive: false });
    expect(definedTags(renamed)).toEqual([
      { id: 'original-requester', exclusive: true },
      { id: 'requester', exclusive: true },
      { id: 'subject', name: 'Patient', exclusive: true },
      { id: 'primary-contact', exclusive: true },
      VIP,
    ]);
  });

  it('R20: gives a standard tag its own name back', () => {
    const renamed = withTag([], { id: 'subject', name: 'Patient' });
    expect(withTag(renamed, { id: 'subject', name: '' })).toEqual([{ id: 'subject', exclusive: true }]);
  });

  it('R21: a retired standard tag is not given to who joins', () => {
    const tags = withTag([], { id: 'original-requester', retired: true });
    expect(tagsOnJoining(tags)).toEqual(['requester', 'subject', 'primary-contact']);
    const added = { contactId: 'a', origin: 'manual', addedAt: 1, addedBy: 'me' } as const;
    expect(addParticipant([], added, tagsOnJoining(tags))[0]?.tags).toEqual([
      'requester',
      'subject',
      'primary-contact',
    ]);
    const back = withTag(tags, { id: 'original-requester', retired: false });
    expect(tagsOnJoining(back)).toHaveLength(4);
  });

  it('R20: retires and brings back one of the team’s own, which keeps its name', () => {
    const retired = withTag([VIP], { id: 'vip', retired: true });
    expect(retired).toEqual([{ ...VIP, retired: true }]);
    expect(tagsInForce(retired).map(({ id }) => id)).not.toContain('vip');
    expect(withTag(retired, { id: 'vip', retired: false })).toEqual([VIP]);
  });

  it('R20: puts its own in order', () => {
    const tags = ['a', 'b', 'c'].map((id) => ({ id, exclusive: false }));
    expect(inOrder(tags, ['c', 'a']).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});
