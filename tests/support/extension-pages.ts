import { type Browser, type Page, type Target, TargetType } from 'puppeteer-core';
import type { Result } from '#lib/domain/result.ts';
import { type MessageName, PROTOCOL_VERSION, type Request, type Response } from '#lib/messages/protocol/protocol.ts';

/** The address of a page of the extension. */
export function extensionUrl(extensionId: string, path: string): string {
  return `chrome-extension://${extensionId}/${path}`;
}

/** Opens a page of the extension in a new tab: `manage.html`, `popup.html`, `sidepanel.html`. */
export async function openExtensionPage(browser: Browser, extensionId: string, path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(extensionUrl(extensionId, path));
  return page;
}

/**
 * Opens a page of the extension that runs no script of its own and has its whole API: the place to send messages
 * from and to read the store from, with nothing else happening.
 */
export async function openQuietPage(browser: Browser, extensionId: string): Promise<Page> {
  return openExtensionPage(browser, extensionId, 'manifest.json');
}

/** Sends one message of the protocol to the worker, as a page of the extension does. */
export async function sendToWorker<Name extends MessageName>(
  page: Page,
  name: Name,
  request: Request<Name>,
): Promise<Result<Response<Name>>> {
  const envelope = { sidecard: PROTOCOL_VERSION, name, request };
  const answer = await page.evaluate((message) => chrome.runtime.sendMessage<unknown, unknown>(message), envelope);
  if (!isAnswer<Name>(answer)) throw new Error(`The worker gave no answer to ${name}.`);
  return answer;
}

/** The answer comes from this project's own worker, so its value is what the protocol's types say. */
function isAnswer<Name extends MessageName>(answer: unknown): answer is Result<Response<Name>> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

/** Sends a message that is expected to succeed; throws with its failure otherwise. */
export async function ask<Name extends MessageName>(
  page: Page,
  name: Name,
  request: Request<Name>,
): Promise<Response<Name>> {
  const answer = await sendToWorker(page, name, request);
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.failure.code} ${answer.failure.detail ?? ''}`.trim());
  return answer.value;
}

/** Ids of all tabs, in no order that means anything. `page` is a page of the extension. */
export async function tabIds(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    return tabs.map((tab) => tab.id ?? -1);
  });
}

/** Opens an empty tab and says which id the extension knows it by. `page` is a page of the extension. */
export async function openTab(browser: Browser, page: Page): Promise<{ page: Page; tabId: number }> {
  const before = new Set(await tabIds(page));
  const opened = await browser.newPage();
  const tabId = (await tabIds(page)).find((id) => !before.has(id));
  if (tabId === undefined) throw new Error('The new tab is not among the tabs that the extension sees.');
  return { page: opened, tabId };
}

/** The target of the extension's worker while it runs. */
export function workerTarget(browser: Browser, extensionId: string): Target | undefined {
  return browser
    .targets()
    .find(
      (target) => target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(extensionUrl(extensionId, '')),
    );
}

/** Waits until the worker runs, or until it is gone. */
export async function workerIsRunning(browser: Browser, extensionId: string, running = true): Promise<void> {
  if (running) {
    await browser.waitForTarget((target) => target === workerTarget(browser, extensionId));
    return;
  }
  while (workerTarget(browser, extensionId) !== undefined) {
    await new Promise<void>((gone) => {
      browser.once('targetdestroyed', () => gone());
    });
  }
}

/** The real side panel as a page, once it is open. */
export async function sidePanel(browser: Browser, extensionId: string): Promise<Page> {
  return shownPage(browser, extensionUrl(extensionId, 'sidepanel.html'));
}

/** The real action popup as a page, once it is open. It closes when another window gets the focus. */
export async function actionPopup(browser: Browser, extensionId: string): Promise<Page> {
  return shownPage(browser, extensionUrl(extensionId, 'popup.html'));
}

/** Presses the extension's toolbar button on a tab, as a person does: this grants `activeTab`. */
export async function pressAction(browser: Browser, extensionId: string, page: Page): Promise<void> {
  const extension = (await browser.extensions()).get(extensionId);
  if (extension === undefined) throw new Error(`The extension ${extensionId} is not loaded.`);
  await extension.triggerAction(page);
}

async function shownPage(browser: Browser, url: string): Promise<Page> {
  const target = await browser.waitForTarget((shown) => shown.url().split(/[?#]/)[0] === url, { timeout: 10_000 });
  return target.asPage();
}
