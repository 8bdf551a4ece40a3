import { openExtensionPage } from '#tests/support/extension-pages.ts';
import { AgentPanel } from './agent-panel.ts';
import { until } from './until.ts';
import type { Workplace } from './workplace.ts';

/** The manage page as the agent uses it. */
export class ManagePage extends AgentPanel {
  /** Opens it in a new tab at a route such as `#/organizations`. */
  static async open({ running, extensionId }: Workplace, route: string): Promise<ManagePage> {
    const page = await openExtensionPage(running.browser, extensionId, `manage.html${route}`);
    await page.setViewport({ width: 1200, height: 900 });
    await page.locator('h1').wait();
    return new ManagePage(page);
  }

  /** Goes to a route as a link does. */
  async goTo(route: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, route);
  }

  /** Waits until the page is about somebody or something. */
  async isAbout(name: string): Promise<void> {
    await until(
      () => this.page.$$eval('h1', (titles) => titles.map((title) => title.textContent).join()),
      (title) => title === name,
    );
  }

  /** Waits until the wizard stands at a step. */
  async isAtStep(name: string): Promise<void> {
    await until(
      () => this.page.$$eval('[aria-current="step"]', (steps) => steps.map((step) => step.textContent).join()),
      (step) => step.endsWith(name),
    );
  }

  /** Opens a section of a record for editing. */
  async edit(section: string): Promise<void> {
    await this.press(`Edit: ${section}`);
    await this.page.locator(`form ::-p-aria([name="Save"][role="button"])`).wait();
  }

  /** Why a button cannot be pressed, as it says to whoever hears it; empty when it can be. */
  async whyNot(button: string): Promise<string> {
    return this.page.locator(`::-p-aria([name="${button}"][role="button"])`).map(reasonOf).wait();
  }

  /** The same of an entry of the list of actions that is open. */
  async whyNotItem(item: string): Promise<string> {
    const entry = await this.page.locator(`[role="menuitem"] ::-p-text(${item})`).waitHandle();
    return entry.evaluate((words) => {
      const isOff = words.closest('[role="menuitem"]')?.getAttribute('aria-disabled') === 'true';
      return isOff ? (words.querySelector('.sc-menu__why')?.textContent ?? '') : '';
    });
  }

  /** Saves the section that is open, and waits until it is closed. */
  async save(): Promise<void> {
    await this.press('Save');
  }

  /** How far the page itself scrolls, and how much of the window is left under what scrolls in it, in pixels. */
  async room(inside: string): Promise<{ pageScrolls: number; below: number }> {
    return this.page.$eval(inside, (box) => ({
      pageScrolls: document.documentElement.scrollHeight - innerHeight,
      below: innerHeight - box.getBoundingClientRect().bottom,
    }));
  }

  /** Waits until the table lists these, in this order. */
  async lists(...names: string[]): Promise<void> {
    await until(
      () => this.page.$$eval('.sc-table__link bdi', (found) => found.map((one) => one.textContent)),
      (found) => found.join() === names.join(),
    );
  }

  /** Waits until the address bar says this after `#`. */
  async hasAddress(hash: string): Promise<void> {
    await until(
      () => this.page.evaluate(() => location.hash),
      (shown) => shown === hash,
    );
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

function reasonOf(button: Element): string {
  if (button.getAttribute('aria-disabled') !== 'true') return '';
  return button.getAttribute('aria-description') ?? '';
}
