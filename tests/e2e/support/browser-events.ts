import type { Page } from 'puppeteer-core';
import { extensionUrl, workerTarget } from '#tests/support/extension-pages.ts';
import type { OpenTicket, Workplace } from './workplace.ts';

/*
 * Menus, shortcuts and the address bar belong to the browser and cannot be pressed from here: the worker is told of a
 * press as the browser would tell it. That is no gesture of a person: a panel that is open shows what was asked, and
 * where none is, the panel's page does so in a tab.
 */

/** Chooses an entry of the context menu: "Look up" on a selection, or on a link. */
export async function chooseInContextMenu(
  workplace: Workplace,
  { tabId }: OpenTicket,
  chosen: { selection: string } | { link: string },
): Promise<void> {
  const info =
    'selection' in chosen
      ? { menuItemId: 'look-up-selection', selectionText: chosen.selection }
      : { menuItemId: 'look-up-link', linkUrl: chosen.link };
  await dispatch(workplace, 'contextMenus.onClicked', [info], tabId);
}

/** Presses the shortcut of a command. */
export async function pressShortcut(
  workplace: Workplace,
  { tabId }: OpenTicket,
  command: 'look-up-selection' | 'quick-add',
): Promise<void> {
  await dispatch(workplace, 'commands.onCommand', [command], tabId);
}

/** Enters a text after the keyword in the address bar. */
export async function enterInAddressBar(workplace: Workplace, text: string): Promise<void> {
  await dispatch(workplace, 'omnibox.onInputEntered', [text, 'currentTab']);
}

/** Types a text after the keyword, and gives what is suggested, as the browser reads it. */
export async function typeInAddressBar(workplace: Workplace, text: string): Promise<chrome.omnibox.SuggestResult[]> {
  const worker = await workerOf(workplace);
  return worker.evaluate(
    (typed) =>
      new Promise<chrome.omnibox.SuggestResult[]>((suggest) => {
        const event: object = chrome.omnibox.onInputChanged;
        if (!('dispatch' in event) || typeof event.dispatch !== 'function') throw new Error('No such event.');
        event.dispatch(typed, suggest);
      }),
    text,
  );
}

/** Presses a system notification, or its button of that place. */
export async function pressNotice(workplace: Workplace, id: string, button?: number): Promise<void> {
  if (button === undefined) await dispatch(workplace, 'notifications.onClicked', [id]);
  else await dispatch(workplace, 'notifications.onButtonClicked', [id, button]);
}

type BrowserEvent =
  | 'contextMenus.onClicked'
  | 'commands.onCommand'
  | 'omnibox.onInputEntered'
  | 'notifications.onClicked'
  | 'notifications.onButtonClicked';

async function dispatch(workplace: Workplace, name: BrowserEvent, values: unknown[], tabId?: number): Promise<void> {
  const worker = await workerOf(workplace);
  await worker.evaluate(
    async (path, given, id) => {
      const event = path.split('.').reduce<object>((within, part) => Reflect.get(within, part), chrome);
      if (!('dispatch' in event) || typeof event.dispatch !== 'function') throw new Error(`No event ${path}.`);
      event.dispatch(...given, ...(id === undefined ? [] : [await chrome.tabs.get(id)]));
    },
    name,
    values,
    tabId,
  );
}

/** The worker, started when the browser had stopped it. */
async function workerOf(workplace: Workplace) {
  const { running, extensionId, quiet } = workplace;
  await quiet.evaluate(() => chrome.runtime.sendMessage({}).catch(() => {}));
  const worker = await workerTarget(running.browser, extensionId)?.worker();
  if (!worker) throw new Error('The worker does not start.');
  return worker;
}

/** The tab in which the panel's page shows what was asked by `act`, where no panel is open. */
export async function panelTabAfter({ running, extensionId }: Workplace, act: () => Promise<void>): Promise<Page> {
  const url = extensionUrl(extensionId, 'sidepanel.html');
  const before = new Set(running.browser.targets());
  await act();
  const opened = await running.browser.waitForTarget((target) => target.url() === url && !before.has(target), {
    timeout: 10_000,
  });
  return opened.asPage();
}
