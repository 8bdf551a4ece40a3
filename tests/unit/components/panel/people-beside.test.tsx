// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { pressKey, showPanel } from '#tests/support/shown-panel.tsx';
import { card, idOf, match, participant, rankedMail, rankedPhone, tabView } from '#tests/support/view-builders.ts';

afterEach(cleanup);

const ana = match({ id: idOf(31), name: 'Ana Ruiz' }, { key: 'mailto:ana@x.example' });
const luc = match({ id: idOf(32), name: 'Luc Barret' }, { key: 'mailto:ana@x.example' });
const ticket = tabView({
  participants: [participant()],
  addresses: [rankedPhone(), rankedMail('ana@x.example', { rank: 2, role: 'cc', mayAssociate: false })],
  beside: [{ key: 'mailto:ana@x.example', match: ana }],
});

it('R22: adding a participant offers who is in copy, by key', async () => {
  const { worker } = await showPanel(ticket);
  await pressKey('a');
  const list = screen.getByRole('list', { name: 'Who it may be' });
  expect(within(list).getByRole('button').textContent).toContain('Ana Ruiz');
  (document.activeElement as HTMLElement | null)?.blur();
  await pressKey('1', document.body);
  expect(worker.requests('interaction.associate')).toMatchObject([{ contactId: ana.card.id }]);
});

it('says of the page’s other addresses whose they are', async () => {
  await showPanel(ticket);
  fireEvent.click(screen.getByText('1 other address'));
  expect(screen.getByText('Contact: Ana Ruiz')).toBeTruthy();
  cleanup();
  const both = [ana, luc].map((each) => ({ key: 'mailto:ana@x.example', match: each }));
  await showPanel({ ...ticket, beside: both, participants: [participant()], suggestions: [card()] });
  fireEvent.click(screen.getByText('1 other address'));
  expect(screen.getByText('2 contacts')).toBeTruthy();
});
