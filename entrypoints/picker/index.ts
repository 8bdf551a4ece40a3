import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PICKER } from '#lib/platform/picker-name.ts';
import { startPicker } from '#lib/teach/picker.ts';
import type { PickerOrder } from '#lib/teach/picker-messages.ts';
import { createBuiltInFinder } from '#lib/detect/built-in-finder.ts';

/** What scripts of this extension in one frame know of each other; the page cannot see it. */
const frame = globalThis as { sidecardPicker?: AbortController };

/**
 * Lets the agent point at things in one frame. Put into the frames of a tab while the panel teaches, apart from the
 * script that reads pages. It lives as long as the panel's line to it: a panel that is closed ends it.
 */
export default defineUnlistedScript(() => {
  const end = new AbortController();
  frame.sidecardPicker?.abort();
  frame.sidecardPicker = end;
  const { signal } = end;

  const answer = (port: chrome.runtime.Port): void => {
    if (port.name !== PICKER || port.sender?.id !== browser.runtime.id) return;
    // One line at a time: what is asked on another one later ends the first.
    const line = new AbortController();
    signal.addEventListener('abort', () => line.abort(), { once: true });
    const { take } = startPicker({
      view: window,
      signal: line.signal,
      finder: createBuiltInFinder(),
      say: (said) => port.postMessage(said),
    });
    // The panel is this extension's own: what it asks is typed.
    port.onMessage.addListener((order: unknown) => take(order as PickerOrder));
    port.onDisconnect.addListener(() => line.abort());
  };
  browser.runtime.onConnect.addListener(answer);
  signal.addEventListener('abort', () => browser.runtime?.onConnect?.removeListener(answer));
});
