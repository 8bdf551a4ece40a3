import type { Page } from 'puppeteer-core';

/** What the panel showed at one moment. */
export interface ShownMoment {
  /** The line of the interaction: its kind and number. */
  head: string;
  /** Names on the cards. */
  names: string[];
  /** Greyed and out of reach, because it is of another tab. */
  inert: boolean;
}

const MARK = 'sidecard.test.moments';

/** Begins to write down everything the panel shows, however short. */
export async function recordMoments(panel: Page): Promise<void> {
  await panel.evaluate((mark) => {
    const moments: ShownMoment[] = [];
    const note = (): void => {
      moments.push({
        head: document.querySelector('.sc-interaction-head__id')?.textContent ?? '',
        names: [...document.querySelectorAll('.sc-contact-card h2')].map((name) => name.textContent ?? ''),
        inert: document.querySelector('[inert]') !== null,
      });
    };
    note();
    const options = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver(note).observe(document, options);
    Object.defineProperty(window, mark, { value: moments, configurable: true });
  }, MARK);
}

/** What was written down so far. */
export async function momentsOf(panel: Page): Promise<ShownMoment[]> {
  return panel.evaluate((mark) => Reflect.get(window, mark), MARK);
}
