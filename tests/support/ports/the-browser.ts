import { createFakeBrowser, type FakeBrowser } from './fake-browser.ts';

/*
 * What `wxt/browser` stands for in a test: `vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'))`.
 * Each test begins with a new one.
 */
const holder = { fake: createFakeBrowser() };

/** Puts a new browser in place of the one before it. */
export function newBrowser(): FakeBrowser {
  holder.fake = createFakeBrowser();
  return holder.fake;
}

/** The browser as code under test imports it. */
export const browser: unknown = new Proxy(
  {},
  {
    get: (_, name) => Reflect.get(holder.fake.browser, name) as unknown,
    has: (_, name) => name in holder.fake.browser,
  },
);
