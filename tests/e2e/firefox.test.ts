import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '#tests/support/build-extension.ts';
import { ask } from '#tests/support/extension-pages.ts';
import { type RunningFirefox, launchFirefox } from '#tests/support/launch-firefox.ts';
import { missingFirefox } from '#tests/support/missing-firefox.ts';
import { type PageServer, servePages } from '#tests/support/serve-pages.ts';
import { contact } from './support/contacts.ts';
import { marksWhen } from './support/marks.ts';
import { until } from './support/until.ts';
import { FIXTURES } from './support/workplace.ts';

const TICKET = `<!doctype html><title>Ticket 31</title><h1>Ticket 31</h1>
  <dl><dt>Requester</dt><dd><a href="mailto:ana@customer.example">Ana Ruiz</a></dd></dl><p>Call 06 12 34 56 78`;

/** Nothing where there is no Firefox and none can be installed: then these tests say so and do not run. */
const missing = missingFirefox();

if (missing !== undefined) {
  it(`the Firefox build was not tried: ${missing}`, () => {
    expect(missing).toContain('SIDECARD_FIREFOX');
  });
} else {
  describe('the Firefox build in a real Firefox', () => {
    let firefox: RunningFirefox;
    let helpdesk: PageServer;
    let manage: Page;

    beforeAll(async () => {
      firefox = await launchFirefox(buildExtension({ browser: 'firefox', mode: 'demo' }));
      helpdesk = await servePages(FIXTURES);
      manage = await firefox.openExtensionPage('manage.html');
      await ask(manage, 'site.enable', { origin: new URL(helpdesk.url('')).origin });
      await ask(manage, 'contact.import', { contacts: [contact('Ana Ruiz', ['ana@customer.example'])] });
    });

    afterAll(async () => {
      await firefox.close();
      await helpdesk.close();
    });

    it('reads a helpdesk page and finds who it is with', async () => {
      helpdesk.put('tickets/31', TICKET);
      const page = await firefox.browser.newPage();
      await page.goto(helpdesk.url('tickets/31'));
      const tabId = await tabOf(manage, helpdesk.url('tickets/31'));
      const view = await until(
        () => ask(manage, 'tab.view', { tabId }),
        ({ addresses }) => addresses.length > 0,
      );
      expect(view.addresses.map(({ value }) => value)).toContain('ana@customer.example');
      expect([...view.matches, ...view.participants].map(({ card }) => card.name)).toContain('Ana Ruiz');
    });

    it('R62: underlines what it found where the agent wants it, and leaves the page as it is', async () => {
      helpdesk.put('tickets/32', `${TICKET}<p>or write to ana@customer.example`);
      const page = await firefox.browser.newPage();
      await page.goto(helpdesk.url('tickets/32'));
      const before = await page.content();
      await ask(manage, 'site.mark', { origin: new URL(helpdesk.url('')).origin, on: true });
      const marks = await marksWhen(page, ({ party }) => party.length > 1);
      expect(marks.party).toEqual(['Ana Ruiz', 'ana@customer.example']);
      const look = () =>
        page.evaluate(() => getComputedStyle(document.body, '::highlight(sidecard-party)').textDecorationStyle);
      expect(await look()).toBe('solid');
      expect(await page.content()).toBe(before);
      await ask(manage, 'site.mark', { origin: new URL(helpdesk.url('')).origin, on: false });
      await marksWhen(page, ({ party }) => party.length === 0);
    });

    it.each(['sidepanel.html', 'popup.html', 'manage.html'])('shows %s without an error', async (name) => {
      const page = await firefox.openExtensionPage(name);
      await page.waitForFunction(() => document.body.innerText.trim() !== '');
      expect(await page.evaluate(() => document.documentElement.lang)).toMatch(/^(en|fr)/);
    });
  });
}

/** The id of the tab that shows a page; its address is known because the site is enabled. */
async function tabOf(page: Page, url: string): Promise<number> {
  const found = await until(
    () =>
      page.evaluate(async (wanted) => (await chrome.tabs.query({ url: wanted }))[0]?.id ?? -1, url.replace(/:\d+/, '')),
    (id) => id >= 0,
  );
  return found;
}
