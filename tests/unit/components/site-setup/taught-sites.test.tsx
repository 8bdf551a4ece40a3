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
  file: JSON.stringify({
    id: 'taught-desk',
    pages: [],
    fields: { requester: [{ css: '.who' }, { css: 'td', label: 'Melder' }], subject: [{ css: 'h1' }] },
  }),
};
const fixed: TaughtSite = { ...desk, id: 'taught-fixed', name: 'Fixed', managed: true };
const other: TaughtSite = {
  ...desk,
  id: 'taught-other',
  name: 'Other',
  page: 'https://other.example/tickets/7',
  file: desk.file.replace('taught-desk', 'taught-other'),
};

afterEach(cleanup);

async function show(script: Script = {}, sites: TaughtSite[] = [desk, fixed]) {
  let held = sites;
  const worker = scriptedWorker({
    'teaching.list': () => succeed(held),
    'teaching.remove': ({ id }) => {
      const gone = held.filter((each) => each.id === id);
      held = held.filter((each) => each.id !== id);
      return succeed({ back: { forget: [], put: gone.map(({ file }) => ({ at: 0, file })) } });
    },
    'teaching.import': ({ file }) => {
      held = [{ ...desk, file }, ...held];
      return succeed({ site: desk, back: { forget: [desk.id], put: [] } });
    },
    'teaching.edit': ({ file }) => {
      held = held.map((each) => (each.id === desk.id ? { ...each, file } : each));
      return succeed({ site: desk, back: { forget: [desk.id], put: [{ at: 0, file: desk.file }] } });
    },
    'teaching.restore': ({ forget, put }) => {
      const back = put.map(({ file }) => sites.find((each) => each.file === file)!);
      held = [...back, ...held.filter(({ id }) => !forget.includes(id))];
      return succeed({ back: { forget: [], put: [] } });
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
  expect(screen.getByRole('link', { name: /^Open the site of Desk/ }).getAttribute('href')).toBe(desk.origin);
  expect(screen.queryByRole('button', { name: 'Delete Fixed' })).toBeNull();
  expect(screen.queryByLabelText('Name of Fixed')).toBeNull();
  const file = screen.getByRole('link', { name: 'Export Fixed as a file' });
  expect([file.getAttribute('download'), decodeURIComponent(file.getAttribute('href')!.split(',')[1]!)]).toEqual([
    'taught-fixed.json',
    desk.file,
  ]);
});

it('leads to the ticket on which it was taught', async () => {
  await show({}, [other]);
  expect(screen.getByRole('link', { name: 'Open Other to teach it again' }).getAttribute('href')).toBe(other.page);
});

it('deletes, and brings back each of what was deleted, with the focus on what comes next', async () => {
  await show({}, [desk, other]);
  screen.getByRole('button', { name: 'Delete Desk' }).focus();
  await press('Delete Desk');
  expect(screen.getByRole('status').textContent).toContain('Desk is deleted.');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo: Desk is deleted.' }));
  screen.getByRole('button', { name: 'Delete Other' }).focus();
  await press('Delete Other');
  expect(screen.queryAllByRole('listitem')).toHaveLength(0);
  await press('Undo: Desk is deleted.');
  screen.getByRole('button', { name: 'Undo: Other is deleted.' }).focus();
  await press('Undo: Other is deleted.');
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(document.activeElement).toBe(screen.getByLabelText('Name of Other'));
  expect(screen.queryByText(/is deleted/)).toBeNull();
});

it('asks before a file takes the place of what was taught for the same pages', async () => {
  const { asked, model } = await show({
    'teaching.import': ({ replace }) =>
      replace ? succeed({ site: other, back: { forget: [other.id], put: [] } }) : fail('conflict', 'Desk'),
  });
  await act(() => model.importFile('{}'));
  expect(screen.getByRole('status').textContent).toContain('You have taught the same pages already: Desk');
  await press('Keep mine');
  expect(screen.getByRole('status').textContent).toBe('');
  expect(asked.filter(({ name }) => name === 'teaching.import')).toHaveLength(1);
  await act(() => model.importFile('{}'));
  await press('Replace mine');
  expect(asked.findLast(({ name }) => name === 'teaching.import')?.request).toEqual({ file: '{}', replace: true });
  expect(screen.getByRole('button', { name: 'Undo: Other is taken in.' })).toBeTruthy();
});

it('says that a file is there already, which leaves nothing to undo', async () => {
  const { model } = await show({ 'teaching.import': () => succeed({ site: desk, back: { forget: [], put: [] } }) });
  await act(() => model.importFile('{}'));
  expect(screen.getByText('Desk is there already, just as in the file.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
});

it('shows how it is read, to be mended or left out, but for the last way to the other party', async () => {
  const { asked } = await show({}, [desk]);
  await press('How Desk is read');
  const field = screen.getByLabelText('Selector 2 of The other party’s address');
  fireEvent.input(field, { target: { value: 'dd' } });
  await act(async () => {
    fireEvent.keyDown(field, { key: 'Enter' });
    await settled();
  });
  const { request } = asked.findLast(({ name }) => name === 'teaching.edit')!;
  expect(JSON.parse((request as { file: string }).file)).toMatchObject({
    fields: { requester: [{ css: '.who' }, { css: 'dd', label: 'Melder' }] },
  });
  await press('Leave out selector 1 of The other party’s address');
  const last = screen.getByRole('button', { name: 'Leave out selector 1 of The other party’s address' });
  expect(last.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getAllByRole('button', { name: 'Undo: Desk is changed.' })).toHaveLength(2);
});

it('what the policy brings is shown how it is read, and not changed', async () => {
  await show({}, [fixed]);
  await press('How Fixed is read');
  expect(screen.getByText('.who')).toBeTruthy();
  expect([screen.queryByRole('textbox'), screen.queryByRole('button', { name: /Leave out/ })]).toEqual([null, null]);
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
  const { model } = await show({ 'teaching.import': () => fail('invalid', 'hosts: *.com') });
  await act(() => model.importFile('{}'));
  expect(screen.getByRole('alert').textContent).toContain('It does not name its sites, or claims too many. (*.com)');
});
