// @vitest-environment jsdom
import { addDialog } from '#tests/support/add-dialog.ts';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, type Result, succeed } from '#lib/domain/result.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { BUSY_AFTER } from '#lib/state/tab-view-model.ts';
import { pressKey as press, showPanel as show } from '#tests/support/shown-panel.tsx';
import { settled } from '#tests/support/manual-clock.ts';
import type { Script } from '#tests/support/scripted-worker.ts';
import {
  ambiguousView,
  card,
  idOf,
  interaction,
  match,
  organization,
  participant,
  prefill,
  proposedView,
  rankedMail,
  rankedPhone,
  reason,
  tabView,
} from '#tests/support/view-builders.ts';

const resolved = tabView({ participants: [participant()] });
const paul = card({ id: idOf(2), name: 'Paul Lefèvre' });
const ambiguous = ambiguousView([match(), match({ id: idOf(2), name: 'Paul Lefèvre' })]);

beforeAll(addDialog);
const hasFocus = vi.spyOn(document, 'hasFocus');
beforeEach(() => {
  hasFocus.mockReturnValue(true);
});
afterEach(cleanup);

describe('Panel, what it shows', () => {
  it('names the interaction: kind, direction, id, title with a link back, and the address with its assumed country', async () => {
    await show(resolved);
    const head = screen.getByRole('banner', { name: 'Interaction' });
    expect(head.textContent).toContain('Incoming call · #4312');
    expect(within(head).getByRole('link', { name: 'Cartouche bloquée' })).toHaveProperty(
      'href',
      'https://help.example.com/tickets/4312',
    );
    expect(head.textContent).toContain('Assumed country: France (this site’s country)');
  });

  it.each([
    ['while the page is read', tabView({ interaction: undefined, addresses: [], looking: true }), 1],
    ['no more when nobody was found', tabView({ interaction: undefined, addresses: [] }), 0],
    ['no more when somebody was', resolved, 0],
  ])('keeps the lines of the page’s addresses free, so that nothing jumps: %s', async (_when, view, awaited) => {
    await show(view);
    expect(document.querySelectorAll('.sc-interaction-head__awaited')).toHaveLength(awaited);
  });

  it('says once what it is where the title only repeats that, and keeps the link back', async () => {
    await show(tabView({ interaction: interaction({ title: 'incoming call' }) }));
    const head = screen.getByRole('banner', { name: 'Interaction' });
    expect(head.textContent.match(/incoming call/gi)).toHaveLength(1);
    expect(within(head).getByRole('link', { name: '#4312' })).toHaveProperty(
      'href',
      'https://help.example.com/tickets/4312',
    );
  });

  it('makes no link of an address that is not of the web', async () => {
    await show(tabView({ interaction: interaction({ url: 'javascript:alert(1)' }) }));
    expect(screen.queryByRole('link', { name: 'Cartouche bloquée' })).toBeNull();
  });

  it('R24: opens a contact’s page in a new tab', async () => {
    const { onOpenContact } = await show(resolved);
    const link = screen.getByRole('link', { name: 'Hélène Rivière' });
    expect(link.getAttribute('href')).toBe(`/manage.html#/contact/${idOf(1)}`);
    fireEvent.click(link);
    expect(onOpenContact).toHaveBeenCalledExactlyOnceWith(idOf(1));
  });

  it('R7: shows what was set aside and why, one press away', async () => {
    await show({ ...resolved, setAside: [{ medium: 'email', value: 'help@example.com', reason: 'helpdesk-mailbox' }] });
    expect(screen.queryByRole('button', { name: /other address/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '1 set aside' }));
    expect(await screen.findByText('the helpdesk’s own mailbox')).toBeTruthy();
  });

  it('looks another address of the page up with one press', async () => {
    const { worker } = await show(
      { ...resolved, addresses: [rankedPhone(), rankedMail('awa@moreau.example', { rank: 2 })] },
      {
        'lookup.text': ({ text }) => succeed({ text, matches: [], suggestions: [], prefill: prefill(), own: false }),
      },
    );
    fireEvent.click(screen.getByRole('button', { name: '1 other address' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Look up awa@moreau.example' }));
    expect(await screen.findByText('Nobody found for “awa@moreau.example”')).toBeTruthy();
    expect(worker.requests('contact.create')).toEqual([]);
  });

  it('R12: proposes a contact from running text and associates it only when told to', async () => {
    const { worker } = await show(
      proposedView(match(), { addresses: [rankedPhone({ mayAssociate: false, trust: 'body' })] }),
    );
    expect(screen.getByText('The address stands in the text of the page, so it is only suggested.')).toBeTruthy();
    expect(worker.requests('interaction.associate')).toEqual([]);
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: /^Associate/ }));
      await settled();
    });
    expect(worker.requests('interaction.associate')).toHaveLength(1);
  });

  it('warns when the adapter fails its self-test', async () => {
    await show({ ...resolved, adapter: { id: 'x', name: 'FreeScout', needsAttention: true } });
    expect(screen.getByText('FreeScout may have changed')).toBeTruthy();
  });

  it('keeps what it shows and says what is wrong when an update fails', async () => {
    const { worker, tell } = await show(resolved);
    worker.script['tab.view'] = () => fail('store-newer');
    await act(async () => {
      tell(7);
      await settled();
    });
    expect((await screen.findByRole('alert')).textContent).toContain('The contacts are of a newer version');
    expect(screen.getByRole('link', { name: 'Hélène Rivière' })).toBeTruthy();
  });

  it('asks the browser for the site within the press itself', async () => {
    const requestSite = vi.fn<(origin: string) => Promise<boolean>>(async () => false);
    await show(
      tabView({ interaction: undefined, addresses: [], site: { ...resolved.site, status: 'disabled' } }),
      {},
      { requestSite },
    );
    fireEvent.click(screen.getByRole('button', { name: 'Turn on for this site' }));
    expect(requestSite).toHaveBeenCalledExactlyOnceWith('https://help.example.com');
    expect(
      await screen.findByText('The browser did not allow it, so nothing has changed. Press again, and choose “Allow”.'),
    ).toBeTruthy();
  });
});

describe('Panel, while tabs change', () => {
  const slowEight = () => {
    const answer = Promise.withResolvers<Result<TabView>>();
    const script: Script = { 'tab.view': ({ tabId }) => (tabId === 8 ? answer.promise : succeed(resolved)) };
    return { answer, script };
  };

  it('keeps the former view for a blink, out of reach and marked busy', async () => {
    const { script } = slowEight();
    const { switchTo } = await show(resolved, script);
    await act(async () => switchTo(8));
    const place = document.querySelector('[inert]');
    expect(place?.getAttribute('aria-busy')).toBe('true');
    expect(place?.textContent).toContain('Hélène Rivière');
  });

  it('shows nobody of the former tab once the wait is noticed', async () => {
    const { script, answer } = slowEight();
    const { switchTo, clock } = await show(resolved, script);
    await act(async () => {
      switchTo(8);
      await clock.advance(BUSY_AFTER);
    });
    expect(document.body.textContent).not.toContain('Hélène');
    expect(document.body.textContent).not.toContain('Cartouche');
    await act(async () => {
      answer.resolve(succeed(tabView({ tabId: 8, interaction: interaction({ title: 'Autre dossier' }) })));
      await settled();
    });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Autre dossier');
    expect(document.querySelector('[inert]')).toBeNull();
  });
});

describe('Panel, by keyboard', () => {
  it('R11: chooses with a digit', async () => {
    const { worker } = await show(ambiguous);
    await press('2');
    expect(worker.requests('interaction.associate')).toMatchObject([
      { contactId: paul.id, matchedKey: 'tel:+33612345678' },
    ]);
  });

  it('R6, R43: an address that a location has leads to its organization first, and asks who it is', async () => {
    const omega = organization({ name: 'Omega Lines' });
    const organizations = [{ organization: omega, site: { id: idOf(7), name: 'Lyon' }, reason: reason() }];
    await show(tabView({ organizations, suggestions: [paul] }));
    expect(screen.getByRole('heading', { name: 'This number belongs to Omega Lines (Lyon)' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /Omega Lines/ }).getAttribute('href')).toBe(
      `/manage.html#/location/${idOf(7)}`,
    );
    expect(screen.getByRole('button', { name: /Paul/ })).toBeTruthy();
    expect(screen.queryByText('Nobody has this number yet')).toBeNull();
  });

  it('leaves digits and letters to the field one types in', async () => {
    const { worker } = await show(tabView({ suggestions: [paul] }));
    const search = screen.getByRole('combobox', { name: 'Find a contact' });
    search.focus();
    await press('1', search);
    await press('a', search);
    expect(worker.requests('interaction.associate')).toEqual([]);
    expect(document.activeElement).toBe(search);
  });

  it('leaves keys with Ctrl, Alt or Meta to the browser', async () => {
    const { worker } = await show(ambiguous);
    fireEvent.keyDown(document.body, { key: '1', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: '1', altKey: true });
    await act(settled);
    expect(worker.requests('interaction.associate')).toEqual([]);
  });

  it('adds with A, and Escape brings the focus back to where it was', async () => {
    await show(resolved);
    screen.getByRole('button', { name: 'Original requester' }).focus();
    await press('a');
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Find a contact' }));
    await press('Escape');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Add participant'));
  });

  it('goes to the tags with T, of the next participant each time', async () => {
    await show({ ...resolved, participants: [participant(), participant({ card: paul, tags: [] })] });
    await press('t');
    expect(document.activeElement?.closest('article')?.getAttribute('aria-label')).toContain('Hélène');
    await press('t');
    expect(document.activeElement?.closest('article')?.getAttribute('aria-label')).toContain('Paul');
  });

  it('undoes the last action with U', async () => {
    const { worker, model } = await show(resolved);
    await act(() => model.tag(idOf(1), 'subject', false));
    expect(document.querySelector('.sc-toast')?.textContent).toContain('Hélène Rivière: no longer Subject.');
    await press('u');
    expect(worker.requests('change.undo')).toEqual([{ changeId: idOf(77), parts: 8 }]);
  });

  it('opens the look-up with a slash, or goes to the search that is there', async () => {
    await show(resolved);
    await press('/');
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Look up a number, mail or name' }));
  });

  it('lists its keys with a question mark, and keeps them quiet meanwhile', async () => {
    const { worker } = await show(ambiguous);
    await press('?');
    expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy();
    await press('1', document.body);
    expect(worker.requests('interaction.associate')).toEqual([]);
  });
});
