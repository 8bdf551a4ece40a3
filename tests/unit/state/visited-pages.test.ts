import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { keepVisitedPages } from '#lib/state/visited-pages.ts';
import { manualClock } from '#tests/support/manual-clock.ts';
import { tabView } from '#tests/support/view-builders.ts';

const clock = manualClock();
function keep(first: TabView) {
  const view = signal<TabView | undefined>(first);
  const copied: number[] = [];
  const kept = keepVisitedPages({
    view,
    schedule: clock.schedule,
    addressOf: async () => `https://desk.example/${view.value?.pageTitle}`,
    copyFrames: async (tabId) => {
      copied.push(tabId);
      return [{ href: 'https://desk.example/t/1', title: view.value?.pageTitle ?? '', body: [] }, 'no copy'];
    },
  });
  const wait = async () => {
    await clock.advance(600);
  };
  return { view, copied, wait, ...kept };
}
const page = (title: string, more: Partial<TabView> = {}) =>
  tabView({ interaction: undefined, adapter: undefined, pageTitle: title, ...more });

it('keeps the pages that the panel stood beside, newest first and few', async () => {
  const { view, wait, pages } = keep(page('0'));
  for (const title of ['0', '1', '2', '3', '4', '5']) {
    view.value = page(title);
    // One page after the other, as a person goes.
    // oxlint-disable-next-line no-await-in-loop
    await wait();
  }
  expect(pages().map(({ frames }) => frames.map(({ title }) => title))).toEqual([['5'], ['4'], ['3'], ['2'], ['1']]);
});

it('copies a page once it has settled, and not again and again', async () => {
  const { view, wait, copied } = keep(page('A'));
  expect(copied).toEqual([]);
  for (let times = 0; times < 4; times += 1) {
    view.value = page('A');
    // oxlint-disable-next-line no-await-in-loop
    await wait();
  }
  expect(copied).toHaveLength(2);
});

it.each([
  ['R62: of a site that is not enabled', { site: { status: 'disabled', managed: false } }],
  ['that is still read', { looking: true }],
  ['that a working adapter reads', { adapter: { id: 'zendesk', name: 'Zendesk', needsAttention: false } }],
] as const)('copies no page %s', async (_what, more) => {
  const { wait, copied } = keep(page('A', more));
  await wait();
  expect(copied).toEqual([]);
});
