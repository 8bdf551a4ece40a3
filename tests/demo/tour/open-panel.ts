import type { Page } from 'puppeteer-core';
import { extensionUrl, openQuietPage, sidePanel, workerTarget } from '../../support/extension-pages.ts';
import type { DemoStage } from '../demo-stage.ts';

/** Opens the browser's own side panel beside a page, and gives it as a page. */
export async function openPanelBeside(stage: DemoStage, host: Page): Promise<Page> {
  const quiet = await openQuietPage(stage.browser, stage.extensionId);
  await host.bringToFront();
  // Evaluating counts as the gesture that the browser asks for.
  await quiet.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab) await chrome.sidePanel.open({ windowId: tab.windowId });
  });
  const panel = await sidePanel(stage.browser, stage.extensionId);
  await quiet.close();
  return panel;
}

/**
 * Selects a text of the page and chooses "Look up" in the context menu. The menu itself belongs to the browser and
 * cannot be pressed from here: the worker is told of the press as the browser would tell it. Since that is no gesture
 * of a person, the worker shows the panel's page in a tab as well, which is closed again.
 */
export async function lookUpSelection(stage: DemoStage, host: Page, text: string): Promise<void> {
  await host.bringToFront();
  const selected = await host.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.nodeValue?.indexOf(wanted) ?? -1;
      if (start >= 0) getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
    }
    return String(getSelection());
  }, text);
  if (selected !== text) throw new Error(`“${text}” is not on the page`);
  const worker = await workerTarget(stage.browser, stage.extensionId)?.worker();
  if (!worker) throw new Error('the worker does not run');
  const url = extensionUrl(stage.extensionId, 'sidepanel.html');
  const before = new Set(stage.browser.targets());
  await worker.evaluate(async (selectionText) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const event: object = chrome.contextMenus.onClicked;
    if (!('dispatch' in event) || typeof event.dispatch !== 'function') throw new Error('no context menu event');
    event.dispatch({ menuItemId: 'look-up-selection', editable: false, pageUrl: tab?.url, selectionText }, tab);
  }, selected);
  const extra = await stage.browser.waitForTarget((target) => target.url() === url && !before.has(target));
  await (await extra.page())?.close();
  await host.bringToFront();
}
