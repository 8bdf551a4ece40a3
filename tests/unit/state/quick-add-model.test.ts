import { describe, expect, it, vi } from 'vitest';
import { attributeDefinitionSchema } from '#lib/domain/definition/definition.ts';
import { fail, type Result, succeed } from '#lib/domain/result.ts';
import type { DuplicateHint } from '#lib/domain/view/contact-card.ts';
import type { Response } from '#lib/messages/protocol/protocol.ts';
import {
  createQuickAddModel,
  DUPLICATE_REST,
  type QuickAdded,
  type QuickAddDependencies,
} from '#lib/state/quick-add-model.ts';
import { manualClock, settled } from '#tests/support/manual-clock.ts';
import { type Script, scriptedWorker } from '#tests/support/scripted-worker.ts';
import { card, idOf, interaction, organization, prefill } from '#tests/support/view-builders.ts';

function setUp(script: Script = {}, options: Partial<QuickAddDependencies> = {}) {
  const clock = manualClock();
  const worker = scriptedWorker({
    'contact.duplicates': () => succeed([]),
    'contact.create': () => succeed({ contactId: idOf(1), changeId: idOf(50), card: card() }),
    'organization.search': () => succeed([organization()]),
    ...script,
  });
  const onSaved = vi.fn<(added: QuickAdded) => void>();
  const model = createQuickAddModel({
    call: worker.call,
    prefill: prefill({}, { givenName: 'Hélène', familyName: 'Rivière' }),
    onSaved,
    schedule: clock.schedule,
    ...options,
  });
  return { clock, worker, onSaved, model };
}

describe('createQuickAddModel', () => {
  it('R23: saves what the page gave and associates in the same step', async () => {
    const { worker, onSaved, model } = setUp({}, { associateWith: interaction() });
    await model.save();
    const [request] = worker.requests('contact.create');
    expect(request?.draft).toMatchObject({
      givenName: 'Hélène',
      familyName: 'Rivière',
      addresses: [{ medium: 'phone', value: '+33 6 12 34 56 78', isDefault: true }],
    });
    expect(request?.associateWith).toEqual(interaction());
    expect(onSaved).toHaveBeenCalledWith(expect.objectContaining({ contactId: idOf(1), associated: true }));
  });

  it('R23: takes the name that stands beside the address on the page, and says so until another is typed', async () => {
    const findName = () => Promise.resolve({ givenName: 'Nora', familyName: 'Benali' });
    const { worker, model } = setUp({}, { prefill: prefill({}, { givenName: '', familyName: '' }), findName });
    await settled();
    expect([model.givenName.value, model.familyName.value, model.touched.value]).toEqual(['Nora', 'Benali', false]);
    expect(model.isNameFromPage.value).toBe(true);
    expect(worker.requests('contact.duplicates').at(-1)?.draft).toMatchObject({ familyName: 'Benali' });
    model.setFamilyName('Benaly');
    expect(model.isNameFromPage.value).toBe(false);
  });

  it('R23: leaves alone what was typed before the page’s name came', async () => {
    const findName = () => Promise.resolve({ givenName: 'Nora', familyName: 'Benali' });
    const { model } = setUp({}, { prefill: prefill({}, { givenName: '', familyName: '' }), findName });
    model.setGivenName('Odile');
    await settled();
    expect([model.givenName.value, model.familyName.value]).toEqual(['Odile', '']);
  });

  it('R23: joins the organization of the mail’s domain unless it is taken away', async () => {
    const { worker, model } = setUp({}, { prefill: prefill({ organization: organization() }) });
    await model.save();
    model.organization.choose({ kind: 'none' });
    await model.save();
    expect(worker.requests('contact.create').map(({ draft }) => draft.memberships)).toEqual([
      [{ organizationId: organization().id }],
      [],
    ]);
  });

  it('R30: saves the job title in the organization, and none without one', async () => {
    const { worker, model } = setUp({}, { prefill: prefill({ organization: organization() }) });
    model.setTitle('  Notary ');
    await model.save();
    model.organization.choose({ kind: 'new', name: 'Garage Blin' });
    await model.save();
    model.organization.choose({ kind: 'none' });
    await model.save();
    expect(
      worker
        .requests('contact.create')
        .map(({ draft, newOrganizationTitle }) => [draft.memberships, newOrganizationTitle]),
    ).toEqual([
      [[{ organizationId: organization().id, title: 'Notary' }], undefined],
      [[], 'Notary'],
      [[], undefined],
    ]);
  });

  it('R15: takes the place of a participant in the same step', async () => {
    const { worker, model } = setUp({}, { associateWith: interaction(), inPlaceOf: idOf(9) });
    await model.save();
    expect(worker.requests('contact.create')).toMatchObject([{ associateWith: interaction(), inPlaceOf: idOf(9) }]);
  });

  it('R40: saves a new organization together with the contact, with the mail’s domain', async () => {
    const { worker, model } = setUp(
      {},
      { prefill: prefill({ organizationNameProposal: 'Garage Blin', domain: 'garage-blin.example' }) },
    );
    model.organization.choose({ kind: 'new', name: ' Garage Blin ' });
    await model.save();
    expect(worker.requests('contact.create')[0]).toMatchObject({
      draft: { memberships: [] },
      newOrganization: { name: 'Garage Blin', domains: ['garage-blin.example'], type: 'customer' },
    });
  });

  it('R41: says so when the new organization’s name is taken, and keeps what was typed', async () => {
    const { onSaved, model } = setUp({ 'contact.create': () => fail('duplicate', idOf(900)) });
    model.setGivenName('Awa');
    model.organization.choose({ kind: 'new', name: 'Notaires Rivière' });
    await model.save();
    expect(model.mistakes.value.organizationTaken).toBe(idOf(900));
    expect(model.givenName.value).toBe('Awa');
    expect(onSaved).not.toHaveBeenCalled();
  });

  it('takes a typed organization when it is the whole name of one that was found', async () => {
    const { clock, worker, model } = setUp();
    model.organization.setText('notaires rivière');
    await clock.advance(100);
    await model.save();
    expect(worker.requests('contact.create')[0]?.draft.memberships).toEqual([{ organizationId: organization().id }]);
  });

  it('does not lose a typed organization that names none: it asks to choose', async () => {
    const { clock, worker, model } = setUp();
    model.organization.setText('riv');
    await clock.advance(100);
    await model.save();
    expect(model.mistakes.value.organizationOpen).toBe(true);
    expect(worker.requests('contact.create')).toEqual([]);
  });

  it('refuses a form without any name and any address', async () => {
    const { worker, model } = setUp({}, { prefill: prefill({}, { addresses: [] }) });
    await model.save();
    expect(model.mistakes.value.empty).toBe(true);
    expect(worker.requests('contact.create')).toEqual([]);
  });

  it('R30: takes a phone alone for a contact', async () => {
    const { worker, model } = setUp({}, { prefill: prefill() });
    await model.save();
    expect(worker.requests('contact.create')).toHaveLength(1);
  });

  it('names the row that is wrong and forgives it as soon as it is mended', async () => {
    const { worker, model } = setUp();
    const id = model.addRow();
    model.setRow(id, 'helene@');
    await model.save();
    expect(model.mistakes.value.rows).toEqual({ [id]: 'not-an-email' });
    expect(worker.requests('contact.create')).toEqual([]);
    model.setRow(id, 'helene@riviere.example');
    expect(model.mistakes.value.rows).toEqual({});
  });

  it('loses nothing when saving fails, and saves on the next try', async () => {
    const { worker, onSaved, model } = setUp({ 'contact.create': () => fail('store-full') });
    model.setFamilyName('Rivière-Blanc');
    model.setRow(model.addRow(), '01 42 68 53 00');
    await model.save();
    expect(model.failure.value).toEqual({ code: 'store-full' });
    expect(model.familyName.value).toBe('Rivière-Blanc');
    worker.script['contact.create'] = () => succeed({ contactId: idOf(1), changeId: idOf(50), card: card() });
    await model.save();
    expect(worker.requests('contact.create')[1]?.draft).toMatchObject({
      familyName: 'Rivière-Blanc',
      addresses: [{ value: '+33 6 12 34 56 78' }, { value: '01 42 68 53 00' }],
    });
    expect(onSaved).toHaveBeenCalledOnce();
  });

  it('saves once however often Enter is pressed', async () => {
    const { worker, model } = setUp();
    await Promise.all([model.save(), model.save()]);
    expect(worker.requests('contact.create')).toHaveLength(1);
  });

  it('keeps one row when the last is removed', () => {
    const { model } = setUp();
    model.removeRow('row-1');
    expect(model.rows.value.map(({ value }) => value)).toEqual(['']);
  });

  it('R23: looks for duplicates at once and again when typing rests, dropping late answers', async () => {
    const slow = Promise.withResolvers<Result<DuplicateHint[]>>();
    const hint = (name: string): DuplicateHint => ({ card: card({ name }), because: 'same-name' });
    const { clock, worker, model } = setUp({
      'contact.duplicates': ({ draft }) =>
        draft.givenName === 'Hélène' ? slow.promise : succeed([hint(draft.givenName)]),
    });
    model.setGivenName('A');
    model.setGivenName('Awa');
    await clock.advance(DUPLICATE_REST);
    slow.resolve(succeed([hint('Hélène')]));
    await settled();
    expect(worker.requests('contact.duplicates')).toHaveLength(2);
    expect(model.duplicates.value.map((one) => one.card.name)).toEqual(['Awa']);
  });

  it('R10: keeps a contact private when asked to', async () => {
    const { worker, model } = setUp();
    model.setVisibility('private');
    await model.save();
    expect(worker.requests('contact.create')[0]?.draft.visibility).toBe('private');
  });

  it('R44: asks for what is required, refuses what a field cannot hold, and saves the rest', async () => {
    const seats = attributeDefinitionSchema.parse({
      id: idOf(70),
      createdAt: 1,
      createdBy: 'a',
      updatedAt: 1,
      updatedBy: 'a',
      revision: 1,
      visibility: 'public',
      ownerId: 'a',
      kind: 'attribute',
      owner: 'contact',
      code: 'seats',
      type: 'number',
      required: true,
    });
    const { worker, model } = setUp({}, { prefill: prefill({ attributes: [seats] }) });
    await model.save();
    expect(model.attributes.missing.value).toEqual(new Set([seats.id]));
    model.attributes.set(seats.id, '1e');
    await model.save();
    expect([...model.attributes.unfit.value]).toEqual([seats.id]);
    expect(worker.requests('contact.create')).toEqual([]);
    model.attributes.set(seats.id, 12);
    await model.save();
    expect(worker.requests('contact.create')[0]?.draft.attributes).toEqual({ [seats.id]: 12 });
  });

  it('R43: offers the locations of the organization that is chosen, and forgets them with it', async () => {
    const site = { id: idOf(71), name: 'Lyon' };
    const { worker, model } = setUp({
      'organization.get': () => succeed({ sites: [site] } as unknown as NonNullable<Response<'organization.get'>>),
    });
    model.organization.choose({ kind: 'existing', organization: organization() });
    await settled();
    expect(model.site.sites.value).toEqual([site]);
    model.site.choose(site.id);
    await model.save();
    expect(worker.requests('contact.create')[0]?.draft.siteId).toBe(site.id);
    model.organization.choose({ kind: 'none' });
    expect([model.site.sites.value, model.site.siteId.value]).toEqual([[], undefined]);
  });
});
