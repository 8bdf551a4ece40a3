import { describe, expect, it } from 'vitest';
import { guessColumns } from '#lib/interchange/csv/guess-columns.ts';
import { contactsOf } from './rows-of.ts';

describe('a job title without an organization', () => {
  it('is kept in the notes under its header, and said', async () => {
    const [one, other] = await contactsOf(
      'Name,Job Title,Company,Notes\nAna Ruiz,Buyer,,Likes tea\nBo Lind,Boss,Garage Morel,\n',
    );
    expect(one?.row).toMatchObject({ notes: 'Likes tea\n\nJob Title: Buyer', organizationTitle: undefined });
    expect(one?.doubts).toEqual([{ field: 'organizationTitle', value: 'Buyer', became: 'notes' }]);
    expect(other?.row).toMatchObject({ organizationName: 'Garage Morel', organizationTitle: 'Boss' });
    expect(other).not.toHaveProperty('doubts');
  });
});

describe('R30: whether a contact may be called', () => {
  it.each([
    ['yes', true],
    ['TRUE', true],
    ['oui', true],
    ['x', true],
    ['no', false],
    ['FALSE', false],
    ['0', false],
    ['nein', false],
    ['', false],
  ])('is what %j says', async (said, expected) => {
    const [contact] = await contactsOf(`Name,Do not call\nAna Ruiz,${said}\n`);
    expect(contact?.row.doNotCall).toBe(expected);
    expect(contact?.doubts).toBeUndefined();
  });

  it('is no where it is not understood', async () => {
    const [contact] = await contactsOf('Name,Do not call\nAna Ruiz,no calls please\n');
    expect(contact?.row.doNotCall).toBe(true);
    expect(contact?.doubts).toEqual([{ field: 'doNotCall', value: 'no calls please', became: 'yes' }]);
  });
});

describe('R61: whether a contact is private', () => {
  it.each([
    ['Visibility', 'private', 'private'],
    ['Visibility', 'public', 'public'],
    ['Visibility', '', 'public'],
    ['Visibility', 'Confidential', 'private'],
    ['Sensitivity', 'Normal', 'public'],
    ['Sensitivity', 'Personal', 'private'],
    ['Critère de diffusion', 'Privé', 'private'],
    ['Vertraulichkeit', 'Persönlich', 'private'],
    ['Private', 'True', 'private'],
    ['Private', 'False', 'public'],
    ['Privé', 'Vrai', 'private'],
    ['Privat', 'Falsch', 'public'],
  ])('is what %s: %j says', async (header, said, expected) => {
    const [contact] = await contactsOf(`Name,${header}\nAna Ruiz,${said}\n`);
    expect(contact?.row.visibility).toBe(expected);
    expect(contact?.doubts).toBeUndefined();
  });

  it.each([
    ['Visibility', 'visibility', 'board only'],
    ['Private', 'private', 'partly'],
  ])('is private where %s is not understood', async (header, field, value) => {
    const [contact] = await contactsOf(`Name,${header}\nAna Ruiz,${value}\n`);
    expect(contact?.row.visibility).toBe('private');
    expect(contact?.doubts).toEqual([{ field, value, became: 'private' }]);
  });
});

describe('what other programs export', () => {
  it('of HubSpot: the primary company is the organization', () => {
    const fields = guessColumns(['First Name', 'Last Name', 'Email', 'Primary Company', 'Job Title', 'Contact owner']);
    expect(fields.map(({ field }) => field)).toEqual([
      'givenName',
      'familyName',
      'email',
      'organization',
      'organizationTitle',
      'ignore',
    ]);
  });

  it('of Freshdesk: who sees all tickets of the company does so here', async () => {
    const contacts = await contactsOf(
      'Name,Email,Company,Can see all tickets from this company\nAna Ruiz,ana@x.example,Morel,TRUE\nBo Lind,bo@x.example,Morel,FALSE\nCy Moss,cy@x.example,Morel,perhaps\n',
    );
    expect(contacts.map(({ row }) => row.seesAllTickets)).toEqual([true, undefined, undefined]);
    expect(contacts[2]?.doubts).toEqual([{ field: 'seesAllTickets', value: 'perhaps', became: 'no' }]);
  });
});

describe('R41: values of lists', () => {
  it('become codes: language, time zone, country, and the type of an address by its label', async () => {
    const [contact] = await contactsOf(
      'Name,Language,Time zone,Address 1 - Label,Address 1 - Street,Address 1 - Country,Home City,Home Country,Business City,City\nAna Ruiz,French,Paris,Billing,3 rue des Lilas,France,Brest,Frankreich,Quimper,Lyon\n',
    );
    expect(contact?.row).toMatchObject({
      language: 'fr',
      timeZone: 'Europe/Paris',
      postalAddresses: [
        { type: 'billing', street: '3 rue des Lilas', country: 'FR' },
        { type: 'home', city: 'Brest', country: 'FR' },
        { type: 'billing', city: 'Quimper' },
        { type: 'home', city: 'Lyon' },
      ],
    });
    expect(contact).not.toHaveProperty('doubts');
  });

  it('are kept as they are written where they are no entry, and said', async () => {
    const [contact] = await contactsOf(
      'Name,Language,Time zone,Address 1 - Label,Address 1 - City,Address 1 - Country\nAna Ruiz,Klingonish,the moon,Depot,Brest,Atlantis\n',
    );
    expect(contact?.row).toMatchObject({
      language: 'Klingonish',
      timeZone: 'the moon',
      postalAddresses: [{ type: 'billing', city: 'Brest', country: 'Atlantis' }],
    });
    expect(contact?.doubts).toEqual([
      { field: 'country', value: 'Atlantis', became: 'kept' },
      { field: 'label', value: 'Depot', became: 'default' },
      { field: 'language', value: 'Klingonish', became: 'kept' },
      { field: 'timeZone', value: 'the moon', became: 'kept' },
    ]);
  });
});
