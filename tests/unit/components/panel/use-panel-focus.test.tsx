// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { succeed } from '#lib/domain/result.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { pressKey, showPanel as show } from '#tests/support/shown-panel.tsx';
import { ambiguousView, card, idOf, match, participant, prefill, tabView } from '#tests/support/view-builders.ts';

const resolved = tabView({ participants: [participant()] });
const paul = card({ id: idOf(2), name: 'Paul Lefèvre' });
const ambiguous = ambiguousView([match(), match({ id: idOf(2), name: 'Paul Lefèvre' })]);

const hasFocus = vi.spyOn(document, 'hasFocus');
beforeEach(() => {
  hasFocus.mockReturnValue(true);
});
afterEach(cleanup);

describe('the focus in the panel', () => {
  it('has the search ready on an unresolved page', async () => {
    await show(tabView());
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Find a contact' }));
  });

  it('R22: has the search ready where the organization’s people are suggested; the arrow key leads to them', async () => {
    const { worker } = await show(tabView({ suggestions: [card(), paul] }));
    const search = screen.getByRole('combobox', { name: 'Find a contact' });
    expect(document.activeElement).toBe(search);
    await pressKey('ArrowDown');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /Hélène Rivière/ }));
    await pressKey('2');
    expect(worker.requests('interaction.associate')).toMatchObject([{ contactId: paul.id }]);
  });

  it('R22: Escape empties the search, so that the suggestions are back, and then gives the digits to them', async () => {
    const { worker } = await show(tabView({ suggestions: [card(), paul] }));
    const search = screen.getByRole<HTMLInputElement>('combobox', { name: 'Find a contact' });
    await act(async () => {
      fireEvent.input(search, { target: { value: '1' } });
      await settled();
    });
    expect(screen.queryByRole('button', { name: /Paul Lefèvre/ })).toBeNull();
    await pressKey('Escape');
    expect([search.value, document.activeElement]).toEqual(['', search]);
    expect(screen.getByRole('button', { name: /Paul Lefèvre/ })).toBeTruthy();
    await pressKey('Escape');
    expect(document.activeElement).toBe(document.body);
    await pressKey('2');
    expect(worker.requests('interaction.associate')).toMatchObject([{ contactId: paul.id }]);
  });

  it('goes to the first name of the form on an unresolved page when the browser’s shortcut adds', async () => {
    const { pend, worker } = await show(tabView({ prefill: prefill() }));
    pend('', 'add');
    await act(settled);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'First name' }));
    expect(worker.requests('lookup.done')).toHaveLength(1);
  });

  it('opens the search for a participant where somebody is known already', async () => {
    const { pend } = await show(resolved);
    pend('', 'add');
    await act(settled);
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Find a contact' }));
  });

  it('opens an empty form beside a page without an interaction', async () => {
    const { pend, worker } = await show(tabView({ interaction: undefined, addresses: [], prefill: undefined }), {
      'contact.prefill': () => succeed(prefill({}, { givenName: '', addresses: [] })),
    });
    pend('', 'add');
    const firstName = await screen.findByRole('textbox', { name: 'First name' });
    await waitFor(() => expect(document.activeElement).toBe(firstName));
    expect(worker.requests('contact.prefill')).toEqual([{ text: '' }]);
  });

  it('goes to the card when the browser’s shortcut calls the panel forward, and stays where it was already', async () => {
    const { pend } = await show(resolved);
    pend('', 'show');
    await act(settled);
    expect(document.activeElement?.matches('[data-focus-first]')).toBe(true);
    screen.getByRole('button', { name: 'Keyboard shortcuts' }).focus();
    pend('', 'show');
    await act(settled);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keyboard shortcuts' }));
  });

  it('never takes the focus while the agent is in the host page', async () => {
    hasFocus.mockReturnValue(false);
    const { views, tell } = await show(resolved);
    views.set(7, tabView());
    await act(async () => {
      tell(7);
      await settled();
    });
    expect(screen.getByRole('combobox', { name: 'Find a contact' })).toBeTruthy();
    expect(document.activeElement).toBe(document.body);
  });

  it('goes to the contact’s name after a choice, for its button is gone', async () => {
    const { views } = await show(ambiguous);
    const row = screen.getByRole('button', { name: /Paul Lefèvre/ });
    row.focus();
    views.set(7, { ...resolved, participants: [participant({ card: paul })] });
    await act(async () => {
      fireEvent.click(row);
      await settled();
    });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Paul Lefèvre'));
  });

  it('goes to the name on the new card after a participant was added, not to the button far below it', async () => {
    const { views } = await show({ ...resolved, suggestions: [paul] });
    const into = vi.fn<() => void>();
    Element.prototype.scrollIntoView = into;
    const button = screen.getByRole('button', { name: 'Add participant' });
    button.focus();
    fireEvent.click(button);
    await screen.findByRole('combobox', { name: 'Find a contact' });
    views.set(7, { ...resolved, participants: [participant(), participant({ card: paul })] });
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: /Paul Lefèvre/ }));
      await settled();
    });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Paul Lefèvre'));
    expect(into).toHaveBeenCalledWith({ block: 'nearest' });
  });

  it('stays in the notes when somebody who was taken turns up on the card', async () => {
    const { model, views } = await show(resolved);
    await pressKey('l');
    const notes = await screen.findByRole('textbox', { name: 'Notes' });
    views.set(7, { ...resolved, participants: [participant(), participant({ card: paul })] });
    await act(async () => {
      await model.choose(paul);
      await settled();
    });
    expect(screen.getByRole('heading', { name: 'Paul Lefèvre' })).toBeTruthy();
    expect(document.activeElement).toBe(notes);
    expect(model.arrived.value).toBeUndefined();
  });

  it('R8: has the field ready beside a call with a withheld number', async () => {
    await show(
      tabView({
        addresses: [],
        prefill: undefined,
        resolution: { status: 'unresolved', because: 'anonymous', candidates: [] } as never,
        setAside: [{ medium: 'phone', value: 'Withheld number', reason: 'anonymous' }],
      }),
    );
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    expect(screen.queryByText(/a withheld number/)).toBeNull();
  });
});
