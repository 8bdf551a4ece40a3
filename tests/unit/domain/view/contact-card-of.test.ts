import { describe, expect, it } from 'vitest';
import { type Contact, type ContactDraftInput, contactSchema } from '#lib/domain/contact/contact.ts';
import { type Organization, organizationSchema } from '#lib/domain/organization/organization.ts';
import { addressLineOf, type CardOptions, contactCardOf } from '#lib/domain/view/contact-card-of.ts';
import { initialsOf } from '#lib/domain/view/initials.ts';

const RECORD = { createdAt: 1, createdBy: 'me', updatedAt: 1, updatedBy: 'me', revision: 1, ownerId: 'me' };
const ACME = '019a0000-0000-7000-8000-00000000000a';
const BANK = '019a0000-0000-7000-8000-00000000000b';

function contact(input: ContactDraftInput): Contact {
  return contactSchema.parse({ visibility: 'public', ...input, ...RECORD, id: '019a0000-0000-7000-8000-000000000001' });
}

function organization(id: string, name: string): Organization {
  return organizationSchema.parse({ ...RECORD, id, name, visibility: 'public', creditHold: true, notes: 'long' });
}

const ORGANIZATIONS = new Map([ACME, BANK].map((id) => [id, organization(id, id === ACME ? 'Acme' : 'Bank')]));

const card = (input: ContactDraftInput, options?: CardOptions) => contactCardOf(contact(input), ORGANIZATIONS, options);

describe('R30: a contact is shown by its name, or by its first address', () => {
  it.each<[string, ContactDraftInput, string, string]>([
    ['both names', { givenName: 'Hélène', familyName: 'Rivière' }, 'Hélène Rivière', 'HR'],
    ['a given name', { givenName: 'Hélène' }, 'Hélène', 'H'],
    ['a family name', { familyName: 'Rivière' }, 'Rivière', 'R'],
    ['a particle', { givenName: 'Jan', familyName: 'van den Berg' }, 'Jan van den Berg', 'JB'],
    ['a Japanese name', { givenName: '太郎', familyName: '山田' }, '山田太郎', '山'],
    ['an Arabic name', { givenName: 'محمد', familyName: 'علي' }, 'محمد علي', 'مع'],
    ['an emoji', { givenName: '👩‍💻 Ada' }, '👩‍💻 Ada', '👩‍💻A'],
    ['letters with marks', { givenName: 'e\u{301}lodie' }, 'e\u{301}lodie', 'E\u{301}'],
    ['a phone alone', { addresses: [{ medium: 'phone', value: '+33612345678' }] }, '+33 6 12 34 56 78', '#'],
    ['a mail alone', { addresses: [{ medium: 'email', value: 'Jean@Acme.example' }] }, 'jean@acme.example', 'J'],
    ['nothing', {}, '?', '#'],
  ])('%s', (_name, input, name, initials) => {
    expect(card(input)).toMatchObject({ name, initials });
  });

  it('with the default address before the first one', () => {
    const addresses = [
      { medium: 'phone' as const, value: '+33612345678' },
      { medium: 'email' as const, value: 'jean@acme.example', isDefault: true },
    ];
    const shown = card({ addresses });
    expect(shown.name).toBe('jean@acme.example');
    expect(shown.addresses.map(({ medium }) => medium)).toEqual(['email', 'phone']);
  });

  it('with capitals of the reader’s language', () => {
    expect(initialsOf({ givenName: 'ilker', familyName: 'işık' }, '', 'tr')).toBe('İİ');
    expect(initialsOf({ givenName: 'ilker', familyName: 'işık' }, '')).toBe('II');
  });
});

describe('R30: the organizations of a contact', () => {
  it('shows the first one that is known, with the title there, and counts the others', () => {
    const shown = card({
      givenName: 'Jean',
      memberships: [
        { organizationId: '019a0000-0000-7000-8000-00000000000c', title: 'Gone' },
        { organizationId: BANK, title: 'Director' },
        { organizationId: ACME },
      ],
    });
    expect(shown).toMatchObject({ title: 'Director', otherOrganizations: 2 });
    expect(shown.organization).toEqual({
      id: BANK,
      name: 'Bank',
      type: 'customer',
      domains: [],
      health: undefined,
      tier: undefined,
      renewalDate: undefined,
      creditHold: true,
    });
  });

  it('shows none when there is none', () => {
    expect(card({ givenName: 'Jean' })).toMatchObject({ organization: undefined, otherOrganizations: 0 });
  });
});

describe('an address line', () => {
  const france: CardOptions = { readerCountry: 'FR', countries: [{ country: 'FR', source: 'agent' }] };

  it.each<[string, 'phone' | 'email', CardOptions, string, string]>([
    ['+33612345678', 'phone', {}, '+33 6 12 34 56 78', 'tel:+33612345678'],
    ['+33612345678', 'phone', france, '06 12 34 56 78', 'tel:+33612345678'],
    ['0612345678', 'phone', france, '06 12 34 56 78', 'tel:+33612345678'],
    ['+442079460958', 'phone', france, '+44 20 7946 0958', 'tel:+442079460958'],
    ['01 23 45 67 89 poste 12', 'phone', france, '01 23 45 67 89 x12', 'tel:+33123456789;ext=12'],
    ['+5215512345678', 'phone', {}, '+52 55 1234 5678', 'tel:+525512345678'],
    ['+551187654321', 'phone', { readerCountry: 'BR' }, '(11) 98765-4321', 'tel:+5511987654321'],
    ['4312', 'phone', france, '4312', 'tel:4312'],
    ['0612345678', 'phone', {}, '0612345678', 'tel:0612345678'],
    ['02 41.23.45-67 poste 12', 'phone', {}, '02 41.23.45-67 x12', 'tel:0241234567;ext=12'],
    ['à demander', 'phone', {}, 'à demander', 'tel:%C3%A0%20demander'],
    ['Jean+Tag@Bücher.example', 'email', {}, 'jean+tag@bücher.example', 'mailto:jean%2Btag@xn--bcher-kva.example'],
  ])('%s as %s', (value, medium, options, display, href) => {
    expect(addressLineOf({ medium, value, label: 'home' }, options)).toEqual({
      medium,
      display,
      href,
      label: 'home',
      isDefault: false,
    });
  });
});
