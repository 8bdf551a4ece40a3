import { JSDOM } from 'jsdom';
import { chooseAdapter, recognizers } from '#lib/adapters/registry.ts';
import type { Adapter } from '#lib/detect/adapter.ts';
import type { Pace } from '#lib/detect/pace.ts';
import type { Place } from '#lib/detect/place.ts';
import { scanFrame } from '#lib/detect/scan.ts';
import { findShadowRoots } from '#lib/detect/text-walk.ts';
import type { ReadableFrame } from '#lib/domain/page/read-frame.ts';

const PLAIN: Place = { skipped: false, region: 'page' };

/** jsdom has no `checkVisibility`: this one asks the computed style of the element and what is around it. */
export function addCheckVisibility(view: Window & typeof globalThis): void {
  const isVisible = (shown: Element): boolean => {
    for (
      let element: Element | null = shown;
      element !== null;
      element = element.parentElement ?? (element.parentNode as Partial<ShadowRoot> | null)?.host ?? null
    ) {
      const style = view.getComputedStyle(element);
      const folded =
        element.parentElement?.localName === 'details' &&
        !element.parentElement.hasAttribute('open') &&
        element.localName !== 'summary';
      if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0' || folded) return false;
    }
    return true;
  };
  globalThis.getComputedStyle = (element) => element.ownerDocument.defaultView!.getComputedStyle(element);
  view.Element.prototype.checkVisibility = function checkVisibility(this: Element): boolean {
    // An element of which only the content is displayed has no box of its own.
    return view.getComputedStyle(this).display !== 'contents' && isVisible(this);
  };
}

/** A document of a page's address, ready to be scanned. Close its window when done. */
export function openPage(html: string, url: string): JSDOM {
  const page = new JSDOM(html, { url, pretendToBeVisual: true });
  addCheckVisibility(page.window as unknown as Window & typeof globalThis);
  return page;
}

const unhurried: Pace = { isDue: () => false, worked: () => 0, breathe: async () => {} };

/** The adapter a content script would end up with. `general` leaves the helpdesks' own out. */
export function adapterFor(document: Document, url: string, general = false): Adapter {
  const marked = recognizers().find(({ selectors }) =>
    selectors.some((selector) => document.querySelector(selector) !== null),
  );
  const chosen = general ? undefined : (chooseAdapter(url) ?? chooseAdapter(url, marked?.adapterId));
  return chosen ?? chooseAdapter(url, 'general')!;
}

/** Reads a page and its inlined frames as the content scripts in them would. */
export async function readHtml(html: string, url: string, general = false, depth = 0): Promise<ReadableFrame[]> {
  const page = openPage(html, url);
  const frames = await readPage(page, url, general, depth);
  page.window.close();
  return frames;
}

/** Reads a page that is open, and its inlined frames. */
export async function readPage(page: JSDOM, url: string, general = false, depth = 0): Promise<ReadableFrame[]> {
  const { document } = page.window;
  const adapter = adapterFor(document, url, general);
  const { met: _met, ...scan } = await scanFrame({
    document,
    address: { href: url },
    adapter,
    outside: PLAIN,
    shadowRoots: await findShadowRoots(document, unhurried),
    pace: unhurried,
  });
  const frame: ReadableFrame = {
    url,
    pageTitle: document.title,
    lang: document.documentElement.lang,
    depth,
    adapterId: adapter.id === 'general' ? undefined : adapter.id,
    openedBySender: adapter.messages?.openedBySender,
    ...scan,
  };
  const inner = [...document.querySelectorAll('iframe[srcdoc][data-frame-src]')].map((element) =>
    readHtml(
      element.getAttribute('srcdoc')!,
      new URL(element.getAttribute('data-frame-src')!, url).href,
      general,
      depth + 1,
    ),
  );
  return [frame, ...(await Promise.all(inner)).flat()];
}
