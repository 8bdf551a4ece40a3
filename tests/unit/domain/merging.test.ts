import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactMergeChoices, mergeContacts } from '#lib/domain/contact/merge-contacts.ts';
import { type Contact, contactSchema, type ContactDraftInput } from '#lib/domain/contact/contact.ts';
import { newId } from '#lib/domain/id.ts';
import { groupOrganizations, looseNameKey } from '#lib/domain/organization/group-organizations.ts';
import { mergeOrganizations, organizationMergeChoices } from '#lib/domain/organization/merge-organizations.ts';
import { organizationSchema } from '#lib/domain/organization/organization.ts';

const stamps = {
  createdAt: 1,
  createdBy: 'a',
  updatedAt: 1,
  updatedBy: 'a',
  revision: 1,
  visibility: 'public',
  ownerId: 'a',
} as const;
const contact = (draft: ContactDraftInput): Contact => contactSchema.parse({ ...stamps, id: newId(), ...draft });
const organization = (draft: object) => organizationSchema.parse({ ...stamps, id: newId(), ...draft });
const place = newId();

describe('R31: what needs a choice', () => {
  const keep = contact({
    givenName: 'Ana',
    language: 'fr',
    memberships: [{ organizationId: place, title: 'Clerk' }],
    attributes: { seats: 5, vip: false, same: 'x' },
  });
  const other = contact({
    givenName: 'Anna',
    timeZone: 'Europe/Paris',
    memberships: [{ organizationId: place, title: 'Lead', seesAllTickets: true }],
    attributes: { seats: 7, vip: true, same: 'x', more: 1 },
  });

  it('is every single value, title and attribute of which both have another one', () => {
    expect(contactMergeChoices(keep, other)).toEqual(['name', `title:${place}`, 'attribute:seats', 'attribute:vip']);
    expect(contactMergeChoices(keep, keep)).toEqual([]);
  });

  it('is taken from where it was chosen; what only one has is kept', () => {
    expect(mergeContacts(keep, other, ['attribute:seats', `title:${place}`])).toMatchObject({
      givenName: 'Ana',
      language: 'fr',
      timeZone: 'Europe/Paris',
      memberships: [{ organizationId: place, title: 'Lead', seesAllTickets: true }],
      attributes: { seats: 7, vip: false, same: 'x', more: 1 },
    });
  });

  it('of organizations is the same', () => {
    const one = organization({ name: 'Quill', tier: 'basic', attributes: { seats: 5 }, domains: ['a.example'] });
    const two = organization({ name: 'Quill Ltd', health: 'happy', creditHold: true, attributes: { seats: 7 } });
    expect(organizationMergeChoices(one, two)).toEqual(['name', 'creditHold', 'attribute:seats']);
    expect(mergeOrganizations(one, two, ['creditHold', 'attribute:seats'])).toMatchObject({
      name: 'Quill',
      tier: 'basic',
      health: 'happy',
      creditHold: true,
      attributes: { seats: 7 },
      aliases: [two.id],
    });
  });
});

describe('R41: names of organizations that may be one', () => {
  it.each([
    ['Rivière & Fils SARL', 'RIVIERE ET FILS'],
    ['Quill, Inc.', 'Quill'],
    ['Müller GmbH & Co. KG', 'Muller & Co'],
    ['S.A. Dupont', 'Dupont SA'],
  ])('%j and %j', (one, other) => {
    expect(looseNameKey(one).replace(/and$/, '')).toBe(looseNameKey(other).replace(/and$/, ''));
  });

  it.each([
    ['Rivière Conseil', 'Rivière'],
    ['Quill North', 'Quill South'],
  ])('not %j and %j', (one, other) => {
    expect(looseNameKey(one)).not.toBe(looseNameKey(other));
  });

  it('are not one because they are nothing but a legal form, or share free mail', () => {
    const none = groupOrganizations([
      { id: '1', name: 'SARL', domains: ['gmail.com'], keys: [] },
      { id: '2', name: 'SA', domains: ['gmail.com'], keys: [] },
    ]);
    expect(none).toEqual([]);
  });

  it('are grouped as comparing each with each would, each pair under one reason at least', () => {
    const some = fc.record({
      name: fc.constantFrom('Quill', 'quill sa', 'Reed', 'Holt Ltd', 'Holt'),
      domains: fc.subarray(['a.example', 'b.example']),
      keys: fc.subarray(['tel:+1', 'tel:+2']),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (drafts) => {
        const all = drafts.map((draft, at) => ({ ...draft, id: String(at) }));
        const paired = new Set(
          groupOrganizations(all).flatMap(({ ids }) => ids.flatMap((one) => ids.map((other) => `${one} ${other}`))),
        );
        for (const one of all) {
          for (const other of all) {
            if (one.id >= other.id) continue;
            const isOne =
              looseNameKey(one.name) === looseNameKey(other.name) ||
              one.domains.some((domain) => other.domains.includes(domain)) ||
              one.keys.some((key) => other.keys.includes(key));
            expect(paired.has(`${one.id} ${other.id}`)).toBe(isOne);
          }
        }
      }),
    );
  });
});
