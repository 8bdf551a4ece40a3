import { describe, expect, it, vi } from 'vitest';
import type { Draft } from '#lib/domain/draft/draft.ts';
import { fail, succeed } from '#lib/domain/result.ts';
import { createOrganizationWizard } from '#lib/state/organization-wizard.ts';
import { routeWithOrganization } from '#lib/state/wizard-door.ts';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';
import { idOf, organization } from '#tests/support/view-builders.ts';
import { eventually } from '#tests/support/eventually.ts';

const NOW = (_milliseconds: number, run: () => void) => {
  run();
  return () => {};
};

const kept: Draft = {
  id: idOf(70),
  kind: 'organization',
  step: 'interaction',
  values: { name: 'Half way', postalAddresses: [{ type: 'home', city: 'Lyon' }], nonsense: 1 },
  returnTo: '#/add',
  ownerId: 'agent-1',
  updatedAt: 1,
};

function open(name = 'Zénith', drafts: Draft[] = []) {
  const worker = scriptedWorker({
    'draft.list': () => succeed(drafts),
    'draft.save': () => succeed(null),
    'draft.discard': () => succeed(null),
    'organization.named': ({ name: asked }) => succeed(asked === 'Taken' ? organization({ name: 'Taken' }) : null),
    'organization.create': ({ draft }) =>
      succeed({ organization: organization({ id: idOf(80), name: draft.name }), changeId: 'c1' }),
  });
  const onMade = vi.fn();
  const model = createOrganizationWizard({
    call: worker.call,
    name,
    countries: () => [{ country: 'FR', source: 'agent' }],
    attributes: () => [],
    onMade,
    schedule: NOW,
  });
  const nextTimes = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      // Each step begins when the one before it is done.
      // oxlint-disable-next-line no-await-in-loop
      await model.next();
    }
  };
  return { worker, model, onMade, nextTimes };
}

describe('the wizard of an organization', () => {
  it('R40: goes through its steps in order and saves at the summary', async () => {
    const { model, worker, onMade, nextTimes } = open();
    const steps = [];
    for (let time = 0; time < 6; time += 1) {
      steps.push(model.step.value);
      // oxlint-disable-next-line no-await-in-loop
      await nextTimes(1);
    }
    expect(steps).toEqual(['name', 'business', 'addresses', 'interaction', 'attributes', 'summary']);
    expect(model.step.value).toBe('done');
    expect(worker.requests('organization.create')[0]?.draft).toMatchObject({
      name: 'Zénith',
      postalAddresses: [],
      addresses: [],
    });
    expect(onMade).toHaveBeenCalledWith(expect.objectContaining({ name: 'Zénith' }), 'c1');
  });

  it('R40: the business address and phone are the first of the lists, and going back keeps them', async () => {
    const { model, nextTimes } = open();
    await nextTimes(1);
    const form = model.form.value;
    form.postal.set(form.postal.rows.value[0]!.id, { city: 'Lyon' });
    form.addresses.set(form.addresses.rows.value[0]!.id, { value: '04 91 55 35 00' });
    await nextTimes(2);
    model.back();
    model.back();
    expect(model.step.value).toBe('business');
    expect(form.draft()).toMatchObject({
      postalAddresses: [{ city: 'Lyon', country: 'FR', isDefault: true }],
      addresses: [{ value: '04 91 55 35 00' }],
    });
    model.goTo('summary');
    expect(model.step.value).toBe('business');
    model.goTo('interaction');
    expect(model.step.value).toBe('interaction');
  });

  it.each([
    ['a name that is taken', 'Taken'],
    ['no name', ' '],
  ])('R41: does not go on with %s', async (_, name) => {
    const { model, nextTimes } = open(name);
    await nextTimes(1);
    expect(model.step.value).toBe('name');
    expect(model.form.value.name.isMissing.value || model.form.value.name.holder.value !== undefined).toBe(true);
  });

  it('R41: goes back to the name when it was taken since', async () => {
    const { model, worker, nextTimes } = open();
    await nextTimes(5);
    worker.script['organization.create'] = () => fail('duplicate', idOf(1));
    await nextTimes(1);
    expect(model.step.value).toBe('name');
    expect(model.form.value.fields.value.name).toBe('Zénith');
  });

  it('R2: does not go on with a number that is none', async () => {
    const { model, nextTimes } = open();
    await nextTimes(1);
    const { addresses } = model.form.value;
    addresses.set(addresses.rows.value[0]!.id, { value: '1' });
    await nextTimes(1);
    expect(model.step.value).toBe('business');
    expect(addresses.showsMistakes.value).toBe(true);
  });

  it('R40: keeps a draft while one types, and forgets it when the organization is saved', async () => {
    const { model, worker, nextTimes } = open();
    model.form.value.set({ notes: 'x' });
    expect(worker.requests('draft.save').at(-1)?.draft).toMatchObject({ step: 'name', values: { notes: 'x' } });
    await nextTimes(6);
    const { id } = worker.requests('draft.save')[0]!.draft;
    expect(worker.requests('draft.discard')).toEqual([{ id }]);
  });

  it('R40: keeps what was typed when it is left, and nothing when it was given up', async () => {
    const left = open();
    left.model.form.value.set({ notes: 'x' });
    const saved = left.worker.requests('draft.save').length;
    left.model.dispose();
    expect(left.worker.requests('draft.save')).toHaveLength(saved + 1);
    const given = open();
    given.model.form.value.set({ notes: 'x' });
    await given.model.giveUp();
    given.model.dispose();
    expect(given.worker.requests('draft.save')).toHaveLength(1);
    expect(given.worker.requests('draft.discard')).toHaveLength(1);
  });

  it('R40: goes on with a draft at the step where it was left, and back to where that came from', async () => {
    const { model } = open('', [kept]);
    await eventually(() => expect(model.unfinished.value).toHaveLength(1));
    model.resume(kept.id);
    expect(model.step.value).toBe('interaction');
    expect(model.returnTo.value).toBe('#/add');
    expect(model.form.value.draft()).toMatchObject({ name: 'Half way', postalAddresses: [{ city: 'Lyon' }] });
    expect(model.unfinished.value).toEqual([]);
  });

  it('R40: offers every draft that was left half-way, and each can be gone on with or thrown away', async () => {
    const drafts = [71, 72, 73].map((number): Draft => ({ ...kept, id: idOf(number), values: { name: `N${number}` } }));
    const { model, worker } = open('', drafts);
    await eventually(() => expect(model.unfinished.value.map(({ id }) => id)).toEqual([71, 72, 73].map(idOf)));
    await model.discardUnfinished(idOf(72));
    expect(worker.requests('draft.discard')).toEqual([{ id: idOf(72) }]);
    model.resume(idOf(73));
    expect(model.form.value.draft().name).toBe('N73');
    expect(model.unfinished.value.map(({ id }) => id)).toEqual([idOf(71)]);
  });

  it('R40: what was typed before another draft is taken up stays a draft of its own', async () => {
    const { model, worker } = open('', [kept]);
    await eventually(() => expect(model.unfinished.value).toHaveLength(1));
    model.form.value.set({ notes: 'x' });
    model.resume(kept.id);
    expect(worker.requests('draft.discard')).toEqual([]);
  });

  it('R40: begins anew with another one', async () => {
    const { model, nextTimes } = open();
    await nextTimes(6);
    model.another();
    expect(model.step.value).toBe('name');
    expect(model.form.value.fields.value.name).toBe('');
    expect(model.reached.value).toBe(0);
  });
});

describe('where the wizard goes with an organization', () => {
  const id = idOf(80);

  it.each([
    [undefined, { page: 'organization', id }],
    ['#/organizations', { page: 'organization', id }],
    ['#/add?text=Ana', { page: 'add', text: 'Ana', organization: id }],
    [`#/contact/${idOf(1)}`, { page: 'contact', id: idOf(1), organization: id }],
  ])('R40: from %s to %j', (returnTo, route) => {
    expect(routeWithOrganization(returnTo, id)).toEqual(route);
  });
});
