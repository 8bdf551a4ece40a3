import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { PROJECT } from '../../support/build-extension.ts';

/** Where the tour's pictures go. */
export const PICTURES = path.join(PROJECT, '.output', 'demo');

const HEIGHT = 800;
const HOST_WIDTH = 1000;
const PANEL_WIDTH = 360;
/** Pictures are twice as sharp as a screen: they are read on paper and in a README. */
const SHARPNESS = 2;

/** Takes pictures of the panel alone and of the host page with the panel beside it. */
export class Photographer {
  readonly #browser: Browser;
  readonly #host: Page;
  readonly #panel: Page;
  readonly #taken: string[] = [];
  readonly #pairs: { name: string; host: Uint8Array; panel: Uint8Array }[] = [];

  constructor(browser: Browser, host: Page, panel: Page) {
    this.#browser = browser;
    this.#host = host;
    this.#panel = panel;
  }

  /** Sets both to the sizes they have in the pictures. */
  async prepare(): Promise<void> {
    await mkdir(PICTURES, { recursive: true });
    await this.#host.setViewport({ width: HOST_WIDTH, height: HEIGHT, deviceScaleFactor: SHARPNESS });
    await this.#panel.setViewport({ width: PANEL_WIDTH, height: HEIGHT, deviceScaleFactor: SHARPNESS });
  }

  /** The panel alone. */
  async panel(name: string): Promise<void> {
    await this.#save(`${name}.png`, await this.#panel.screenshot());
  }

  /** The host page with the panel beside it, as the browser's window shows them. `finish` puts them together. */
  async both(name: string): Promise<void> {
    this.#pairs.push({ name, host: await this.#host.screenshot(), panel: await this.#panel.screenshot() });
  }

  /** Puts the pairs together: last, because the page it takes would be the tab that the panel speaks of. */
  async finish(): Promise<string[]> {
    const page = await this.#browser.newPage();
    await page.setViewport({ width: HOST_WIDTH + PANEL_WIDTH + 1, height: HEIGHT, deviceScaleFactor: SHARPNESS });
    for (const { name, host, panel } of this.#pairs) {
      await page.setContent(
        `<body style="margin:0;display:flex;gap:1px;background:#888">${img(host, HOST_WIDTH)}${img(panel, PANEL_WIDTH)}`,
      );
      await this.#save(`${name}.png`, await page.screenshot());
    }
    await page.close();
    return this.#taken;
  }

  async #save(file: string, bytes: Uint8Array): Promise<void> {
    await writeFile(path.join(PICTURES, file), bytes);
    this.#taken.push(file);
  }
}

/** A tab alone. */
export async function saveOfTab(page: Page, name: string): Promise<string> {
  await mkdir(PICTURES, { recursive: true });
  const file = `${name}.png`;
  await writeFile(path.join(PICTURES, file), await page.screenshot());
  return file;
}

function img(bytes: Uint8Array, width: number): string {
  return `<img width="${width}" src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}">`;
}
