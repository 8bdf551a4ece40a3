import { describe, expect, it } from 'vitest';
import { guessColumns } from '#tests/probe/csv-columns.ts';
import { readContacts } from '#tests/probe/read-contacts.ts';

describe('guessColumns', () => {
  it.each([
    [
      ['Given name', 'Family name', 'E-mail', 'Phone', 'Organization'],
      ['given', 'family', 'email', 'phone', 'organization'],
    ],
    [
      ['Prénom', 'Nom', 'Courriel', 'Téléphone', 'Société'],
      ['given', 'family', 'email', 'phone', 'organization'],
    ],
    [
      ['Nom', 'Adresse e-mail', 'Tél. mobile', 'Entreprise'],
      ['name', 'email', 'phone', 'organization'],
    ],
    [
      ['id', 'name', 'email_1', 'email_2', 'phone_1', 'company'],
      ['id', 'name', 'email', 'email', 'phone', 'organization'],
    ],
    [
      ['First Name', 'Last Name', 'E-mail Address', 'Business Phone', 'Company'],
      ['given', 'family', 'email', 'phone', 'organization'],
    ],
    [
      ['Name', 'E-mail 1 - Type', 'E-mail 1 - Value', 'Phone 1 - Value'],
      ['name', undefined, 'email', 'phone'],
    ],
    [
      ['given_name', 'surname', 'mail', 'mobile', 'pays'],
      ['given', 'family', 'email', 'phone', 'country'],
    ],
    [
      ['givenName', 'familyName', 'Notes'],
      ['given', 'family', undefined],
    ],
  ])('reads %j', (headers, columns) => {
    expect(guessColumns(headers)).toEqual(columns);
  });
});

describe('readContacts', () => {
  it('keeps several mails and phones of one row', () => {
    const { contacts } = readContacts(
      '\uFEFFPrénom;Nom;E-mail;Tél. fixe;Portable\nHélène;Rivière;h.riviere@a.example, helene@b.example;04 72 00 11 22;"06 12 34 56 78|+33 6 98 76 54 32"',
    );
    expect(contacts).toHaveLength(1);
    expect(contacts[0]).toMatchObject({ givenName: 'Hélène', familyName: 'Rivière' });
    expect(contacts[0]?.addresses.map(({ medium, value }) => `${medium} ${value}`)).toEqual([
      'email h.riviere@a.example',
      'email helene@b.example',
      'phone 04 72 00 11 22',
      'phone 06 12 34 56 78',
      'phone +33 6 98 76 54 32',
    ]);
  });

  it.each([
    ['Hélène Rivière', 'Hélène', 'Rivière'],
    ['"Rivière, Hélène"', 'Hélène', 'Rivière'],
    ['Accueil 24/7', '', 'Accueil 24/7'],
  ])('splits the whole name %s', (name, givenName, familyName) => {
    expect(readContacts(`name,email\n${name},a@b.example`).contacts[0]).toMatchObject({ givenName, familyName });
  });

  it('leaves out rows without a name and an address, and says which', () => {
    const { contacts, skipped } = readContacts('name,email,notes\nAna,a@b.example,\n,,nobody\nBo,,');
    expect(contacts.map(({ givenName }) => givenName)).toEqual(['Ana', 'Bo']);
    expect(skipped).toEqual([2]);
  });

  it('keeps a UUID of the file as the record id', () => {
    const id = '0199f3c4-5f6e-7abc-8def-0123456789ab';
    const { contacts, fileIds } = readContacts(`id,name\n${id},Ana`);
    expect(contacts[0]?.id).toBe(id);
    expect(fileIds.get(id)).toBe(id);
  });

  it('gives rows with another id a record id that depends on it alone', () => {
    const first = readContacts('id,name\nc-17,Ana');
    const second = readContacts('id,name\nc-16,Bo\nc-17,Ana Ruiz');
    expect(first.contacts[0]?.id).toBe(second.contacts[1]?.id);
    expect(first.fileIds.get(first.contacts[0]?.id ?? '')).toBe('c-17');
    expect(first.contacts[0]?.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('gives equal rows of one file different record ids', () => {
    const { contacts } = readContacts('name,email\nAna,a@b.example\nAna,a@b.example');
    expect(contacts[0]?.id).not.toBe(contacts[1]?.id);
  });

  it.each([['private'], ['privé']])('keeps a contact marked %s private', (word) => {
    expect(readContacts(`name,visibility\nAna,${word}`).contacts[0]?.visibility).toBe('private');
  });
});
