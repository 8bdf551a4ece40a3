// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { succeed } from '#lib/domain/result.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { pressKey, showPanel } from '#tests/support/shown-panel.tsx';
import {
  card,
  idOf,
  match,
  organization,
  participant,
  prefill,
  rankedMail,
  tabView,
} from '#tests/support/view-builders.ts';

const vera = card({ id: idOf(2), name: 'Vera Stone', organization: organization() });
const other = card({ id: idOf(3), name: 'Vera Stone', organization: organization({ id: idOf(901), name: 'Pelham' }) });
const inText = rankedMail('reception@lac.example', { trust: 'body', mayAssociate: false, inTextOnly: true });
const nothing = {
  resolution: { status: 'unresolved', rule: 'no-address', because: 'nothing-on-page', candidates: [] },
} as const satisfies Partial<TabView>;
const named = (fields: Partial<TabView>) =>
  tabView({ ...nothing, addresses: [], requesterName: 'Vera Stone', prefill: prefill(), ...fields });

const hasFocus = vi.spyOn(document, 'hasFocus');
beforeEach(() => {
  hasFocus.mockReturnValue(true);
});
afterEach(cleanup);

describe('a page that names somebody without an address', () => {
  it('R11: lists those of that name, none of them preselected, each a digit away', async () => {
    const { worker } = await showPanel(named({ namesakes: [vera, other] }));
    const list = screen.getByRole('list', { name: 'Called Vera Stone' });
    expect(within(list).getAllByRole('button')).toHaveLength(2);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Vera Stone: no number, no mail' }));
    await pressKey('Enter');
    expect(worker.requests('interaction.associate')).toEqual([]);
    await pressKey('2');
    expect(worker.requests('interaction.associate')).toMatchObject([{ contactId: other.id }]);
  });

  it('R31: shows nobody twice: whoever is listed is no likely duplicate as well', async () => {
    const third = card({ id: idOf(4), name: 'V. Stone' });
    const hints = [vera, other, third].map((each) => ({ card: each, because: 'same-name' as const }));
    const { clock } = await showPanel(named({ namesakes: [vera, other] }), {
      'contact.duplicates': () => succeed(hints),
    });
    await act(() => clock.advance(1000));
    await screen.findByText('V. Stone');
    expect(screen.getAllByText('Vera Stone')).toHaveLength(2);
  });

  it('R12: lists whoever has an address in the text behind them, with why, and counts on', async () => {
    const holder = match({ id: idOf(6), name: 'Paul Roux' }, { key: 'mailto:reception@lac.example' });
    const { worker } = await showPanel(
      named({
        addresses: [inText],
        namesakes: [vera],
        matches: [holder],
        suggestions: [vera, card({ id: idOf(7), name: 'Odile Perrin' })],
        resolution: {
          status: 'resolved',
          contactId: holder.card.id,
          rule: 'only-holder',
          automatic: false,
          candidates: [{ contactId: holder.card.id, visibility: 'public', reason: holder.reason! }],
        },
      }),
    );
    expect(screen.getByRole('heading', { name: 'Who is Vera Stone?' })).toBeTruthy();
    expect(screen.getByText('1 address on the page')).toBeTruthy();
    const [, second, third] = screen.getAllByRole('button').filter((each) => each.matches('[data-choice]'));
    expect(second?.textContent).toContain('Paul Roux');
    expect(second?.textContent).toContain('same address');
    expect(third?.textContent).toContain('Odile Perrin');
    await pressKey('3');
    expect(worker.requests('interaction.associate')).toMatchObject([{ contactId: idOf(7) }]);
  });

  it('has the search ready where nobody is called like that, and says so', async () => {
    await showPanel(named({}));
    expect(screen.getByText(/no contact is called that/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Find a contact' }));
  });

  it('R13: lists those of the name also where a number is nobody’s', async () => {
    await showPanel(tabView({ requesterName: 'Vera Stone', namesakes: [vera], prefill: prefill() }));
    expect(screen.getByRole('heading', { name: 'Nobody has this number yet' })).toBeTruthy();
    expect(screen.getByRole('list', { name: 'Called Vera Stone' })).toBeTruthy();
  });
});

describe('a helpdesk that could be asked', () => {
  const zendesk = { id: 'zendesk', name: 'Zendesk', needsAttention: false, tickets: 'not-asked' } as const;
  const QUESTION = 'Ask Zendesk who the requester is?';

  it('is offered whatever addresses stand in the text', async () => {
    await showPanel(named({ adapter: zendesk, addresses: [inText] }));
    expect(screen.getByText(QUESTION)).toBeTruthy();
  });

  it('is not offered where its own field gives the requester', async () => {
    await showPanel(named({ adapter: zendesk, addresses: [rankedMail('vera@lac.example')] }));
    expect(screen.queryByText(QUESTION)).toBeNull();
  });

  it.each([
    ['signed-out', 'Zendesk did not say who the requester is: you seem to be signed out there.'],
    ['refused', 'Zendesk does not let you see this ticket’s requester.'],
    ['silent', 'Zendesk did not answer.'],
    ['unreadable', 'Zendesk answered something that Sidecard cannot read.'],
    ['no-address', 'Zendesk has no address of this requester.'],
  ] as const)('says in one line that it was %s, and asks again when told to', async (ticketTrouble, words) => {
    const { promise, resolve } = Promise.withResolvers<ReturnType<typeof succeed<null>>>();
    const asked = { ...zendesk, tickets: 'asked', ticketTrouble } as const;
    const { worker } = await showPanel(named({ adapter: asked }), { 'tab.ask-again': () => promise });
    const line = screen.getByText(words);
    expect(line.closest('[role="status"]')).toBeTruthy();
    const button = screen.getByRole('button', { name: 'Try again' });
    await act(async () => {
      fireEvent.click(button);
      await settled();
    });
    expect(screen.getByText('Asking Zendesk who the requester is…')).toBeTruthy();
    expect(worker.requests('tab.ask-again')).toEqual([{ tabId: 7 }]);
    await act(async () => {
      resolve(succeed(null));
      await settled();
    });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('says nothing of that any more once somebody takes part', async () => {
    const asked = { ...zendesk, tickets: 'asked', ticketTrouble: 'silent' } as const;
    await showPanel(named({ adapter: asked, participants: [participant()] }));
    expect(screen.queryByText('Zendesk did not answer.')).toBeNull();
  });
});
