import type { Page } from 'puppeteer-core';
import { openQuietPage, sidePanel, workerTarget } from '../../support/extension-pages.ts';
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
 * cannot be pressed from here: the worker is told of the press as the browser would tell it, and the open panel shows
 * what was asked.
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
  await worker.evaluate(async (selectionText) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const event: object = chrome.contextMenus.onClicked;
    if (!('dispatch' in event) || typeof event.dispatch !== 'function') throw new Error('no context menu event');
    event.dispatch({ menuItemId: 'look-up-selection', editable: false, pageUrl: tab?.url, selectionText }, tab);
  }, selected);
}
