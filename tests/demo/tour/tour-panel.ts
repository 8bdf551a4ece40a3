import type { KeyInput, Page } from 'puppeteer-core';
import { STANDARD_TAGS, type StandardTag } from '#lib/domain/tag/tag.ts';

/** A participant as the panel shows it. */
export interface ShownParticipant {
  name: string;
  /** Standard tags that are on. */
  tags: StandardTag[];
}

/** Waits look again this often, in milliseconds. */
const POLLING = 25;
/** How long anything may take before the tour gives up, in milliseconds. */
const PATIENCE = 15_000;

/** The side panel as the tour reads and presses it, in any language: by structure and keys, not by words. */
export class TourPanel {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits until these people, and nobody else, are the interaction's participants. */
  async shows(...names: string[]): Promise<ShownParticipant[]> {
    await this.#until(
      (wanted) => {
        if (document.querySelector('[inert]') !== null) return false;
        const shown = [...document.querySelectorAll('.sc-participant h2')].map((name) => name.textContent?.trim());
        return shown.length === wanted.length && wanted.every((name) => shown.includes(name));
      },
      `the participants ${names.join(' and ')}`,
      names,
    );
    return this.participants();
  }

  /** Waits until an element is there. */
  async has(selector: string): Promise<void> {
    await this.#until(([wanted]) => document.querySelector(wanted ?? '') !== null, selector, [selector]);
  }

  /** Waits until a tag is on at one participant, and at no other. */
  async tagIsAt(tag: StandardTag, name: string): Promise<void> {
    await this.#until(
      ([index, holder]) => {
        const holders = [...document.querySelectorAll('.sc-participant')].filter(
          (item) => item.querySelectorAll('[data-tags] button')[Number(index)]?.getAttribute('aria-pressed') === 'true',
        );
        return holders.length === 1 && holders[0]?.querySelector('h2')?.textContent?.trim() === holder;
      },
      `the tag ${tag} at ${name}`,
      [String(STANDARD_TAGS.indexOf(tag)), name],
    );
  }

  /** Gives or takes a tag with a press. */
  async pressTag(tag: StandardTag, name: string): Promise<void> {
    const at = (await this.participants()).findIndex((shown) => shown.name === name);
    const chip = STANDARD_TAGS.indexOf(tag);
    await this.page
      .locator(`.sc-participant:nth-child(${at + 1}) [data-tags] button:nth-child(${chip + 1})`)
      .setTimeout(PATIENCE)
      .click();
  }

  /** The participants in the order they stand. */
  async participants(): Promise<ShownParticipant[]> {
    const shown = await this.page.$$eval('.sc-participant', (items) =>
      items.map((item) => ({
        name: item.querySelector('h2')?.textContent?.trim() ?? '',
        pressed: [...item.querySelectorAll('[data-tags] button')].map((tag) => tag.getAttribute('aria-pressed')),
      })),
    );
    return shown.map(({ name, pressed }) => ({ name, tags: STANDARD_TAGS.filter((_, at) => pressed[at] === 'true') }));
  }

  /** What elements say, in one line. */
  async words(selector: string): Promise<string> {
    const texts = await this.page.$$eval(selector, (elements) =>
      elements.map((element) => (element instanceof HTMLElement ? element.innerText : '')),
    );
    return texts
      .flatMap((text) => text.split('\n'))
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(' · ');
  }

  /** What the confirmation at the foot says, once there is one. */
  async confirmation(): Promise<string> {
    await this.has('.sc-toast__text');
    return this.words('.sc-toast__text');
  }

  /** Presses a key of the panel, where no field has the focus. */
  async key(key: KeyInput): Promise<void> {
    await this.page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await this.page.keyboard.press(key);
  }

  async #until(holds: (wanted: string[]) => boolean, what: string, wanted: string[]): Promise<void> {
    try {
      await this.page.waitForFunction(holds, { polling: POLLING, timeout: PATIENCE }, wanted);
    } catch (error) {
      const said = await this.words('body');
      throw new Error(`the panel does not show ${what}; it says: ${said.slice(0, 300)}`, { cause: error });
    }
  }
}
