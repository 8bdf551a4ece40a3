import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactFromRow, contactToRow } from '#lib/db/contact-row.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';

const ID = '0199f3c5-e240-7000-8000-00009f3527f1';

const contact: Contact = {
  id: ID,
  givenName: 'Ana',
  familyName: 'Ruiz',
  addresses: [
    { medium: 'phone', value: '+33298441234' },
    { medium: 'email', value: 'ana@x.example' },
  ],
  memberships: [],
  postalAddresses: [],
  socialIds: [],
  attributes: {},
  doNotCall: false,
  visibility: 'public',
  createdAt: 5,
  createdBy: 'ana',
  updatedAt: 5,
  updatedBy: 'ana',
  revision: 1,
  ownerId: 'ana',
};

const agent = fc.constantFrom('ana', 'bo');
const time = fc.constantFrom(0, 5, 6);

/** Addresses of which something is said, or nothing; the medium need not be the one that they look like. */
const anyAddress = fc.record(
  {
    medium: fc.constantFrom('phone' as const, 'email' as const),
    value: fc.constantFrom('+33298441234', '42', 'ana@x.example', 'ask ana'),
    extension: fc.constant('12'),
    label: fc.constantFrom('', 'home'),
    isDefault: fc.boolean(),
  },
  { requiredKeys: ['medium', 'value'], noNullPrototype: true },
);

/** Contacts of which each field is now as it usually is, now another. */
const anyContact = fc.record({
  addresses: fc.array(anyAddress, { maxLength: 3 }),
  memberships: fc.constantFrom<Contact['memberships'][]>(
    [],
    [{ organizationId: ID }, { organizationId: ID, title: 'Boss' }],
  ),
  postalAddresses: fc.constantFrom<Contact['postalAddresses'][]>([], [{ type: 'home' }]),
  socialIds: fc.constantFrom<Contact['socialIds'][]>([], [{ network: 'x', value: 'ana' }]),
  attributes: fc.constantFrom<Contact['attributes'][]>({}, { [ID]: false }, { [ID]: '' }),
  doNotCall: fc.boolean(),
  visibility: fc.constantFrom('public' as const, 'private' as const),
  createdAt: time,
  updatedAt: time,
  createdBy: agent,
  updatedBy: agent,
  ownerId: agent,
});

describe('a contact as stored', () => {
  it('says only what does not go without saying', () => {
    const { id, givenName, familyName, createdAt, createdBy, revision } = contact;
    const addresses = ['+33298441234', 'ana@x.example'];
    const keys = ['tel:+33298441234', 'nat:298441234', 'mailto:ana@x.example'];
    const said = { id, givenName, familyName, addresses, createdAt, createdBy, revision, keys };
    expect(contactToRow(contact)).toStrictEqual(said);
  });

  it('is the same contact again when it is read', () => {
    fc.assert(
      fc.property(anyContact, fc.option(time, { nil: undefined }), (fields, deletedAt) => {
        const whole: Contact = { ...contact, ...fields, ...(deletedAt !== undefined && { deletedAt }) };
        expect(contactFromRow(contactToRow(whole))).toStrictEqual(whole);
      }),
    );
  });

  it('R10: of a private one the owner is in the index, whoever made it; a deleted one is in none', () => {
    const hidden: Contact = { ...contact, visibility: 'private', ownerId: 'bo', memberships: [{ organizationId: ID }] };
    expect(contactToRow(hidden)).toMatchObject({ privateOwner: 'bo', ownerId: 'bo', organizationIds: [ID] });
    const deleted = contactToRow({ ...hidden, deletedAt: 9 });
    expect(deleted.keys).toEqual([]);
    expect(deleted).not.toHaveProperty('privateOwner');
    expect(deleted).not.toHaveProperty('organizationIds');
  });
});
