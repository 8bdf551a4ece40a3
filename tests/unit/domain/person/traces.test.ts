import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contact, contactSchema, type ContactDraftInput } from '#lib/domain/contact/contact.ts';
import { newId } from '#lib/domain/id.ts';
import { isSaid, takeOut, takeOutDeep } from '#lib/domain/person/take-out.ts';
import { TAKEN_OUT, type Traces, tracesOf } from '#lib/domain/person/traces.ts';

function contact(draft: ContactDraftInput): Contact {
  return contactSchema.parse({
    id: newId(),
    createdAt: 1,
    createdBy: 'a',
    updatedAt: 1,
    updatedBy: 'a',
    revision: 1,
    visibility: 'public',
    ownerId: 'a',
    ...draft,
  });
}

const helene = contact({
  givenName: 'Hélène',
  familyName: 'Rivière-Dupont',
  addresses: [
    { medium: 'phone', value: '06 12 34 56 78', country: 'FR' },
    { medium: 'email', value: 'H.Riviere@Notaires.example' },
    { medium: 'phone', value: '4312' },
  ],
  socialIds: [{ network: 'X', value: '@helene_r' }],
});

function traces(around: Partial<Parameters<typeof tracesOf>[1]> = {}, ...contacts: Contact[]): Traces {
  const all = contacts.length === 0 ? [helene] : contacts;
  return tracesOf(all, { heldElsewhere: new Set(), hasNamesake: false, otherNames: [], ...around });
}

describe('finding one person in texts', () => {
  it.each([
    ['Call Hélène Rivière-Dupont back', `Call ${TAKEN_OUT} back`],
    ['RIVIERE DUPONT, HELENE (notary)', `${TAKEN_OUT} (notary)`],
    ['from helene riviere dupont today', `from ${TAKEN_OUT} today`],
    ['tel. 0612345678!', `tel. ${TAKEN_OUT}!`],
    ['tel. +33 6 12 34 56 78', `tel. ${TAKEN_OUT}`],
    ['tel. +33 (0)6-12-34-56-78', `tel. ${TAKEN_OUT}`],
    ['tel. 0033.6.12.34.56.78', `tel. ${TAKEN_OUT}`],
    ['tel. 06/12/34/56/78', `tel. ${TAKEN_OUT}`],
    ['key tel:+33612345678', `key tel:${TAKEN_OUT}`],
    ['mail h.riviere@notaires.example.', `mail ${TAKEN_OUT}.`],
    ['<H.RIVIERE@NOTAIRES.EXAMPLE>', `<${TAKEN_OUT}>`],
    ['https://x.example/?q=h.riviere%40notaires.example&p=1', `https://x.example/?q=${TAKEN_OUT}&p=1`],
  ])('takes her out of %j', (text, left) => {
    expect(takeOut(text, traces().everywhere)).toBe(left);
  });

  it.each([
    'Hélène called', // A given name alone may be anybody.
    'Notaires Rivière',
    'th.riviere@notaires.example',
    'h.riviere@notaires.example-group.example',
    'order 106123456789',
    '07 12 34 56 78',
    'room 4312',
    '2026-11-22 06:12:34',
    '',
  ])('leaves %j alone', (text) => {
    expect(takeOut(text, traces().everywhere)).toBe(text);
  });

  it.each([
    ['Hélène says: Mme RIVIÈRE is away', `${TAKEN_OUT} says: Mme ${TAKEN_OUT} is away`],
    ['ask @helene_r on X', `ask @${TAKEN_OUT} on X`],
    ['Helenes and rivieres', 'Helenes and rivieres'],
  ])('takes single names out of %j where she took part', (text, left) => {
    expect(takeOut(text, traces().near).replace(`ask ${TAKEN_OUT}`, `ask @${TAKEN_OUT}`)).toBe(left);
  });

  it('leaves words of her name that others there bear too', () => {
    const { near } = traces({ otherNames: ['Notaires Rivière', 'Marc Dupont'] });
    expect(takeOut('Rivière and Dupont met Hélène', near)).toBe(`Rivière and Dupont met ${TAKEN_OUT}`);
  });

  it('leaves an address that somebody else has, and digits that are another line elsewhere', () => {
    const shared = traces({ heldElsewhere: new Set(['mailto:h.riviere@notaires.example']) });
    expect(takeOut('h.riviere@notaires.example', shared.everywhere)).toBe('h.riviere@notaires.example');
    expect(shared.keys).not.toContain('mailto:h.riviere@notaires.example');
    const abroad = traces({ heldElsewhere: new Set(['nat:612345678']) });
    expect(takeOut('0612345678 or +33612345678', abroad.everywhere)).toBe(`0612345678 or ${TAKEN_OUT}`);
  });

  it('leaves the full name where a namesake may be meant', () => {
    const { everywhere, near } = traces({ hasNamesake: true });
    expect(takeOut('Hélène Rivière-Dupont', everywhere)).toBe('Hélène Rivière-Dupont');
    expect(takeOut('Hélène Rivière-Dupont', near)).toBe(TAKEN_OUT);
  });

  it('finds names of other scripts and with signs of patterns in them', () => {
    const { everywhere } = traces({}, contact({ givenName: 'Ольга', familyName: 'Ива[нова' }));
    expect(takeOut('Ольга Ива[нова', everywhere)).toBe(TAKEN_OUT);
  });

  it('has nothing to look for when nothing is known', () => {
    const { everywhere, near } = traces({}, contact({ givenName: 'Al' }));
    expect([everywhere, near]).toEqual([undefined, undefined]);
  });
});

describe('taking out of records', () => {
  it('goes as deep as texts are, and leaves flags, numbers and what is named as kept', () => {
    const record = { n: 612345678, on: true, list: ['a', { t: '0612345678' }], kept: '0612345678', none: undefined };
    expect(takeOutDeep(record, traces().everywhere, new Set(['kept']))).toEqual({
      ...record,
      list: ['a', { t: TAKEN_OUT }],
    });
  });

  it('is the same object when nothing is found', () => {
    const record = { list: ['a', { t: 'b' }] };
    expect(takeOutDeep(record, traces().everywhere)).toBe(record);
  });

  it('leaves nothing behind that would be found again, whatever stands around', () => {
    const texts = fc.array(fc.oneof(fc.string(), fc.constantFrom('Hélène Rivière-Dupont', '0612345678', 'x')), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(texts, (parts) => {
        const { everywhere } = traces();
        expect(isSaid(takeOut(parts.join(' '), everywhere), everywhere)).toBe(false);
      }),
    );
  });
});
