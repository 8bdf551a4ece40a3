import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#lib/domain/id.ts';
import { entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import { buildExtension } from '#tests/support/build-extension.ts';
import { ask } from '#tests/support/extension-pages.ts';
import { type RunningFirefox, launchFirefox } from '#tests/support/launch-firefox.ts';
import { missingFirefox } from '#tests/support/missing-firefox.ts';
import { until } from './support/until.ts';

/** Nothing where there is no Firefox and none can be installed: then this test says so and does not run. */
const missing = missingFirefox();

if (missing !== undefined) {
  it(`reminders in Firefox were not tried: ${missing}`, () => {
    expect(missing).toContain('SIDECARD_FIREFOX');
  });
} else {
  describe('reminders in a real Firefox', () => {
    let firefox: RunningFirefox;
    let page: Page;

    beforeAll(async () => {
      firefox = await launchFirefox(buildExtension({ browser: 'firefox', mode: 'demo' }));
      page = await firefox.openExtensionPage('manage.html');
      // Without a screen the system takes a notification away at once: what is kept is that it was there.
      await page.evaluate(() => {
        chrome.notifications.onClosed.addListener((id) => {
          document.body.dataset.seen = `${document.body.dataset.seen ?? ''} ${id}`;
        });
      });
    });

    afterAll(() => firefox.close());

    const seen = () => page.evaluate(() => (document.body.dataset.seen ?? '').split(' ').filter(Boolean));

    it('R50: the alarm rings and the notification is shown, once', async () => {
      await ask(page, 'settings.update', { agentName: 'Ada', followUpNotices: true });
      const id = newId();
      const at = Date.now() + 4000;
      const url = 'https://desk.example/tickets/7';
      const interaction = { key: 'desk.example|ticket|7', site: 'desk.example', kind: 'ticket', id: '7', url };
      const fields = entryFieldsSchema.parse({ kind: 'inbound', at: Date.now(), notes: 'Call back', followUpAt: at });
      await ask(page, 'entry.create', { id, interaction, fields });
      const notice = `follow-up:${id}:${at}`;
      await until(seen, (ids) => ids.includes(notice));
      // Where nothing stays due, the alarm is gone, and what was told is not told again when another one rings.
      const next = Date.now() + 3000;
      await ask(page, 'entry.follow-up', { id, done: false, at: next });
      await until(seen, (ids) => ids.includes(`follow-up:${id}:${next}`));
      expect(await seen()).toEqual([notice, `follow-up:${id}:${next}`]);
    });
  });
}
