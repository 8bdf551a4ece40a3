// @vitest-environment jsdom
import { addDialog } from '#tests/support/add-dialog.ts';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { succeed } from '#lib/domain/result.ts';
import { english } from '#tests/support/languages.ts';
import { idOf, tabView } from '#tests/support/view-builders.ts';
import { click, press, show, typeIn } from './log-parts.tsx';

afterEach(cleanup);

describe('the log of the panel', () => {
  it('R50: L starts with the focus in the notes, Ctrl+Enter saves, and the focus comes back', async () => {
    const { worker } = await show();
    await press('l');
    const notes = screen.getByRole('textbox', { name: 'Notes' });
    expect(document.activeElement).toBe(notes);
    await typeIn(notes, 'The tray is stuck.');
    await press('Enter', { ctrlKey: true });
    expect(worker.requests('entry.create')).toMatchObject([
      { fields: { notes: 'The tray is stuck.', kind: 'inbound' } },
    ]);
    expect(screen.queryByRole('textbox', { name: 'Notes' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Log' }));
    expect(document.querySelector('.sc-toast')?.textContent).toContain('Logged: Hélène Rivière.');
  });

  it('Escape closes the form and keeps what was typed', async () => {
    const { worker } = await show();
    await press('l');
    await typeIn(screen.getByRole('textbox', { name: 'Notes' }), 'half');
    await press('Escape');
    expect(screen.queryByRole('textbox', { name: 'Notes' })).toBeNull();
    expect(worker.requests('entry.draft-save').at(-1)?.fields).toMatchObject({ notes: 'half' });
    expect(worker.requests('entry.draft-drop')).toEqual([]);
  });

  it('Enter in a date or another field of one line saves nothing; in the notes and on a button it does what it does', async () => {
    await show();
    await press('l');
    const enterIn = (element: HTMLElement) => fireEvent.keyDown(element, { key: 'Enter' });
    expect(enterIn(screen.getByLabelText('Follow-up'))).toBe(false);
    expect(enterIn(screen.getByRole('radio', { name: 'Inbound' }))).toBe(false);
    expect(enterIn(screen.getByRole('textbox', { name: 'Notes' }))).toBe(true);
    expect(enterIn(screen.getByRole('button', { name: /^Save/ }))).toBe(true);
  });

  it('gives what was typed up only after a second press', async () => {
    const { worker } = await show();
    await press('l');
    await typeIn(screen.getByRole('textbox', { name: 'Notes' }), 'half');
    await click(screen.getByRole('button', { name: 'Discard' }));
    expect(worker.requests('entry.draft-drop')).toEqual([]);
    await click(screen.getByRole('button', { name: 'Discard for good' }));
    expect(worker.requests('entry.draft-drop')).toHaveLength(1);
  });

  it('R50: a mistake is said at its field, which gets the focus, and nothing is sent', async () => {
    const { worker } = await show();
    await press('l');
    await press('Enter', { metaKey: true });
    const notes = screen.getByRole('textbox', { name: 'Notes' });
    expect(notes.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/Nothing to save yet/)).toBeTruthy();
    expect(worker.requests('entry.create')).toEqual([]);
  });

  it('R50: the quick choices set the follow-up, and a second press takes it back', async () => {
    await show();
    await press('l');
    const pick = screen.getByRole('button', { name: 'Tomorrow' });
    const field = screen.getByLabelText<HTMLInputElement>('Follow-up');
    await click(pick);
    expect([field.value, pick.getAttribute('aria-pressed')]).toEqual(['2026-11-21T09:00', 'true']);
    await click(pick);
    expect([field.value, pick.getAttribute('aria-pressed')]).toEqual(['', 'false']);
  });

  it('R52: the credit hold stands at the top of the form, in words', async () => {
    await show();
    await press('l');
    expect(within(document.querySelector<HTMLElement>('[data-log-form]')!).getByText('Credit hold')).toBeTruthy();
  });

  it('R50: the list of topics is changed in place, and Enter there saves no entry', async () => {
    const { worker } = await show([], { 'definition.save-choice': () => succeed({ changeId: idOf(5) }) });
    addDialog();
    await press('l');
    await click(screen.getByRole('button', { name: 'Edit the topics' }));
    const field = screen.getByRole('textbox', { name: 'Name of the topic Billing' });
    field.focus();
    await typeIn(field, 'Invoices');
    await press('Enter');
    await press('Enter', { ctrlKey: true });
    expect(worker.requests('definition.save-choice')).toEqual([{ list: 'topic', code: 'b', name: 'Invoices' }]);
    expect(worker.requests('entry.create')).toEqual([]);
    await press('Escape');
    expect(screen.getByRole('textbox', { name: 'Notes' })).toBeTruthy();
  });

  it('R50: says that a topic is none yet when its field is left, not at every letter', async () => {
    await show();
    await press('l');
    const topic = screen.getByRole('combobox', { name: 'Topic' });
    topic.focus();
    await typeIn(topic, 'Sens');
    expect(screen.queryByText(/is no topic yet/)).toBeNull();
    await act(() => screen.getByRole('textbox', { name: 'Notes' }).focus());
    expect(screen.getByText(/“Sens” is no topic yet/)).toBeTruthy();
  });

  it('says Log once where nothing was logged yet', async () => {
    await show();
    const heading = screen.getByRole('heading', { name: 'Log' });
    expect(heading.className).toBe('sc-visually-hidden');
    await press('l');
    expect(heading.className).not.toBe('sc-visually-hidden');
  });

  it('R60: who may not change lists is told so where a topic would be added', async () => {
    await show();
    await press('l');
    const topic = screen.getByRole('combobox', { name: 'Topic' });
    await typeIn(topic, 'Delivery');
    expect(screen.getByText(/“Delivery” is no topic yet/)).toBeTruthy();
  });

  it('stands beside an unresolved interaction, and not beside a page without one', async () => {
    await show([], {}, english, tabView());
    expect(screen.getByRole('button', { name: 'Log' })).toBeTruthy();
    cleanup();
    await show([], {}, english, tabView({ interaction: undefined, addresses: [] }));
    expect(screen.queryByRole('button', { name: 'Log' })).toBeNull();
  });
});
