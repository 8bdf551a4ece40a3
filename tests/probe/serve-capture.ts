import type { HTTPRequest, Page } from 'puppeteer-core';
import type { ServedFrame, UnfoldedPage } from './unfold-frames.ts';

/**
 * Serves a captured page and its frames at their own addresses to one tab, from memory. Everything else the page
 * asks for fails without a word: nothing reaches the network.
 */
export async function serveCapture(page: Page, url: string, capture: UnfoldedPage): Promise<void> {
  const main = withoutHash(url);
  const waiting = new Map<string, ServedFrame[]>();
  for (const frame of capture.frames) {
    const address = withoutHash(frame.url);
    waiting.set(address, [...(waiting.get(address) ?? []), frame]);
  }
  const answerTo = (request: HTTPRequest): string | undefined => {
    if (!request.isNavigationRequest()) return undefined;
    const address = withoutHash(request.url());
    if (request.frame()?.parentFrame() == null) return address === main ? capture.html : undefined;
    // Frames that share an address ask in the order they stand in; asked again, the last one answers again.
    const frames = waiting.get(address);
    return (frames !== undefined && frames.length > 1 ? frames.shift() : frames?.[0])?.html;
  };
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const html = answerTo(request);
    const done =
      html !== undefined
        ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html })
        : request.isNavigationRequest()
          ? // "No content" leaves what the tab or frame shows; a failure would put an error page there.
            request.respond({ status: 204 })
          : request.abort('failed');
    // The page may be gone before it is answered.
    done.catch(() => {});
  });
}

function withoutHash(url: string): string {
  return url.split('#')[0] ?? url;
}
