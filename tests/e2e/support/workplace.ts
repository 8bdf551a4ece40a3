import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { Request } from '#lib/messages/protocol/protocol.ts';
import { type Build, PROJECT, buildExtension } from '#tests/support/build-extension.ts';
import { ask, openQuietPage, openTab, sidePanel } from '#tests/support/extension-pages.ts';
import { type BrowserWish, type RunningBrowser, launchBrowser } from '#tests/support/launch-browser.ts';
import { type PageServer, servePages } from '#tests/support/serve-pages.ts';
import { stopWorkers } from '#tests/support/stop-worker.ts';
import { contact } from './contacts.ts';
import { Panel } from './panel.ts';
import { until } from './until.ts';

/** A ticket open in a tab. */
export interface OpenTicket {
  page: Page;
  tabId: number;
}

/** The pages that stand for helpdesks in these tests. */
export const FIXTURES = path.join(PROJECT, 'tests', 'fixtures', 'pages');

/** An agent's workplace: a browser with the extension, and a helpdesk on localhost. One per test file. */
export class Workplace {
  readonly running: RunningBrowser;
  readonly helpdesk: PageServer;
  /** A page of the extension that does nothing by itself. */
  readonly quiet: Page;
  readonly extensionId: string;

  private constructor(running: RunningBrowser, helpdesk: PageServer, quiet: Page, extensionId: string) {
    this.running = running;
    this.helpdesk = helpdesk;
    this.quiet = quiet;
    this.extensionId = extensionId;
  }

  /** Starts everything, or only the browser beside a `helpdesk` that runs; its site is not enabled yet. */
  static async open(
    wish: Omit<BrowserWish, 'extensions'> & { mode?: Build['mode']; helpdesk?: PageServer } = {},
  ): Promise<Workplace> {
    const extension = buildExtension({ browser: 'chrome', mode: wish.mode ?? 'demo' });
    const running = await launchBrowser({ ...wish, extensions: [extension] });
    const extensionId = running.extensionIds[0] ?? '';
    const quiet = await openQuietPage(running.browser, extensionId);
    return new Workplace(running, wish.helpdesk ?? (await servePages(FIXTURES)), quiet, extensionId);
  }

  async close(): Promise<void> {
    await this.running.close();
    await this.helpdesk.close();
  }

  /** Enables the helpdesk's site, as the agent does in the popup. */
  async enableHelpdesk(): Promise<void> {
    await ask(this.quiet, 'site.enable', { origin: new URL(this.helpdesk.url('')).origin });
  }

  /** Saves contacts; see `contact` for how they are said. Gives the ids of whoever has these addresses. */
  async knows(...people: Parameters<typeof contact>[]): Promise<void> {
    await ask(this.quiet, 'contact.import', { contacts: people.map((person) => contact(...person)) });
  }

  async set(settings: Request<'settings.update'>): Promise<void> {
    await ask(this.quiet, 'settings.update', settings);
  }

  /** Opens a page of the helpdesk in a new tab. With `html`, the page is made up here; `before` prepares the tab. */
  async openTicket(name: string, html?: string, before?: (page: Page) => Promise<void>): Promise<OpenTicket> {
    if (html !== undefined) this.helpdesk.put(name, html);
    const ticket = await openTab(this.running.browser, this.quiet);
    await before?.(ticket.page);
    await ticket.page.goto(this.helpdesk.url(name));
    return ticket;
  }

  /** What is known of a ticket now. */
  async view(ticket: OpenTicket): Promise<TabView> {
    return ask(this.quiet, 'tab.view', { tabId: ticket.tabId });
  }

  /** What is known of a ticket once it fits. */
  async viewWhen(ticket: OpenTicket, fits: (view: TabView) => boolean): Promise<TabView> {
    return until(() => this.view(ticket), fits);
  }

  /** What is known of a ticket once its page has reported. */
  async viewOnceRead(ticket: OpenTicket): Promise<TabView> {
    return this.viewWhen(ticket, ({ looking }) => !looking);
  }

  /** Opens the real side panel beside a ticket. */
  async openPanel(ticket: OpenTicket): Promise<Panel> {
    await ticket.page.bringToFront();
    // Evaluating counts as the gesture that the browser asks for.
    await this.quiet.evaluate(async (tabId) => {
      const { windowId } = await chrome.tabs.get(tabId);
      await chrome.sidePanel.open({ windowId });
    }, ticket.tabId);
    return new Panel(await sidePanel(this.running.browser, this.extensionId));
  }

  /** Really stops the worker, as the browser does whenever it likes. */
  async stopWorker(): Promise<void> {
    await stopWorkers(this.running.browser, this.quiet, [this.extensionId]);
  }
}
