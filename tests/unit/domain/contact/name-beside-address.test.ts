import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameBesideAddress } from '#lib/domain/contact/name-beside-address.ts';
import type { TextBeside } from '#lib/domain/contact/text-beside.ts';

/** Texts as they follow each other on a page, each the label of the next, one step further out with every bar. */
function texts(page: string): TextBeside[] {
  return page.split(' || ').flatMap((box, steps) => {
    const parts = box.split(' | ');
    return parts.map((text, index) => ({ text, steps, ...(index > 0 && { label: parts[index - 1] }) }));
  });
}
const nameIn = (page: string, mail?: string) => {
  const name = nameBesideAddress(texts(page), { mail })?.name;
  return name && `${name.givenName} / ${name.familyName}`;
};

describe('nameBesideAddress', () => {
  it.each([
    [
      'a message’s author',
      'Ciaran Dolan (Dolan Fitness) | Client | Posted today',
      'ciaran@dolanfitness.example',
      'Ciaran / Dolan',
    ],
    ['a chat’s head', 'You are chatting with: | Simi Adeyemi', 's.adeyemi@harbourlight.example', 'Simi / Adeyemi'],
    [
      'accents that the address has not',
      'Hélène Tourneur | a écrit',
      'helene.tourneur@post.example',
      'Hélène / Tourneur',
    ],
    ['a family name first', 'Dekker, Maaike', 'mdekker@bakkerij.example', 'Maaike / Dekker'],
    ['the order of the address', 'Bellandi Marco | assicurato', 'marco.bellandi@post.example', 'Marco / Bellandi'],
  ])('R23: a name that the mail address spells: %s', (_what, page, mail, name) => {
    expect(nameIn(page, mail)).toBe(name);
  });

  it.each([
    ['Contact Name | Gareth Pryce | Account Name | Severn Valley Dairy', 'Gareth / Pryce'],
    ['Nom | Nora Benali | Courriel', 'Nora / Benali'],
    ['Nom complet : Nora Benali', 'Nora / Benali'],
    ['Appelant | Mme Odile Perrin', 'Odile / Perrin'],
    ['Kundenname | Jörg Lindemann', 'Jörg / Lindemann'],
    ['Given name | Li | Family name | Wu', 'Li / Wu'],
    ['Prénom | Jean-Pierre | Nom | Morel', 'Jean-Pierre / Morel'],
  ])('R23: a name that a label gives beside a number: %s', (page, name) => {
    expect(nameIn(page)).toBe(name);
  });

  it.each([
    ['only stands near', 'Peggy North | Previous Conversations | Case Information'],
    ['is the agent’s', 'Assigned to | Tom Nguyen | Bearbeiter | Agnès Colin'],
    ['is a firm’s', 'Account Name | Severn Valley | Company | Northquay Print'],
    ['is one word', 'Contact Name | Gareth'],
    ['is a function', 'Contact Name | Customer Service'],
    ['is a sentence', 'Contact | sent an email yesterday'],
    ['has an address of its own', 'Requester | Eleanor Marsh <eleanor.marsh@harrow.example>'],
    ['is a label too', 'Contact | Account Name | Customer | Contact Phone'],
  ])('R23: no name where it %s', (_what, page) => {
    expect(nameIn(page)).toBeUndefined();
  });

  it('R23: takes no greeting before a name for a name', () => {
    expect(nameIn('Cheers, Ciaran | Merci, Ciaran', 'ciaran@dolanfitness.example')).toBeUndefined();
    expect(nameIn('Cheers, Ciaran || Ciaran Dolan', 'ciaran@dolanfitness.example')).toBe('Ciaran / Dolan');
  });

  it('R23: takes no firm and its town for a name turned round', () => {
    expect(nameIn('Talleres Olmedo, Madrid', 'talleres.olmedo@correo.example')).toBeUndefined();
  });

  it('R23: takes the name that a mail address beside a number spells, unless two do', () => {
    const card = texts('Nadeem Akhtar | Email | nadeem.akhtar@interiors.example | Phone | +44 121 716 3390');
    const otherMails = ['nadeem.akhtar@interiors.example', 'dana.whitlock@pinecrest.example'];
    expect(nameBesideAddress(card, { otherMails })?.name).toEqual({ givenName: 'Nadeem', familyName: 'Akhtar' });
    const both = [...card, ...texts('Dana Whitlock | dana.whitlock@pinecrest.example')];
    expect(nameBesideAddress(both, { otherMails })).toBeUndefined();
    expect(nameBesideAddress(card, { otherMails: [] })).toBeUndefined();
  });

  it('R23: takes the nearer of two that labels give, and neither of two that are as near', () => {
    expect(nameIn('Contact | Gareth Pryce || Customer | Dana Whitlock')).toBe('Gareth / Pryce');
    expect(nameIn('Contact | Gareth Pryce | Customer | Dana Whitlock')).toBeUndefined();
  });

  it('R23: takes the name that the address spells before one that a label gives nearer by', () => {
    expect(nameIn('Contact | Gareth Pryce || Dana Whitlock', 'd.whitlock@pinecrest.example')).toBe('Dana / Whitlock');
  });

  it('R23: invents nothing from any texts of a page', () => {
    const anything = fc.record({
      text: fc.string({ minLength: 1, maxLength: 80 }),
      label: fc.option(fc.string({ minLength: 1, maxLength: 80 }), { nil: undefined }),
      steps: fc.nat(8),
    });
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 30 }), (page) => {
        const name = nameBesideAddress(page, { mail: 'odile.perrin@perrin.example' })?.name;
        if (name) expect(page.some(({ text }) => text.includes(name.familyName))).toBe(true);
      }),
    );
  });
});
