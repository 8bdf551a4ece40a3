import { describe, expect, it } from 'vitest';
import { findCandidates } from '#lib/detect/candidate.ts';
import { readTypedPerson } from '#lib/domain/contact/typed-person.ts';

const french = [{ country: 'FR', source: 'agent' as const }] as const;

const read = (text: string) => {
  const { addresses, name } = readTypedPerson(text, findCandidates(text), french);
  return [name, ...addresses.map(({ value }) => value)];
};

describe('what is typed about a person', () => {
  it.each([
    ['Zoe <zoe@new.example>', 'Zoe', 'zoe@new.example'],
    ['"Dupont, Jean" <jean@x.example>; tel 06 99 88 77 66', '"Dupont, Jean"', 'jean@x.example', '+33699887766'],
    ['Marc Petit, 06 12 34 56 78', 'Marc Petit', '+33612345678'],
    ['Marc Petit\t06 12 34 56 78\tmarc@petit.example', 'Marc Petit', '+33612345678', 'marc@petit.example'],
    ['Ana de la Cruz (ana@cruz.example)', 'Ana de la Cruz', 'ana@cruz.example'],
    ['Tél. : 06 12 34 56 78 – Léa Martin', 'Léa Martin', '+33612345678'],
    ['lea@x.example Léa Martin', 'Léa Martin', 'lea@x.example'],
    ['mailto:zoe@new.example', undefined, 'zoe@new.example'],
    ['zoe@new.example, zoe@new.example', undefined, 'zoe@new.example'],
  ])('R23: %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['please call 06 12 34 56 78 tomorrow', undefined, '+33612345678'],
    ['Please call 06 12 34 56 78', undefined, '+33612345678'],
    ['Notaires Rivière SARL <office@notaires.example>', undefined, 'office@notaires.example'],
    ['Ana Ruiz', undefined],
    ['', undefined],
  ])('R23: takes no name from %j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('takes the name of a mailbox out of running text', () => {
    expect(read('Le 3 mai, Léa Martin <lea@x.example> a écrit :')).toEqual([undefined, 'lea@x.example']);
    expect(read('Léa Martin <lea@x.example> a écrit :')).toEqual(['Léa Martin', 'lea@x.example']);
  });
});
