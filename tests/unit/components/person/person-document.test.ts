import { describe, expect, it } from 'vitest';
import { personDocument } from '#components/person/person-document.ts';
import { receiptText } from '#components/person/receipt-words.ts';
import { contactSchema } from '#lib/domain/contact/contact.ts';
import { newId } from '#lib/domain/id.ts';
import { PERSON_FORMAT, type PersonExport } from '#lib/domain/person/person-export.ts';
import type { Receipt } from '#lib/domain/person/receipt.ts';
import { english } from '#tests/support/languages.ts';

const stamps = {
  createdAt: 1_700_000_000_000,
  createdBy: 'a',
  updatedAt: 1,
  updatedBy: 'a',
  revision: 1,
  visibility: 'public',
  ownerId: 'a',
} as const;
const attribute = newId();

const person: PersonExport = {
  format: PERSON_FORMAT,
  version: 1,
  exportedAt: 1_700_000_000_000,
  receiptId: newId(),
  contact: contactSchema.parse({
    ...stamps,
    id: newId(),
    givenName: '<script>alert(1)</script>',
    familyName: 'Ruiz & "Sons"',
    addresses: [{ medium: 'email', value: 'ana@x.example' }],
    notes: 'first line\nsecond line',
    attributes: { [attribute]: 12 },
  }),
  merged: [],
  organizations: [],
  attributeNames: { [attribute]: 'Seats' },
  interactions: [],
  entries: [],
  history: [
    {
      at: 1,
      by: 'a',
      action: 'contact.update',
      rows: [{ id: 'x', before: { notes: 'old' }, after: { notes: 'new' } }],
    },
  ],
  drafts: [],
  counts: { contacts: 1, interactions: 0, entries: 0, changes: 1, drafts: 0 },
};

describe('everything of one person as a page', () => {
  const page = personDocument(person, { language: english, tags: [] });

  it('says what is kept in words, with the team’s own fields by name and the history', () => {
    for (const said of ['ana@x.example', 'first line\nsecond line', 'Seats', '12', 'old → new'])
      expect(page).toContain(said);
  });

  it('runs nothing that was typed into a field', () => {
    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain("default-src 'none'");
  });

  it('leaves out what there is none of', () => {
    expect(page).not.toContain('Conversation entries');
  });
});

describe('a receipt as a text', () => {
  it('says what, when, by whom and how much, and only kinds of which there is any', () => {
    const receipt: Receipt = {
      id: newId(),
      kind: 'export',
      at: 1_700_000_000_000,
      by: { id: 'agent-1', name: '' },
      references: [newId()],
      counts: person.counts,
    };
    const text = receiptText(receipt, english);
    for (const said of [receipt.id, 'agent agent-1', '2023', '- Contacts: 1', receipt.references[0] ?? ''])
      expect(text).toContain(said);
    expect(text).not.toContain('Interactions');
  });
});
