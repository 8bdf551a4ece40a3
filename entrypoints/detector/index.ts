import type { UnlistedScriptDefinition } from 'wxt';
import { browser } from 'wxt/browser';
import { startDetector } from '#lib/detect/start-detector.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { PROTOCOL_VERSION } from '#lib/messages/protocol/version.ts';

type Sent = 'frame.setup' | 'page.report';

/**
 * Sends one message. `lost` may be tried again (a worker that was just being stopped); `never` is a refusal, or an
 * extension that is gone. Lighter than the pages' own way to call the worker: every host page pays for this script.
 */
async function send<Name extends Sent>(
  name: Name,
  request: Request<Name>,
): Promise<{ value: Response<Name> } | 'lost' | 'never'> {
  // A content script that outlived its extension still has `browser`, but no `runtime` to speak of.
  if (!browser.runtime?.id) return 'never';
  try {
    // The worker is this extension's own: what it answers is typed by the protocol.
    const answer: Result<Response<Name>> | undefined = await browser.runtime.sendMessage({
      sidecard: PROTOCOL_VERSION,
      name,
      request,
    });
    if (answer?.ok) return answer;
    return !answer || /^(?:internal|unavailable)$/.test(answer.failure.code) ? 'lost' : 'never';
  } catch (error) {
    return /context invalidated/i.test(String(error)) ? 'never' : 'lost';
  }
}

/** What scripts of this extension in one frame know of each other; the page cannot see it. */
const frame = globalThis as { sidecardDetector?: AbortController };

/**
 * Reads one frame of a host page. Registered at run time for the enabled sites, hence no content script in the
 * manifest; WXT's own kind would post a message into the page when it starts (R62).
 */
const script: UnlistedScriptDefinition = {
  async main() {
    const end = new AbortController();
    const stop = (): void => end.abort();
    // A second script in the same frame (registered and run on demand) takes the place of the first.
    frame.sidecardDetector?.abort();
    frame.sidecardDetector = end;
    const { signal } = end;
    let rescan = (): void => {};

    const listen = (message: { sidecard?: unknown; name?: unknown } | null, sender: { id?: string }): undefined => {
      if (sender.id !== browser.runtime.id || message?.sidecard !== PROTOCOL_VERSION) return;
      if (message.name === 'detector.stop') stop();
      if (message.name === 'detector.rescan') rescan();
    };
    browser.runtime.onMessage.addListener(listen);
    signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));

    const detector = await startDetector({
      view: window,
      signal,
      stop,
      setUp: async (url, markedAs) => {
        const answer = await send('frame.setup', { url: url.slice(0, 4000), markedAs });
        return typeof answer === 'string' ? answer : answer.value;
      },
      report: async (part) => {
        const answer = await send('page.report', part);
        return typeof answer === 'string' ? answer : 'taken';
      },
    });
    rescan = detector.rescan;
  },
};

export default script;
