// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '#components/panel/Panel.tsx';
import { fail, type Result, succeed } from '#lib/domain/result.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { LookupResult } from '#lib/messages/protocol/lookup.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { panelHarness } from '#tests/support/panel-harness.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import {
  card,
  idOf,
  organization,
  participant,
  prefill,
  rankedPhone,
  reason,
  tabView,
} from '#tests/support/view-builders.ts';

const hasFocus = vi.spyOn(document, 'hasFocus');
beforeEach(() => {
  hasFocus.mockReturnValue(true);
});
afterEach(cleanup);

const paul = card({ id: idOf(2), name: 'Paul Lefèvre', initials: 'PL' });
const resolved = tabView({ participants: [participant()] });

async function lookUp(fields: Partial<LookupResult> | Result<LookupResult>, view: TabView = resolved) {
  const harness = panelHarness(view, {
    'lookup.text': ({ text }) =>
      'ok' in fields
        ? fields
        : succeed({ text, matches: [], suggestions: [], prefill: prefill(), own: false, ...fields }),
    'contact.prefill': () => succeed(prefill({}, { givenName: 'Luc' })),
    'contact.create': () => succeed({ contactId: paul.id, changeId: idOf(50), card: paul }),
  });
  renderIn(<Panel model={harness.model} onOpenContact={() => {}} />);
  await act(settled);
  await act(async () => {
    harness.pend('06 12 34 56 78');
    await settled();
  });
  return harness;
}

const sure: Partial<LookupResult> = {
  address: rankedPhone().address,
  matches: [{ card: paul, reason: reason() }],
  resolution: {
    status: 'resolved',
    rule: 'only-holder',
    automatic: false,
    contactId: paul.id,
    candidates: [{ contactId: paul.id, visibility: 'public', reason: reason() }],
  },
};

describe('LookupScreen', () => {
  it('shows the one who holds the number at once and associates with one press', async () => {
    const { worker } = await lookUp(sure);
    expect(screen.getByRole('article', { name: 'Contact card of Paul Lefèvre' })).toBeTruthy();
    expect(screen.getByText('Read as +33 6 12 34 56 78')).toBeTruthy();
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Associate with this interaction' }));
      await settled();
    });
    expect(worker.requests('interaction.associate')).toMatchObject([{ contactId: paul.id }]);
    expect(screen.getByRole('region', { name: 'Participants' })).toBeTruthy();
  });

  it('offers no association where there is no interaction, nor of one who already takes part', async () => {
    await lookUp(sure, tabView({ interaction: undefined }));
    expect(screen.queryByRole('button', { name: 'Associate with this interaction' })).toBeNull();
    cleanup();
    await lookUp(sure, tabView({ participants: [participant({ card: paul })] }));
    expect(screen.queryByRole('button', { name: 'Associate with this interaction' })).toBeNull();
  });

  it('R7: says that an address is our own and offers no contact for it', async () => {
    await lookUp({ own: true });
    expect(screen.getByText('This is one of your own addresses, so it matches nobody.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'New contact' })).toBeNull();
  });

  it('lists several, opens one and comes back to the list', async () => {
    await lookUp({ matches: [{ card: card() }, { card: paul }] });
    fireEvent.click(screen.getByRole('option', { name: /Paul Lefèvre/ }));
    expect(await screen.findByRole('article', { name: /Paul Lefèvre/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
  });

  it('lists nobody twice: the organization’s others come after those who match', async () => {
    const third = card({ id: idOf(3), name: 'Awa Diallo' });
    await lookUp({ matches: [{ card: card() }, { card: paul }], suggestions: [card(), paul, third] });
    expect(screen.getAllByRole('button', { name: /Awa Diallo/ })).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /Paul Lefèvre/ })).toBeNull();
  });

  it('R14: creates nobody until the form is saved', async () => {
    const { worker, model } = await lookUp({});
    expect(worker.requests('contact.create')).toEqual([]);
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'New contact' }));
      await settled();
    });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('First name')));
    await act(async () => model.quickAdd.value?.save());
    expect(worker.requests('contact.create')).toHaveLength(1);
    expect(worker.requests('contact.create')[0]?.associateWith).toBeUndefined();
  });

  it('says why it found nothing when the worker does not answer, and tries again', async () => {
    const { worker } = await lookUp(fail('unavailable'));
    expect(screen.getByRole('alert').textContent).toContain('Sidecard does not answer');
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
      await settled();
    });
    expect(worker.requests('lookup.text')).toHaveLength(2);
  });

  it('goes back to the page with Escape', async () => {
    await lookUp({});
    await act(async () => {
      fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
      await settled();
    });
    expect(screen.getByRole('region', { name: 'Participants' })).toBeTruthy();
  });

  it('R6: shows the organization that has the number, with the way to its page, and its people to choose from', async () => {
    await lookUp({
      organizations: [{ organization: organization(), reason: reason() }],
      suggestions: [card({ organization: organization() })],
    });
    const link = screen.getByRole('link', { name: /Notaires Rivière/ });
    expect(link.getAttribute('href')).toBe(`/manage.html#/organization/${organization().id}`);
    expect(link.textContent).toContain('Its own number');
    expect(screen.queryByText(/Nobody found/)).toBeNull();
    expect(screen.getByRole('list', { name: 'Who it may be' })).toBeTruthy();
  });

  it('R43: leads to the location that has the number', async () => {
    await lookUp({
      organizations: [{ organization: organization(), site: { id: idOf(7), name: 'Lyon' }, reason: reason() }],
    });
    const link = screen.getByRole('link', { name: /Location Lyon/ });
    expect(link.getAttribute('href')).toBe(`/manage.html#/location/${idOf(7)}`);
  });
});
