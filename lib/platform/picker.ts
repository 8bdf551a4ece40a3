import { browser } from 'wxt/browser';
import { PICKER } from './picker-name.ts';

/** The built script in which the agent points at things. */
const SCRIPT = 'picker.js';

/**
 * Paints what the pointer is over. The sheet is the extension's: the document does not list it, and stays as it is
 * (R62); see `lib/teach/point-out.ts` for the highlight that it paints. Chromium 156 paints no highlight that only a
 * sheet of the `USER` origin names.
 */
const RULE = '::highlight(sidecard-pointed) { background-color: #ffe08a; color: #1a1a1a; }';

/** The pickers in the frames of a tab. */
export interface Pickers {
  /** Tells one frame, or all of them. */
  tell: (order: unknown, frameId?: number) => void;
  /** Ends them all. */
  close: () => void;
}

/**
 * Starts pickers in the frames of a tab that may be reached; nothing where none may. `heard` gets what they say, as
 * it came; `gone` is called once the page itself went away.
 */
export async function openPickers(
  tabId: number,
  { heard, gone }: { heard: (frameId: number, message: unknown) => void; gone: () => void },
): Promise<Pickers | undefined> {
  const target = { tabId, allFrames: true };
  const sheet = { target, css: RULE };
  let frameIds: number[];
  try {
    const results = await browser.scripting.executeScript({ target, files: [`/${SCRIPT}`] });
    frameIds = results.map(({ frameId }) => frameId);
    await browser.scripting.insertCSS(sheet);
  } catch {
    return undefined;
  }
  const ports = new Map<number, chrome.runtime.Port>();
  for (const frameId of frameIds) {
    const port = browser.tabs.connect(tabId, { name: PICKER, frameId });
    ports.set(frameId, port);
    port.onMessage.addListener((message: unknown) => heard(frameId, message));
    port.onDisconnect.addListener(() => {
      ports.delete(frameId);
      if (frameId === 0) gone();
    });
  }
  const close = (): void => {
    removeEventListener('pagehide', close);
    for (const port of ports.values()) port.disconnect();
    ports.clear();
    void browser.scripting.removeCSS(sheet).catch(() => {
      // The page is gone, and the sheet with it.
    });
  };
  // A panel that is closed while the agent points leaves no sheet behind.
  addEventListener('pagehide', close);
  return {
    tell(order, frameId) {
      for (const [id, port] of ports) if (frameId === undefined || frameId === id) port.postMessage(order);
    },
    close,
  };
}
