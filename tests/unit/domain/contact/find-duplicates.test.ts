import { describe, expect, it } from 'vitest';
import {
  contactDraftSchema,
  type ContactDraft,
  type ContactDraftInput,
  type Contact,
} from '#lib/domain/contact/contact.ts';
import { findDuplicates } from '#lib/domain/contact/find-duplicates.ts';

const ACME = '019a0000-0000-7000-8000-00000000000a';
const OTHER = '019a0000-0000-7000-8000-00000000000b';

function draft(input: ContactDraftInput): ContactDraft {
  return contactDraftSchema.parse(input);
}

function contact(id: string, input: ContactDraftInput): Contact {
  const record = { createdAt: 1, createdBy: 'me', updatedAt: 1, updatedBy: 'me', revision: 1, ownerId: 'me' };
  return { ...draft(input), ...record, id };
}

const phone = (value: string) => ({ medium: 'phone' as const, value });
const email = (value: string) => ({ medium: 'email' as const, value });

const jean = draft({
  givenName: 'Jean-Pierre',
  familyName: 'Rivière',
  addresses: [phone('+33 6 12 34 56 78'), email('jp@riviere.example')],
  memberships: [{ organizationId: ACME }],
});

function reasons(candidates: readonly Contact[], self?: string): string[] {
  return findDuplicates(jean, candidates, [{ country: 'FR', source: 'agent' }], self).map(
    ({ contact: { id }, because }) => `${id}: ${because}`,
  );
}

describe('R23, R31: who might already be the person', () => {
  it.each<[string, ContactDraftInput, string | undefined]>([
    ['the same line', { addresses: [phone('06 12 34 56 78')] }, 'same-address'],
    ['the same line with an extension', { addresses: [phone('06 12 34 56 78 x12')] }, 'same-address'],
    ['the same mailbox', { addresses: [email('JP@Riviere.example')] }, 'same-address'],
    [
      'the same name here',
      { givenName: 'jean pierre', familyName: 'RIVIERE', memberships: [{ organizationId: ACME }] },
      'same-name-and-organization',
    ],
    [
      'the same name elsewhere',
      { givenName: 'Jean-Pierre', familyName: 'Rivière', memberships: [{ organizationId: OTHER }] },
      'same-name',
    ],
    ['the name turned round', { givenName: 'Rivière', familyName: 'Jean-Pierre' }, 'same-name'],
    ['national digits of another country', { addresses: [phone('+32 6 12 34 56 78')] }, undefined],
    ['another person', { givenName: 'Jean', familyName: 'Rivière' }, undefined],
    ['somebody without a name', { addresses: [phone('+33 6 12 34 56 79')] }, undefined],
  ])('%s', (_name, input, because) => {
    expect(reasons([contact('c1', input)])).toEqual(because ? [`c1: ${because}`] : []);
  });

  it('puts the strongest first, whatever the order', () => {
    const candidates = [
      contact('c3', { givenName: 'Jean-Pierre', familyName: 'Rivière' }),
      contact('c1', { addresses: [email('jp@riviere.example')] }),
      contact('c2', { givenName: 'Jean-Pierre', familyName: 'Rivière', memberships: [{ organizationId: ACME }] }),
    ];
    const expected = ['c1: same-address', 'c2: same-name-and-organization', 'c3: same-name'];
    expect(reasons(candidates)).toEqual(expected);
    expect(reasons(candidates.toReversed())).toEqual(expected);
  });

  it('does not take a contact for a duplicate of itself', () => {
    expect(reasons([contact('self', { ...jean })], 'self')).toEqual([]);
  });

  it('sees no duplicates where neither side has a name or address', () => {
    expect(findDuplicates(draft({}), [contact('c1', {})], [])).toEqual([]);
  });

  it('does not take two extensions of one switchboard for one person', () => {
    const desk = draft({ addresses: [phone('+33 1 23 45 67 00 x12')] });
    expect(findDuplicates(desk, [contact('c1', { addresses: [phone('+33 1 23 45 67 00 x34')] })], [])).toEqual([]);
  });
});
