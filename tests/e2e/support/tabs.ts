import { type Page, TargetType } from 'puppeteer-core';
import { until } from './until.ts';
import type { OpenTicket, Workplace } from './workplace.ts';

/** Waits until the toolbar button says this on a ticket's tab: the letters on it, and the words for who sees none. */
export async function badgeSays({ quiet }: Workplace, { tabId }: OpenTicket, ...badge: string[]): Promise<void> {
  await until(
    () =>
      quiet.evaluate(
        (id) => Promise.all([chrome.action.getBadgeText({ tabId: id }), chrome.action.getTitle({ tabId: id })]),
        tabId,
      ),
    (shown) => badge.every((said, index) => shown[index] === said),
  );
}

/** Does something that opens a tab, and gives that tab's page. */
export async function newTabAfter({ running }: Workplace, act: () => Promise<void>): Promise<Page> {
  const before = new Set(running.browser.targets());
  await act();
  const opened = await running.browser.waitForTarget(
    (target) => target.type() === TargetType.PAGE && !before.has(target),
    { timeout: 10_000 },
  );
  return opened.asPage();
}
