import '#lib/messages/jitless.ts';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Result } from '#lib/domain/result.ts';
import { createBuiltInFinder } from '#lib/detect/built-in-finder.ts';
import { type Judged, startMarker } from '#lib/mark/start-marker.ts';
import { markAnswerSchema, markerOrderSchema } from '#lib/messages/marker-door.ts';
import type { Request } from '#lib/messages/protocol/protocol.ts';
import { PROTOCOL_VERSION } from '#lib/messages/protocol/version.ts';

/** What scripts of this extension in one frame know of each other; the page cannot see it. */
const frame = globalThis as { sidecardMarker?: AbortController };

/** Asks the worker; `lost` may be tried again, `never` is a refusal, or an extension that is gone. */
async function judge(texts: Request<'mark.read'>['texts']): Promise<Judged | 'lost' | 'never'> {
  // A content script that outlived its extension still has `browser`, but no `runtime` to speak of.
  if (!browser.runtime?.id) return 'never';
  try {
    const message = { sidecard: PROTOCOL_VERSION, name: 'mark.read', request: { texts } };
    const answer: Result<unknown> | undefined = await browser.runtime.sendMessage(message);
    if (!answer) return 'lost';
    if (!answer.ok) return /^(?:internal|unavailable)$/.test(answer.failure.code) ? 'lost' : 'never';
    const judged = markAnswerSchema.safeParse(answer.value);
    return judged.success && judged.data.kinds.length === texts.length ? judged.data : 'never';
  } catch (error) {
    return /context invalidated/i.test(String(error)) ? 'never' : 'lost';
  }
}

/**
 * Underlines in one frame the addresses that were found on its page. Registered at run time for the sites on which the
 * agent or a policy wants it, apart from the script that reads pages: other sites pay nothing for it.
 */
export default defineUnlistedScript(() => {
  const end = new AbortController();
  const stop = (): void => end.abort();
  // A second script in the same frame (registered and run at once) takes the place of the first.
  frame.sidecardMarker?.abort();
  frame.sidecardMarker = end;
  const { signal } = end;
  const marker = startMarker({
    view: window,
    signal,
    finder: createBuiltInFinder(),
    judge: (texts) => judge([...texts]),
    stop,
  });

  const listen = (message: unknown, sender: { id?: string }): undefined => {
    if (sender.id !== browser.runtime.id) return;
    const order = markerOrderSchema.safeParse(message);
    if (!order.success) return;
    if (order.data.name === 'marker.stop') stop();
    else marker.stamped(order.data.stamp);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));
});
