// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Panel } from '#components/panel/Panel.tsx';
import { succeed } from '#lib/domain/result.ts';
import type { EarlierInteractions } from '#lib/messages/protocol/timeline.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { panelHarness } from '#tests/support/panel-harness.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { interaction, participant, tabView } from '#tests/support/view-builders.ts';

afterEach(cleanup);

const resolved = tabView({ interaction: interaction(), participants: [participant()] });

async function show(earlier: EarlierInteractions, view = resolved) {
  const harness = panelHarness(view, { 'timeline.earlier': () => succeed(earlier) });
  const onOpenContact = vi.fn<(contactId: string) => void>();
  renderIn(<Panel model={harness.model} onOpenContact={onOpenContact} />);
  await act(settled);
  return { ...harness, onOpenContact };
}

it.each([
  [{ count: 1, last: Date.UTC(2026, 10, 2, 12) }, 'Earlier: 1 interaction, 2 Nov 2026'],
  [{ count: 3, last: Date.UTC(2026, 10, 2, 12) }, 'Earlier: 3 interactions, last 2 Nov 2026'],
  [{ count: 100, last: Date.UTC(2026, 10, 2, 12) }, 'Earlier: 100 interactions or more, last 2 Nov 2026'],
])('R24: %o is told as %j, and leads to all of them', async (earlier, words) => {
  const { onOpenContact } = await show(earlier);
  fireEvent.click(screen.getByRole('link', { name: words }));
  const { id } = participant().card;
  expect(onOpenContact).toHaveBeenCalledWith(id);
  expect(screen.getByRole('link', { name: words }).getAttribute('href')).toBe(`/manage.html#/contact/${id}`);
});

it('says nothing of somebody who was never there, and asks nothing where nobody takes part', async () => {
  await show({ count: 0 });
  expect(screen.queryByText(/Earlier/)).toBeNull();
  cleanup();
  const { worker } = await show({ count: 5 }, tabView({ interaction: interaction() }));
  expect(worker.requests('timeline.earlier')).toEqual([]);
  expect(screen.queryByText(/Earlier/)).toBeNull();
});
