import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import { STANDARD_TAGS } from '#lib/domain/tag/tag.ts';
import { createContact } from '#lib/services/contacts/create-contact.ts';
import { getContact } from '#lib/services/contacts/get-contact.ts';
import { prefillContact } from '#lib/services/contacts/prefill-contact.ts';
import { prefillTyped } from '#lib/services/contacts/prefill-typed.ts';
import { lookUpText } from '#lib/services/lookup/lookup-text.ts';
import { suggestDuplicates } from '#lib/services/contacts/suggest-duplicates.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import { createOrganization } from '#lib/services/organizations/create-organization.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, addOrganization, agentOf, allRecords, emptyStore, form, ok, ticket } from './desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

const organization = (name: string) => organizationDraftSchema.parse({ name });

describe('creating a contact', () => {
  it('R30: keeps the draft, each address in the country it was read in, one default per medium', async () => {
    const draft = form('Ana Ruiz', ['06 12 34 56 78 poste 12', '+44 20 7946 0958', 'a@x.example', 'b@x.example'], {
      notes: 'Speaks Spanish',
    });
    draft.addresses[3]!.isDefault = true;
    const { contactId, card } = await ok(createContact(deps, { draft }));
    const { contact } = (await ok(getContact(deps, { id: contactId })))!;
    expect(contact).toMatchObject({ givenName: 'Ana', familyName: 'Ruiz', notes: 'Speaks Spanish', revision: 1 });
    expect(contact.addresses).toEqual([
      { medium: 'phone', value: '06 12 34 56 78 poste 12', country: 'FR', extension: '12', isDefault: true },
      { medium: 'phone', value: '+44 20 7946 0958' },
      { medium: 'email', value: 'a@x.example' },
      { medium: 'email', value: 'b@x.example', isDefault: true },
    ]);
    expect(card).toMatchObject({ id: contactId, name: 'Ana Ruiz' });
  });

  it('R30: a phone alone is a contact, and nothing at all is none', async () => {
    const { card } = await ok(createContact(deps, { draft: form('', ['06 12 34 56 78']) }));
    expect(card.name).not.toBe('');
    expect(await createContact(deps, { draft: form('') })).toEqual({
      ok: false,
      failure: { code: 'invalid', detail: 'name' },
    });
  });

  it('refuses an address that no look-up could find, and says which', async () => {
    const draft = form('Ana', ['06 12 34 56 78', 'ask at the desk']);
    expect(await createContact(deps, { draft })).toMatchObject({ failure: { code: 'invalid', detail: 'addresses.1' } });
    expect(await db.contacts.count()).toBe(0);
  });

  it('R21: saves contact, organization and association in one change that one Undo takes back', async () => {
    const { contactId, changeId, card } = await ok(
      createContact(deps, {
        draft: form('Ana Ruiz'),
        newOrganization: organization('Notaires Rivière'),
        associateWith: ticket('1'),
      }),
    );
    expect(card.organization?.name).toBe('Notaires Rivière');
    expect(await db.changes.count()).toBe(1);
    expect((await db.interactions.toArray())[0]?.participants).toMatchObject([
      { contactId, tags: [...STANDARD_TAGS], origin: 'manual' },
    ]);
    await ok(undoChange(deps, { changeId }));
    expect(await allRecords(db)).toEqual({});
  });

  it('R30: keeps the title in the organization that is made with the contact', async () => {
    const { card, contactId } = await ok(
      createContact(deps, {
        draft: form('Ana Ruiz'),
        newOrganization: organization('Notaires Rivière'),
        newOrganizationTitle: 'Office manager',
      }),
    );
    expect(card).toMatchObject({ title: 'Office manager', organization: { name: 'Notaires Rivière' } });
    const { contact } = (await ok(getContact(deps, { id: contactId })))!;
    expect(contact.memberships).toEqual([{ organizationId: card.organization?.id, title: 'Office manager' }]);
  });

  it('R15: saves a contact in the place of a participant in one change that one Undo takes back', async () => {
    const ana = await add(deps, 'Ana Ruiz');
    const interaction = ticket('1');
    await ok(associate(deps, { interaction, contactId: ana }));
    const before = await allRecords(db);
    const changes = await db.changes.count();
    const { contactId, changeId } = await ok(
      createContact(deps, { draft: form('Bo Lind'), associateWith: interaction, inPlaceOf: ana }),
    );
    expect(await db.changes.count()).toBe(changes + 1);
    expect((await db.interactions.toArray())[0]).toMatchObject({
      participants: [{ contactId, tags: [...STANDARD_TAGS], origin: 'manual' }],
      removedContactIds: [ana],
    });
    await ok(undoChange(deps, { changeId }));
    expect(await allRecords(db)).toEqual(before);
  });

  it('R15: saves nobody in the place of somebody who takes no part', async () => {
    const ana = await add(deps, 'Ana Ruiz');
    const before = await allRecords(db, { stamps: true });
    const asked = { draft: form('Bo Lind'), associateWith: ticket('1'), inPlaceOf: ana };
    expect(await createContact(deps, asked)).toEqual({ ok: false, failure: { code: 'not-found', detail: ana } });
    expect(await allRecords(db, { stamps: true })).toEqual(before);
  });

  it('R41: a taken organization name answers with the other one and writes nothing', async () => {
    const taken = await addOrganization(deps, 'Notaires Rivière');
    const before = await allRecords(db, { stamps: true });
    const answer = await createContact(deps, {
      draft: form('Ana Ruiz'),
      newOrganization: organization('  notaires   RIVIERE '),
      associateWith: ticket('1'),
    });
    expect(answer).toEqual({ ok: false, failure: { code: 'duplicate', detail: taken } });
    expect(await allRecords(db, { stamps: true })).toEqual(before);
    expect(await db.changes.count()).toBe(1);
  });

  it('refuses a membership of an organization that is not there', async () => {
    const draft = form('Ana', [], { memberships: [{ organizationId: '0199f3c4-0000-7000-8000-000000000001' }] });
    expect(await createContact(deps, { draft })).toMatchObject({ failure: { code: 'invalid', detail: 'memberships' } });
    expect(await db.contacts.count()).toBe(0);
  });

  it.each([
    ['contacts.edit', {}],
    ['organizations.edit', { newOrganization: organization('New') }],
  ] as const)('R60: is forbidden without %s, which the failure names', async (right, more) => {
    const limited = agentOf(db, { rights: deps.rights.filter((each) => each !== right) });
    const answer = await createContact(limited, { draft: form('Ana'), ...more });
    expect(answer).toEqual({ ok: false, failure: { code: 'forbidden', detail: right } });
    expect(await allRecords(db)).toEqual({});
  });

  it('R60: refuses a private contact that the agent could not see', async () => {
    const limited = agentOf(db, { rights: ['contacts.edit'] });
    const answer = await createContact(limited, { draft: form('Ana', [], { visibility: 'private' }) });
    expect(answer).toMatchObject({ failure: { code: 'forbidden', detail: 'private.see' } });
  });
});

describe('creating organizations', () => {
  it('R41: of two with the same name at the same moment one is saved and the other named', async () => {
    const [first, second] = await Promise.all([
      createOrganization(deps, { draft: organization('Rivière & Fils') }),
      createOrganization(deps, { draft: organization('RIVIERE &  fils') }),
    ]);
    const saved = first.ok ? first : second;
    const refused = first.ok ? second : first;
    expect(await db.organizations.count()).toBe(1);
    expect(await db.changes.count()).toBe(1);
    expect(refused).toEqual({
      ok: false,
      failure: { code: 'duplicate', detail: saved.ok ? saved.value.organization.id : undefined },
    });
  });

  it('R42: keeps several domains, each once, as mail addresses have them', async () => {
    const draft = organizationDraftSchema.parse({
      name: 'Müller',
      domains: ['MÜLLER.example', 'm.example', 'm.example'],
    });
    const { organization: saved } = await ok(createOrganization(deps, { draft }));
    expect(saved.domains).toEqual(['xn--mller-kva.example', 'm.example']);
  });

  it('R60: is forbidden without the right', async () => {
    const limited = agentOf(db, { rights: ['contacts.edit'] });
    expect(await createOrganization(limited, { draft: organization('New') })).toEqual({
      ok: false,
      failure: { code: 'forbidden', detail: 'organizations.edit' },
    });
  });
});

describe('reading a contact', () => {
  it('R24: gives its organizations in order', async () => {
    const [first, second] = [await addOrganization(deps, 'First'), await addOrganization(deps, 'Second')];
    const id = await add(deps, 'Ana', [], { memberships: [{ organizationId: second }, { organizationId: first }] });
    const found = await ok(getContact(deps, { id }));
    expect(found?.organizations.map(({ name }) => name)).toEqual(['Second', 'First']);
    expect(Object.keys(found?.contact ?? {})).not.toContain('tokens');
  });

  it("R10: answers null for another agent's private contact as for none", async () => {
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    const theirs = await add(other, 'Secret', [], { visibility: 'private' });
    expect(await ok(getContact(deps, { id: theirs }))).toBeNull();
    expect(await ok(getContact(deps, { id: '0199f3c4-0000-7000-8000-000000000001' }))).toBeNull();
  });
});

describe('likely duplicates', () => {
  it('R23: the same address in another form comes first, then the same name', async () => {
    const byPhone = await add(deps, 'A. R.', ['+33 6 12 34 56 78']);
    const byName = await add(deps, 'Ana Ruiz');
    await add(deps, 'Ana Ruizo');
    const hints = await ok(suggestDuplicates(deps, { draft: form('Ruiz Ana', ['06 12 34 56 78']) }));
    expect(hints.map(({ card, because }) => [card.id, because])).toEqual([
      [byPhone, 'same-address'],
      [byName, 'same-name'],
    ]);
  });

  it("R10: never names another agent's private contact", async () => {
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    await add(other, 'Ana Ruiz', ['06 12 34 56 78'], { visibility: 'private' });
    expect(await ok(suggestDuplicates(deps, { draft: form('Ana Ruiz', ['06 12 34 56 78']) }))).toEqual([]);
  });

  it('says nothing for an empty form', async () => {
    await add(deps, 'Ana Ruiz');
    expect(await ok(suggestDuplicates(deps, { draft: form('') }))).toEqual([]);
  });
});

describe('what quick-add starts from', () => {
  it("R23: the mail address gives the names, its domain the organization's", async () => {
    const prefill = await ok(prefillContact(deps, { text: 'jean-pierre.dupont@boulangerie-marchand.example' }));
    expect(prefill).toMatchObject({
      draft: {
        givenName: 'Jean-Pierre',
        familyName: 'Dupont',
        addresses: [{ medium: 'email', value: 'jean-pierre.dupont@boulangerie-marchand.example', isDefault: true }],
        memberships: [],
      },
      organizationNameProposal: 'Boulangerie Marchand',
      domain: 'boulangerie-marchand.example',
    });
    expect(prefill.organization).toBeUndefined();
  });

  it('R23: the organization of the domain is proposed with its membership', async () => {
    const id = await addOrganization(deps, 'Marchand', { domains: ['marchand.example'] });
    const prefill = await ok(prefillContact(deps, { text: 'info@mail.marchand.example', name: 'Dupont, Jean' }));
    expect(prefill).toMatchObject({
      draft: { givenName: 'Jean', familyName: 'Dupont', memberships: [{ organizationId: id }] },
      organization: { id, name: 'Marchand' },
    });
    expect(prefill.organizationNameProposal).toBeUndefined();
  });

  it('R23: the organization of others at the domain comes before a new one, unless they disagree', async () => {
    const finch = await addOrganization(deps, 'Harrow & Finch');
    const other = await addOrganization(deps, 'Other');
    await add(deps, 'Ada Finch', ['ada@harrow.example'], { memberships: [{ organizationId: finch }] });
    await add(deps, 'Bo Free', ['bo@harrow.example']);
    await add(deps, 'Cy Elsewhere', ['cy@harrow.example.org'], { memberships: [{ organizationId: other }] });
    const prefilled = () => ok(prefillTyped(deps, { text: 'nora.lind@harrow.example' }));
    expect(await prefilled()).toMatchObject({
      draft: { memberships: [{ organizationId: finch }] },
      organization: { id: finch, name: 'Harrow & Finch' },
      isOrganizationOfColleagues: true,
      organizationNameProposal: 'Harrow',
    });
    await add(deps, 'Di Other', ['di@harrow.example'], { memberships: [{ organizationId: other }] });
    expect(await prefilled()).toMatchObject({ draft: { memberships: [] }, organizationNameProposal: 'Harrow' });
  });

  it.each([
    ['+33612345678', '+33 6 12 34 56 78'],
    ['06 12 34 56 78', '06 12 34 56 78'],
    ['0612345678', '0612345678'],
    ['+33.6.12345678', '+33.6.12345678'],
  ])('R1: keeps %s as typed, in groups where a page gave none: %s', async (text, value) => {
    const { draft } = await ok(prefillContact(deps, { text }));
    expect(draft.addresses.map((address) => address.value)).toEqual([value]);
  });

  it('R7: free mail proposes no organization', async () => {
    const prefill = await ok(prefillContact(deps, { text: 'jean.dupont@gmail.com' }));
    expect(prefill).toMatchObject({ draft: { givenName: 'Jean', familyName: 'Dupont' } });
    expect([prefill.domain, prefill.organizationNameProposal]).toEqual([undefined, undefined]);
  });

  it('R1: a number stays as typed and has its country', async () => {
    const { draft } = await ok(prefillContact(deps, { text: '06 12 34 56 78' }));
    expect(draft).toMatchObject({
      givenName: '',
      familyName: '',
      addresses: [{ medium: 'phone', value: '06 12 34 56 78', country: 'FR' }],
    });
  });

  it.each([
    ['Zoe <zoe@new.example>', 'Zoe', '', ['zoe@new.example']],
    ['"Dupont, Jean" <jean@x.example>; tel 06 99 88 77 66', 'Jean', 'Dupont', ['jean@x.example', '06 99 88 77 66']],
    ['Marc Petit, 06 12 34 56 78', 'Marc', 'Petit', ['06 12 34 56 78']],
    ['please call 06 12 34 56 78 tomorrow', '', '', ['06 12 34 56 78']],
    ['4711', '', '', ['4711']],
    ['jean.dupont@x.example', 'Jean', 'Dupont', ['jean.dupont@x.example']],
  ])('R23: keeps everything of %j', async (text, givenName, familyName, values) => {
    const { draft } = await ok(prefillTyped(deps, { text }));
    expect(draft).toMatchObject({ givenName, familyName });
    expect(draft.addresses.map(({ value }) => value)).toEqual(values);
    const looked = await ok(lookUpText(deps, { text }));
    expect(looked.prefill.draft).toEqual(draft);
  });

  it('R1: keeps the extension of a number that was typed', async () => {
    const { draft } = await ok(prefillTyped(deps, { text: 'Ana Ruiz 01 23 45 67 89 poste 12' }));
    expect(draft).toMatchObject({ givenName: 'Ana', familyName: 'Ruiz', addresses: [{ extension: '12' }] });
  });

  it('a name alone is a name', async () => {
    const { draft } = await ok(prefillContact(deps, { text: 'Ana Ruiz' }));
    expect(draft).toMatchObject({ givenName: 'Ana', familyName: 'Ruiz', addresses: [] });
  });

  it('R14: writes nothing', async () => {
    await ok(prefillContact(deps, { text: 'jean.dupont@gmail.com' }));
    expect([await allRecords(db), await db.changes.count()]).toEqual([{}, 0]);
  });
});
