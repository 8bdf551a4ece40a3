// @vitest-environment jsdom
import { act, cleanup } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { settled } from '#tests/support/manual-clock.ts';
import { showPanel } from '#tests/support/shown-panel.tsx';
import {
  ambiguousView,
  card,
  idOf,
  interaction,
  match,
  organization,
  participant,
  tabView,
} from '#tests/support/view-builders.ts';

afterEach(cleanup);

/** Everything that live regions hold, as it is read aloud. */
const said = () => [...document.querySelectorAll('[role="status"]')].map((region) => region.textContent).join('');

async function turnTo(panel: Awaited<ReturnType<typeof showPanel>>, view: ReturnType<typeof tabView>) {
  panel.views.set(7, view);
  await act(async () => {
    panel.tell(7);
    await settled();
  });
}

it('says who takes part, with the organization, while the focus is in the page', async () => {
  const other = participant({ card: card({ id: idOf(2), name: 'Paul Lefèvre', organization: undefined }) });
  await showPanel(tabView({ participants: [participant({ card: card({ organization: organization() }) }), other] }));
  expect(said()).toMatch(/^Hélène Rivière, .+; Paul Lefèvre$/);
});

it('says the heading where nobody takes part yet', async () => {
  await showPanel(ambiguousView([match(), match({ id: idOf(2), name: 'Paul Lefèvre' })]));
  expect(said()).toBe(document.querySelector('main h2')?.textContent);
  expect(said()).not.toBe('');
});

it('says once that it is looking, and then what it found', async () => {
  const panel = await showPanel(tabView({ looking: true }));
  expect(said()).toBe('Looking at the page…');
  await turnTo(panel, tabView({ participants: [participant()] }));
  expect(said()).toContain('Hélène Rivière');
});

it('says the same person again of another interaction', async () => {
  const panel = await showPanel(tabView({ participants: [participant()] }));
  const words = () => document.querySelector('.sc-panel > [role="status"] span span');
  const former = words();
  await turnTo(panel, tabView({ interaction: interaction({ key: 'desk 2' }), participants: [participant()] }));
  expect(words()).not.toBe(former);
  expect(said()).toContain('Hélène Rivière');
});
