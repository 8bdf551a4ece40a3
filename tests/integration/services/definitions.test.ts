import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { newId } from '#lib/domain/id.ts';
import type { Request } from '#lib/messages/protocol/protocol.ts';
import { contactPlaces } from '#lib/services/contacts/contact-places.ts';
import { createContact } from '#lib/services/contacts/create-contact.ts';
import { prefillContact } from '#lib/services/contacts/prefill-contact.ts';
import { updateContact } from '#lib/services/contacts/update-contact.ts';
import { listDefinitions } from '#lib/services/definitions/list-definitions.ts';
import { orderAttributes, saveAttribute } from '#lib/services/definitions/save-attribute.ts';
import { saveChoice } from '#lib/services/definitions/save-choice.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import { createOrganization } from '#lib/services/organizations/create-organization.ts';
import { createLocation } from '#lib/services/locations/create-location.ts';
import { organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import { siteDraftSchema } from '#lib/domain/site/site.ts';
import { readPolicyDefinitions } from '#lib/settings/policy-definitions.ts';
import { rightSchema } from '#lib/settings/settings.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, addOrganization, agentOf, emptyStore, form, ok } from './desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

type Wanted = Omit<Request<'definition.save-attribute'>, 'id'>;

async function define(name: string, more: Wanted = {}, agent = deps): Promise<string> {
  const wanted = { id: newId(), owner: 'contact', type: 'text', name, ...more } as const;
  return (await ok(saveAttribute(agent, wanted))).id;
}
const listed = async (agent = deps) => ok(listDefinitions(agent));

describe('R44: attributes', () => {
  it('are defined, renamed, retired and brought back, and a record keeps its value through all of it', async () => {
    const id = await define('Segment', { type: 'choice', choices: ['A', 'B'] });
    const contact = await add(deps, 'Ana Ruiz', [], { attributes: { [id]: 'B' } });
    await ok(saveAttribute(deps, { id, name: 'Group', choices: ['A'], choiceNames: { B: 'Beta' } }));
    await ok(saveAttribute(deps, { id, retired: true }));
    expect(await listed()).toMatchObject([
      { id, name: 'Group', code: 'segment', retired: true, choices: ['A'], choiceNames: { B: 'Beta' } },
    ]);
    await ok(saveAttribute(deps, { id, retired: false }));
    // An edit of something else does not stumble over the choice that is offered no more.
    const before = contactDraftSchema.parse(await db.contacts.get(contact));
    await ok(updateContact(deps, { id: contact, before, after: { ...before, notes: 'x' } }));
    expect(await db.contacts.get(contact)).toMatchObject({ attributes: { [id]: 'B' } });
  });

  it.each([
    [{ name: undefined }, 'name'],
    [{ type: undefined }, 'type'],
    [{ owner: undefined }, 'owner'],
    [{ type: 'choice' }, 'choices'],
    [{ type: 'choice', choices: ['A', 'A'] }, 'choices'],
    [{ type: 'number', default: 'many' }, 'default'],
    [{ type: 'choice', choices: ['A'], default: 'B' }, 'default'],
  ] as const)('refuses %j, naming the field', async (wrong, field) => {
    const wanted = { id: newId(), owner: 'contact', type: 'text', name: 'Segment', ...wrong } as const;
    const answer = await saveAttribute(deps, { ...wanted, choices: [...('choices' in wrong ? wrong.choices : [])] });
    expect(answer).toEqual({ ok: false, failure: { code: 'invalid', detail: field } });
    expect(await db.definitions.count()).toBe(0);
  });

  it('never change what they hold or whose they are', async () => {
    const id = await define('Segment');
    expect(await saveAttribute(deps, { id, type: 'number' })).toMatchObject({ failure: { detail: 'type' } });
    expect(await saveAttribute(deps, { id, owner: 'site' })).toMatchObject({ failure: { detail: 'type' } });
  });

  it('have names that are unique for their owner, whatever case and accents', async () => {
    const id = await define('Ségment');
    const again = await saveAttribute(deps, { id: newId(), owner: 'contact', type: 'text', name: 'SEGMENT' });
    expect(again).toEqual({ ok: false, failure: { code: 'duplicate', detail: id } });
    await define('Segment', { owner: 'site' });
  });

  it('stand in the order they are put in, and undo takes a change of them back', async () => {
    const [first, second, third] = [await define('One'), await define('Two'), await define('Three')];
    const { changeId } = await ok(orderAttributes(deps, { owner: 'contact', ids: [third, first, second] }));
    const order = async () =>
      (await listed()).toSorted((one, other) => one.position - other.position).map(({ id }) => id);
    expect(await order()).toEqual([third, first, second]);
    await ok(undoChange(deps, { changeId }));
    expect(await order()).toEqual([first, second, third]);
  });

  it('that are required are asked of what is new, and not taken away from what is there', async () => {
    const early = await add(deps, 'Ana Ruiz');
    const id = await define('Segment', { required: true });
    const refused = { ok: false, failure: { code: 'invalid', detail: `attributes.${id}` } };
    expect(await createContact(deps, { draft: form('Bo Reed') })).toEqual(refused);
    const contact = await add(deps, 'Bo Reed', [], { attributes: { [id]: 'A' } });
    const before = contactDraftSchema.parse(await db.contacts.get(contact));
    expect(await updateContact(deps, { id: contact, before, after: { ...before, attributes: {} } })).toEqual(refused);
    const old = contactDraftSchema.parse(await db.contacts.get(early));
    await ok(updateContact(deps, { id: early, before: old, after: { ...old, notes: 'x' } }));
  });

  it('of organizations and locations are checked too', async () => {
    const ofPlaces = await define('Seats', { owner: 'organization', type: 'number' });
    const ofSites = await define('Floors', { owner: 'site', type: 'number' });
    const draft = organizationDraftSchema.parse({ name: 'Quill', attributes: { [ofPlaces]: 'many' } });
    expect(await createOrganization(deps, { draft })).toMatchObject({ failure: { detail: `attributes.${ofPlaces}` } });
    const organizationId = await addOrganization(deps, 'Quill');
    const site = siteDraftSchema.parse({ name: 'Lyon', attributes: { [ofSites]: 'many' } });
    expect(await createLocation(deps, { organizationId, site })).toMatchObject({
      failure: { detail: `attributes.${ofSites}` },
    });
  });

  it('R60: are refused without the right to define', async () => {
    const agent = agentOf(db, { rights: rightSchema.options.filter((right) => right !== 'definitions.edit') });
    const wanted = { id: newId(), owner: 'contact', type: 'text', name: 'Segment' } as const;
    const refused = { ok: false, failure: { code: 'forbidden', detail: 'definitions.edit' } };
    expect(await saveAttribute(agent, wanted)).toEqual(refused);
    expect(await orderAttributes(agent, { owner: 'contact', ids: [] })).toEqual(refused);
  });
});

describe('R30: what a new contact starts with', () => {
  it('is what an admin set, for its fields and the team’s own', async () => {
    const id = await define('Segment', { default: 'New' });
    const agent = agentOf(db, { newContact: { visibility: 'private', language: 'fr', timeZone: '' } });
    const { draft, attributes } = await ok(prefillContact(agent, { text: 'Ana Ruiz' }));
    expect(draft).toMatchObject({ visibility: 'private', language: 'fr', attributes: { [id]: 'New' } });
    expect(draft.timeZone).toBeUndefined();
    expect(attributes).toMatchObject([{ id, name: 'Segment' }]);
  });

  it('is not private for who may see no private contacts', async () => {
    const rights = rightSchema.options.filter((right) => right !== 'private.see');
    const agent = agentOf(db, { rights, newContact: { visibility: 'private' } });
    expect((await ok(prefillContact(agent, { text: 'Ana' }))).draft.visibility).toBe('public');
  });
});

describe('a policy', () => {
  const texts = [
    JSON.stringify({ kind: 'attribute', owner: 'contact', code: 'segment', name: 'Fixed', type: 'text' }),
    JSON.stringify({ kind: 'choice', list: 'tier', code: 'gold', name: 'Gold' }),
    '{"kind":"attribute"}',
    'no JSON',
  ];

  it('fixes attributes and choices, which agents cannot change, and takes no value from a record', async () => {
    const own = await define('Segment');
    const contact = await add(deps, 'Ana', [], { attributes: { [own]: 'A' } });
    const agent = agentOf(db, { fixedDefinitions: readPolicyDefinitions(texts) });
    expect(await listed(agent)).toMatchObject([
      { id: own, name: 'Fixed', fixed: true },
      { list: 'tier', code: 'gold', fixed: true },
    ]);
    const refused = { ok: false, failure: { code: 'forbidden', detail: 'policy' } };
    expect(await saveAttribute(agent, { id: own, name: 'Mine' })).toEqual(refused);
    expect(await saveChoice(agent, { list: 'tier', code: 'gold', retired: true })).toEqual(refused);
    expect(await db.contacts.get(contact)).toMatchObject({ attributes: { [own]: 'A' } });
  });

  it('gives what it fixes the same id on every machine', () => {
    const [one, other] = [readPolicyDefinitions(texts), readPolicyDefinitions(texts)];
    expect(one.map(({ id }) => id)).toEqual(other.map(({ id }) => id));
    expect(new Set(one.map(({ id }) => id)).size).toBe(2);
  });
});

describe('R43: what a contact inherits', () => {
  it('is of its location, then of its organization, for each kind that it has none of', async () => {
    const organizationId = await addOrganization(deps, 'Quill', {
      addresses: [
        { medium: 'phone', value: '02 98 44 12 34' },
        { medium: 'email', value: 'info@quill.example' },
      ],
      postalAddresses: [{ type: 'billing', city: 'Brest' }],
    });
    const site = siteDraftSchema.parse({ name: 'Lyon', postalAddresses: [{ type: 'shipping', city: 'Lyon' }] });
    const { id: siteId } = await ok(createLocation(deps, { organizationId, site }));
    const id = await add(deps, 'Ana Ruiz', ['ana@quill.example'], { memberships: [{ organizationId }], siteId });
    expect(await ok(contactPlaces(deps, { id }))).toMatchObject({
      site: { id: siteId, name: 'Lyon', isDeleted: false },
      sites: [{ id: siteId, organization: 'Quill' }],
      inheritance: {
        phones: {
          from: { kind: 'organization', name: 'Quill' },
          items: [{ display: '02 98 44 12 34', href: 'tel:+33298441234' }],
        },
        postal: { from: { kind: 'site', name: 'Lyon' }, items: [{ city: 'Lyon' }] },
      },
    });
    expect((await ok(contactPlaces(deps, { id })))?.inheritance.emails).toBeUndefined();
  });
});
