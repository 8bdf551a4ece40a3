// @vitest-environment jsdom
import { addDialog } from '#tests/support/add-dialog.ts';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { exactWords, relativeWords } from '#components/follow-up/due-words.ts';
import { FollowUpsPage } from '#components/follow-up/FollowUpsPage.tsx';
import { snoozeMoment } from '#lib/domain/follow-up/snooze-picks.ts';
import type { FollowUpView } from '#lib/domain/follow-up/follow-up-view.ts';
import { fail, succeed } from '#lib/domain/result.ts';
import { createConfirmationModel } from '#lib/state/confirmation-model.ts';
import { createFollowUpsModel } from '#lib/state/follow-ups-model.ts';
import { followUpView } from '#tests/support/follow-up-views.ts';
import { manualClock, settled } from '#tests/support/manual-clock.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { type Script, scriptedWorker } from '#tests/support/scripted-worker.ts';
import { idOf } from '#tests/support/view-builders.ts';

const NOW = new Date(2026, 10, 20, 14).getTime();
const HOUR = 3_600_000;

beforeAll(() => {
  addDialog();
  // Not there in jsdom either.
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
});
afterEach(cleanup);

async function show(owed: readonly FollowUpView[], script: Script = {}) {
  const clock = manualClock();
  const worker = scriptedWorker({
    'follow-up.list': ({ of }) => succeed({ followUps: of === 'owed' ? [...owed] : [] }),
    'follow-up.open': () => succeed({ went: 'to-tab' }),
    'entry.follow-up': () => succeed({ changeId: idOf(88) }),
    ...script,
  });
  const model = createFollowUpsModel({
    call: worker.call,
    confirmation: createConfirmationModel({ call: worker.call, schedule: clock.schedule }),
    schedule: clock.schedule,
    now: () => NOW,
    save: () => {},
  });
  const onWanted = vi.fn();
  renderIn(<FollowUpsPage model={model} wanted={{ query: '' }} onWanted={onWanted} />);
  await act(settled);
  return { worker, onWanted };
}

async function press(key: string, target: Element = document.activeElement ?? document.body) {
  await act(async () => {
    fireEvent.keyDown(target, { key });
    await settled();
  });
}

const three = [
  followUpView(1, NOW - HOUR),
  followUpView(2, NOW + HOUR, { contactName: 'Bo Park' }),
  followUpView(3, NOW + 90 * HOUR, { contactName: 'Cy Young' }),
];

describe('R50: the page of follow-ups', () => {
  it('says what to do when there is nothing', async () => {
    await show([]);
    expect(screen.getByRole('heading', { name: 'Nothing to follow up' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Set up reminders' }).getAttribute('href')).toBe('#/settings');
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('says why the list cannot be read', async () => {
    await show([], { 'follow-up.list': () => fail('store-blocked') });
    expect(screen.queryByRole('heading', { name: 'Nothing to follow up' })).toBeNull();
    expect(document.querySelector('.sc-notice')).not.toBeNull();
  });

  it('has the focus on the list, and its keys pass over headings', async () => {
    const { worker } = await show(three);
    const grid = screen.getByRole('grid', { name: 'Follow-ups' });
    expect(document.activeElement).toBe(grid);
    const current = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(current()).toContain('Eleanor Marsh');
    await press('ArrowDown');
    expect(current()).toContain('Bo Park');
    await press('j');
    expect(current()).toContain('Cy Young');
    await press('ArrowDown');
    expect(current()).toContain('Cy Young');
    await press('Home');
    expect(current()).toContain('Eleanor Marsh');
    await press('k');
    expect(current()).toContain('Eleanor Marsh');
    await press('End');
    await press('Enter');
    expect(worker.requests('follow-up.open')).toEqual([{ id: idOf(3) }]);
    await press('d');
    expect(worker.requests('entry.follow-up')).toEqual([{ id: idOf(3), done: true }]);
  });

  it('puts off by a number, which no field takes for itself', async () => {
    const { worker } = await show(three);
    await press('s');
    const dialog = screen.getByRole('dialog', { name: 'When to come back to Eleanor Marsh' });
    const pick = within(dialog).getByRole('button', { name: /^In three days/ });
    await press('3', within(dialog).getByLabelText('Another date and time'));
    expect(worker.requests('entry.follow-up')).toEqual([]);
    await press('3', pick);
    expect(worker.requests('entry.follow-up')).toEqual([
      { id: idOf(1), done: false, at: snoozeMoment('in-three-days', NOW) },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('puts off to any date and time, and says what is wrong with one', async () => {
    const { worker } = await show(three);
    await press('s');
    const field = screen.getByLabelText('Another date and time');
    await act(() => void fireEvent.input(field, { target: { value: '' } }));
    await act(() => void fireEvent.click(screen.getByRole('button', { name: 'Put off' })));
    expect(screen.getByText('Enter the date and the time.')).toBeTruthy();
    await act(() => void fireEvent.input(field, { target: { value: '2026-11-19T10:00' } }));
    expect(screen.getByText(/^This is in the past/)).toBeTruthy();
    await act(() => void fireEvent.input(field, { target: { value: '2026-12-24T10:30' } }));
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Put off' }));
      await settled();
    });
    expect(worker.requests('entry.follow-up')).toEqual([
      { id: idOf(1), done: false, at: new Date(2026, 11, 24, 10, 30).getTime() },
    ]);
  });

  it('gives to an agent, of whom others are offered', async () => {
    const { worker } = await show([followUpView(1, NOW), followUpView(2, NOW, { assignee: 'Bob' })]);
    await press('a');
    const field = screen.getByLabelText('Agent');
    expect([...document.querySelectorAll('datalist option')].map((option) => option.getAttribute('value'))).toEqual([
      'Ada',
      'Bob',
    ]);
    await act(() => void fireEvent.input(field, { target: { value: ' Grace ' } }));
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Give' }));
      await settled();
    });
    expect(worker.requests('entry.follow-up')).toEqual([{ id: idOf(1), done: false, assignee: 'Grace' }]);
  });

  it('draws only the lines in sight of thousands', async () => {
    await show(Array.from({ length: 5000 }, (_, index) => followUpView(index, NOW + index)));
    const grid = screen.getByRole('grid');
    expect(grid.getAttribute('aria-rowcount')).toBe('5002');
    expect(within(grid).getAllByRole('row').length).toBeLessThan(60);
  });

  it('links to a ticket on the web alone', async () => {
    const ticket = { id: '9', url: 'javascript:alert(1)', site: 'x', title: 'Evil' };
    await show([followUpView(1, NOW), followUpView(2, NOW, { ticket })]);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      'https://desk.example/tickets/1',
    ]);
  });
});

describe('when a follow-up is due, in words', () => {
  const at = (...parts: [number, number, number, number?, number?]) => new Date(...parts).getTime();
  it.each([
    [at(2026, 10, 20, 13, 58), '2 minutes ago', '1:58 PM'],
    [at(2026, 10, 20, 17), 'in 3 hours', '5:00 PM'],
    [at(2026, 10, 21, 9), 'tomorrow', 'Sat, Nov 21, 9:00 AM'],
    [at(2026, 10, 19, 23, 30), 'yesterday', 'Thu, Nov 19, 11:30 PM'],
    [at(2026, 11, 25, 9), 'in 5 weeks', 'Fri, Dec 25, 9:00 AM'],
    [at(2027, 4, 20, 9), 'in 5 months', 'May 20, 2027, 9:00 AM'],
    [at(2036, 4, 20, 9), 'in 9 years', 'May 20, 2036, 9:00 AM'],
  ])('%s is %s, %s', (moment, relative, exact) => {
    expect([relativeWords(moment, NOW, 'en-US'), exactWords(moment, NOW, 'en-US').replace(/\u202f/g, ' ')]).toEqual([
      relative,
      exact,
    ]);
  });
});
