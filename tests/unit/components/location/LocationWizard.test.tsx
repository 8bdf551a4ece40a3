// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LocationWizard } from '#components/location/LocationWizard.tsx';
import { RightsProvider } from '#components/rights/rights.ts';
import type { Draft } from '#lib/domain/draft/draft.ts';
import { fail, succeed } from '#lib/domain/result.ts';
import type { Response } from '#lib/messages/protocol/protocol.ts';
import { createLocationWizard } from '#lib/state/location-wizard.ts';
import type { Right } from '#lib/settings/settings.ts';
import { french } from '#tests/support/languages.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';
import { idOf, organization } from '#tests/support/view-builders.ts';

afterEach(cleanup);

const draft = (number: number, about: string, name: string): Draft => ({
  id: idOf(number),
  kind: 'site',
  about,
  step: 'interaction',
  values: { name },
  ownerId: 'agent-1',
  updatedAt: number,
});

function show(given: { rights?: readonly Right[]; language?: typeof french; drafts?: Draft[] } = {}) {
  const worker = scriptedWorker({
    'draft.list': () => succeed(given.drafts ?? []),
    'draft.save': () => succeed(null),
    'draft.discard': () => succeed(null),
    'organization.get': () =>
      succeed({ summary: organization() } as unknown as NonNullable<Response<'organization.get'>>),
    'location.named': ({ name }) => succeed(/^lyon/i.test(name) ? { id: idOf(7), name: 'Lyon' } : null),
    'location.create': () => succeed({ id: idOf(80), changeId: idOf(81) }),
  });
  const onMade = vi.fn();
  const model = createLocationWizard({
    call: worker.call,
    organizationId: organization().id,
    countries: () => [{ country: 'FR', source: 'agent' }],
    attributes: () => [],
    onMade,
    schedule: (_milliseconds, run) => {
      run();
      return () => {};
    },
  });
  const onOpen = vi.fn();
  renderIn(
    <RightsProvider value={signal(given.rights)}>
      <LocationWizard model={model} countries={['FR']} onLeave={() => {}} onFinish={() => {}} onOpen={onOpen} />
    </RightsProvider>,
    given.language,
  );
  return { worker, model, onMade, onOpen };
}

const name = () => screen.getByLabelText<HTMLInputElement>('Name', { exact: true });
const next = () => fireEvent.click(screen.getByRole('button', { name: 'Next' }));
const step = (title: string) => screen.findByRole('heading', { level: 2, name: title });

describe('the wizard of a location', () => {
  it('R40, R43: goes through its steps, shows all of it at the end, and saves it', async () => {
    const { worker, onMade, onOpen } = show();
    await screen.findByRole('heading', { name: 'New location of Notaires Rivière' });
    fireEvent.input(name(), { target: { value: ' Brest ' } });
    next();
    await step('Postal addresses');
    fireEvent.input(screen.getByLabelText('City'), { target: { value: 'Brest' } });
    next();
    await step('Phone and mail');
    fireEvent.input(screen.getByLabelText('Phone or mail'), { target: { value: '02 98 44 12 34' } });
    next();
    await step('Summary');
    expect(screen.getByRole('region', { name: 'Phone and mail' }).textContent).toContain('+33 2 98 44 12 34');
    fireEvent.click(screen.getByRole('button', { name: 'Change: Name of the location' }));
    await step('Name of the location');
    expect(name().value).toBe(' Brest ');
    fireEvent.click(screen.getByRole('button', { name: 'Summary' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Save location' }));
    await screen.findByText('Brest is saved');
    expect(worker.requests('location.create')).toMatchObject([
      { organizationId: organization().id, site: { name: 'Brest', postalAddresses: [{ city: 'Brest' }] } },
    ]);
    expect(onMade).toHaveBeenCalledWith({ id: idOf(80), name: 'Brest' }, idOf(81));
    fireEvent.click(screen.getByRole('button', { name: 'Open this location' }));
    expect(onOpen).toHaveBeenCalledWith(idOf(80));
  });

  it('R41: names the location that has the name, and leads to it', async () => {
    const { model } = show();
    fireEvent.input(name(), { target: { value: 'LYON' } });
    const link = await screen.findByRole('link', { name: 'Open Lyon' });
    expect(link.getAttribute('href')).toBe(`#/location/${idOf(7)}`);
    next();
    await waitFor(() => expect(name().getAttribute('aria-invalid')).toBe('true'));
    expect(model.step.value).toBe('name');
  });

  it('R40: offers every draft of this organization, and none of another', async () => {
    const drafts = [
      draft(1, organization().id, 'Brest'),
      draft(2, organization().id, ''),
      draft(3, idOf(99), 'Elsewhere'),
    ];
    const { worker } = show({ drafts });
    expect(
      (await screen.findAllByRole('button', { name: /^Continue/ })).map(
        (each) => each.ariaLabel ?? each.getAttribute('aria-label'),
      ),
    ).toEqual([expect.stringContaining('Brest'), expect.stringContaining('without a name')]);
    fireEvent.click(screen.getByRole('button', { name: /^Discard: without a name/ }));
    await waitFor(() => expect(worker.requests('draft.discard')).toEqual([{ id: idOf(2) }]));
    fireEvent.click(screen.getByRole('button', { name: /^Continue: Brest/ }));
    await step('Phone and mail');
  });

  it('R40: keeps what was typed as a draft of this organization', () => {
    const { worker } = show();
    fireEvent.input(name(), { target: { value: 'Brest' } });
    expect(worker.requests('draft.save').at(-1)?.draft).toMatchObject({
      kind: 'site',
      about: organization().id,
      values: { name: 'Brest' },
    });
  });

  it('stays where it is and says why when it could not be saved', async () => {
    const { worker, model } = show();
    worker.script['location.create'] = () => fail('store-full');
    fireEvent.input(name(), { target: { value: 'Brest' } });
    for (let time = 0; time < 4; time += 1) {
      // Each step begins when the one before it is done.
      // oxlint-disable-next-line no-await-in-loop
      await model.next();
    }
    await waitFor(() => expect(model.failure.value).toMatchObject({ code: 'store-full' }));
    expect(model.step.value).toBe('summary');
  });

  it('R60: says that the right is missing, before anything is typed', () => {
    show({ rights: [] });
    expect(screen.getByRole('button', { name: 'Next' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('speaks French', async () => {
    show({ language: french });
    expect(await screen.findByRole('heading', { name: 'Nouvel établissement de Notaires Rivière' })).toBeTruthy();
  });
});
