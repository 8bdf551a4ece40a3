import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** The side panel as the agent uses it. */
export class Panel {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Everything it says now. */
  async text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  /** Waits until it says something. */
  async says(text: string): Promise<void> {
    await until(
      () => this.text(),
      (said) => said.includes(text),
    );
  }

  /** Waits until it no longer says something. */
  async noLongerSays(text: string): Promise<void> {
    await until(
      () => this.text(),
      (said) => !said.includes(text),
    );
  }

  async pressKey(key: Parameters<Page['keyboard']['press']>[0]): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses the button of that name. */
  async press(button: string): Promise<void> {
    await this.page.locator(`::-p-aria([name="${button}"][role="button"])`).click();
  }

  /** Ticks the box of that name, or takes the tick off. */
  async pressBox(name: string): Promise<void> {
    await this.page.locator(`::-p-aria([name="${name}"][role="checkbox"])`).click();
  }

  /** Chooses one of several matches by its number, 1 first. */
  async chooseMatch(number: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9): Promise<void> {
    await this.pressKey(`${number}`);
  }

  /** Undoes the last change. */
  async undo(): Promise<void> {
    await this.pressKey('u');
  }

  /** Does again what was just undone. */
  async redo(): Promise<void> {
    await this.page.keyboard.down('Shift');
    await this.pressKey('u');
    await this.page.keyboard.up('Shift');
  }
}
