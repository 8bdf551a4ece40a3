import { browser } from 'wxt/browser';

/** What became of a message to the worker; see `Sending` in `lib/messages/caller.ts`, which reads it. */
export type WorkerSending = { fate: 'answered'; answer: unknown } | { fate: 'lost' | 'undelivered' | 'orphaned' };

/** This extension's id and origin, the latter without a slash at the end. */
export function ownIdentity(): { id: string; origin: string } {
  return { id: browser.runtime.id, origin: browser.runtime.getURL('/').replace(/\/$/, '') };
}

/** Sends a message to the worker. Never throws. */
export async function sendToWorker(message: unknown): Promise<WorkerSending> {
  // A content script that outlived its extension still has `browser`, but no `runtime` to speak of.
  if (browser.runtime?.id === undefined) return { fate: 'orphaned' };
  try {
    const answer: unknown = await browser.runtime.sendMessage(message);
    return answer === undefined || answer === null ? { fate: 'lost' } : { fate: 'answered', answer };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (/context invalidated/i.test(text)) return { fate: 'orphaned' };
    return { fate: /receiving end does not exist/i.test(text) ? 'undelivered' : 'lost' };
  }
}

/** Listens to messages in the worker. What `answer` resolves to is sent back, unless it is `undefined`. */
export function onMessage(answer: (message: unknown, sender: chrome.runtime.MessageSender) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    // The channel stays open only while something is awaited: `true` says so, a promise would not in every browser.
    void answer(message, sender).then((value) => {
      respond(value);
    });
    return true;
  });
}
