import type { Page } from 'puppeteer-core';

/** Everything a page could notice of a program that reads it: its documents, what changed in them, its globals. */
export interface PageRecord {
  documents: DocumentRecord[];
}

interface DocumentRecord {
  url: string;
  html: string;
  /** Mutations since the document was parsed, and messages to its window, in order. */
  mutations: string[];
  globals: string[];
  styleSheets: number;
  highlights: string[];
}

const MARK = 'sidecard.test.record';

/** Makes every document that the tab will load write its mutations down once it is parsed. */
export async function recordMutations(page: Page): Promise<void> {
  await page.evaluateOnNewDocument((mark: string) => {
    const mutations: string[] = [];
    Object.defineProperty(window, Symbol.for(mark), { value: mutations });
    const observer = new MutationObserver((records) => {
      for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
        mutations.push([type, target.nodeName, attributeName, addedNodes.length, removedNodes.length].join(' '));
      }
    });
    addEventListener('message', ({ origin }) => mutations.push(`message from ${origin}`), { capture: true });
    const options = { subtree: true, childList: true, attributes: true, characterData: true };
    addEventListener('DOMContentLoaded', () => observer.observe(document, options), { capture: true, once: true });
  }, MARK);
}

/** Reads what was written down, of all documents of the tab in the order of their addresses. */
export async function readRecord(page: Page): Promise<PageRecord> {
  const documents = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate((mark: string): DocumentRecord => {
        const mutations: unknown = Reflect.get(window, Symbol.for(mark));
        return {
          url: location.href,
          html: document.documentElement.outerHTML,
          mutations: Array.isArray(mutations) ? mutations.map(String) : ['not recorded'],
          globals: Object.getOwnPropertyNames(window).sort(),
          styleSheets: document.styleSheets.length + document.adoptedStyleSheets.length,
          highlights: [...CSS.highlights.keys()],
        };
      }, MARK),
    ),
  );
  return { documents: documents.sort((a, b) => a.url.localeCompare(b.url) || a.html.localeCompare(b.html)) };
}
