// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LocationPage } from '#components/location/LocationPage.tsx';
import { fail, succeed } from '#lib/domain/result.ts';
import type { Site } from '#lib/domain/site/site.ts';
import { createLocationPageModel } from '#lib/state/location-page-model.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { card, idOf, organization } from '#tests/support/view-builders.ts';

afterEach(cleanup);

const siteOf = (id: string, name: string): Site => ({
  id,
  name,
  organizationId: organization().id,
  addresses: [],
  postalAddresses: [],
  attributes: {},
  visibility: 'public',
  ownerId: 'agent-1',
  createdAt: 1,
  createdBy: 'agent-1',
  updatedAt: 1,
  updatedBy: 'agent-1',
  revision: 1,
});

async function show() {
  const names = new Map([
    [idOf(1), 'Lyon'],
    [idOf(2), 'Brest'],
  ]);
  const worker = scriptedWorker({
    'location.get': ({ id }) =>
      succeed({
        site: siteOf(id, names.get(id) ?? ''),
        organization: organization(),
        addresses: [],
        people: [card()],
        morePeople: false,
      }),
    'location.history': () => succeed([]),
    'location.named': () => succeed(null),
    'location.update': () => succeed({ changeId: idOf(90) }),
  });
  const model = createLocationPageModel(worker.call);
  const onAddPerson = vi.fn();
  renderIn(<LocationPage model={model} countries={['FR']} onAddPerson={onAddPerson} onDelete={() => {}} />);
  const open = (id: string) =>
    act(async () => {
      await model.load(id);
      await settled();
    });
  await open(idOf(1));
  return { worker, model, names, onAddPerson, open };
}

const nameField = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
const type = (name: string) => fireEvent.input(nameField(), { target: { value: name } });
const press = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await settled();
  });

describe('the page of a location', () => {
  it('R43: shows its organization and its people, each with the way to its page', async () => {
    const { onAddPerson } = await show();
    expect(screen.getByRole('link', { name: organization().name }).getAttribute('href')).toBe(
      `#/organization/${organization().id}`,
    );
    expect(screen.getByRole('link', { name: new RegExp(card().name) }).getAttribute('href')).toBe(
      `#/contact/${card().id}`,
    );
    await press('Add person');
    expect(onAddPerson).toHaveBeenCalledWith({ organization: organization().id, site: idOf(1) });
  });

  it('tells that another tab changed the name meanwhile, and keeps what was typed', async () => {
    const { worker, names } = await show();
    await press('Edit: Name');
    type('Quai P');
    names.set(idOf(1), 'Quai Q');
    worker.script['location.update'] = () => fail('conflict', 'name');
    await press('Save');
    expect(screen.getByText('Changed elsewhere meanwhile: Name')).toBeTruthy();
    expect(nameField().value).toBe('Quai P');
    worker.script['location.update'] = () => succeed({ changeId: idOf(90) });
    await press('Keep mine');
    expect(worker.requests('location.update').at(-1)).toMatchObject({
      before: { name: 'Quai Q' },
      after: { name: 'Quai P' },
    });
  });

  it('keeps what is typed while another location is looked at', async () => {
    const { model, open } = await show();
    await press('Edit: Name');
    type('Quai P');
    expect(model.hasUnsaved()).toBe(true);
    await open(idOf(2));
    expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull();
    await open(idOf(1));
    expect(nameField().value).toBe('Quai P');
  });
});
