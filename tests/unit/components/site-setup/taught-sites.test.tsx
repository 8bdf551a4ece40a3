// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { TaughtSites, TaughtSitesProvider } from '#components/site-setup/teach/TaughtSites.tsx';
import { fail, succeed } from '#lib/domain/result.ts';
import type { TaughtSite } from '#lib/messages/protocol/teaching.ts';
import { createTaughtSitesModel } from '#lib/state/taught-sites-model.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { scriptedWorker, type Script } from '#tests/support/scripted-worker.ts';

const desk: TaughtSite = {
  id: 'taught-desk',
  name: 'Desk',
  hosts: ['desk.example'],
  addresses: ['/tickets/{id:number}/**'],
  version: '2026-11-22',
  managed: false,
  origin: 'http://desk.example:8080',
  file: '{"id":"taught-desk"}\n',
};
const fixed: TaughtSite = { ...desk, id: 'taught-fixed', name: 'Fixed', managed: true };

afterEach(cleanup);

async function show(script: Script = {}, sites: TaughtSite[] = [desk, fixed]) {
  let held = sites;
  const worker = scriptedWorker({
    'teaching.list': () => succeed(held),
    'teaching.remove': ({ id }) => {
      held = held.filter((each) => each.id !== id);
      return succeed(null);
    },
    'teaching.import': ({ file }) => {
      held = [{ ...desk, file }, ...held];
      return succeed(desk);
    },
    'teaching.rename': ({ id, name }) => {
      held = held.map((each) => (each.id === id ? { ...each, name } : each));
      return succeed(null);
    },
    ...script,
  });
  const model = createTaughtSitesModel(worker.call);
  renderIn(
    <TaughtSitesProvider value={model}>
      <TaughtSites />
    </TaughtSitesProvider>,
  );
  await act(settled);
  return { ...worker, model };
}
const press = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await settled();
  });

it('lists what was taught; what the policy brings can only be exported', async () => {
  await show();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.getByRole('link', { name: 'Open Desk to teach it again' }).getAttribute('href')).toBe(desk.origin);
  expect(screen.queryByRole('button', { name: 'Delete Fixed' })).toBeNull();
  expect(screen.queryByLabelText('Name of Fixed')).toBeNull();
  const file = screen.getByRole('link', { name: 'Export Fixed as a file' });
  expect([file.getAttribute('download'), decodeURIComponent(file.getAttribute('href')!.split(',')[1]!)]).toEqual([
    'taught-fixed.json',
    desk.file,
  ]);
});

it('deletes, and brings back what was deleted', async () => {
  await show();
  await press('Delete Desk');
  expect(screen.getByRole('status').textContent).toContain('Desk is deleted.');
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  await press('Undo');
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.queryByText('Desk is deleted.')).toBeNull();
});

it('renames with Enter, and leaves the name with Escape', async () => {
  const { asked } = await show();
  const field = screen.getByLabelText('Name of Desk');
  fireEvent.input(field, { target: { value: 'Something' } });
  fireEvent.keyDown(field, { key: 'Escape' });
  expect((field as HTMLInputElement).value).toBe('Desk');
  fireEvent.input(field, { target: { value: 'Field service' } });
  await act(async () => {
    fireEvent.keyDown(field, { key: 'Enter' });
    await settled();
  });
  expect(asked.filter(({ name }) => name === 'teaching.rename')).toMatchObject([
    { request: { name: 'Field service' } },
  ]);
  expect(screen.getByLabelText('Name of Field service')).toBeTruthy();
});

it('says in plain words why a file was refused, with the part that is the reason', async () => {
  const { model } = await show({ 'teaching.import': () => fail('invalid', 'hosts: *.com would claim every site') });
  await act(() => model.importFile('{}'));
  expect(screen.getByRole('alert').textContent).toContain(
    'It does not name its sites, or claims too many. (*.com would claim every site)',
  );
});
