import { Panel } from './panel.ts';
import { until } from './until.ts';
import type { OpenTicket, Workplace } from './workplace.ts';

/** A participant as the card shows it. */
export interface ShownParticipant {
  name: string;
  /** Names of the tags that are on, in their order. */
  tags: string[];
}

/** The four tags in English, in the order of the chips. */
export const FOUR_TAGS = ['Original requester', 'Requester', 'Subject', 'Primary contact'];

/** Opens the real side panel beside a ticket. */
export async function openAgentPanel(workplace: Workplace, ticket: OpenTicket): Promise<AgentPanel> {
  return new AgentPanel((await workplace.openPanel(ticket)).page);
}

/** The side panel with what an agent reads and presses there. */
export class AgentPanel extends Panel {
  /** Presses the link of that name. */
  async pressLink(name: string): Promise<void> {
    await this.page.locator(`::-p-aria([name="${name}"][role="link"])`).click();
  }

  /** Gives a participant a tag, or takes it. */
  async pressTag(name: string, tag: string): Promise<void> {
    await this.page.locator(`[aria-label="Tags of ${name}"] ::-p-aria([name="${tag}"][role="button"])`).click();
  }

  /** The participants in the order of their cards; none while the cards are of another tab. */
  async participants(): Promise<ShownParticipant[]> {
    return this.page.evaluate(() => {
      if (document.querySelector('[inert]') !== null) return [];
      return [...document.querySelectorAll('.sc-participant')].map((item) => ({
        name: item.querySelector('h2')?.textContent ?? '',
        tags: [...item.querySelectorAll('[data-tags] [aria-pressed="true"]')].map((tag) => tag.textContent ?? ''),
      }));
    });
  }

  /** Waits until these people, each with these tags, and nobody else take part. */
  async shows(...wanted: ShownParticipant[]): Promise<void> {
    await until(
      async () => ({ shown: await this.participants(), said: await this.text() }),
      ({ shown }) => JSON.stringify(shown) === JSON.stringify(wanted),
    );
  }

  /** Waits until these people, and nobody else, take part, whatever their tags. */
  async showsPeople(...names: string[]): Promise<void> {
    await until(
      async () => ({ shown: await this.participants(), said: await this.text() }),
      ({ shown }) => shown.map(({ name }) => name).join() === names.join(),
    );
  }

  /** Names in the list to choose from, each with the digit that takes it. */
  async choices(): Promise<string[]> {
    return this.page.$$eval('[data-choice]', (rows) =>
      rows.map(
        (row) => `${row.getAttribute('data-choice')} ${row.querySelector('.sc-contact-row__name')?.textContent}`,
      ),
    );
  }

  /** Presses the row of somebody in the list to choose from. */
  async pressChoice(name: string): Promise<void> {
    await this.page.locator(`[data-choice] ::-p-text(${name})`).click();
  }

  /** Waits until the search lists these contacts, and no others. */
  async finds(...names: string[]): Promise<void> {
    await until(
      () => this.page.$$eval('[role="option"] .sc-contact-row__name', (found) => found.map((one) => one.textContent)),
      (found) => found.join() === names.join(),
    );
  }

  /** The reasons behind the question mark, by what they are called. */
  async facts(): Promise<Record<string, string>> {
    await this.page.locator('.sc-why dl:not([hidden])').wait();
    return this.page.$eval('.sc-why dl', (list) =>
      Object.fromEntries(
        [...list.querySelectorAll('dt')].map((term) => [term.innerText, term.nextElementSibling?.textContent ?? '']),
      ),
    );
  }

  /** Waits until the line at the foot confirms something: exactly this text, or one that fits. */
  async confirms(text: string | RegExp): Promise<void> {
    await until(
      () => this.page.$$eval('.sc-toast__text', (lines) => lines.map((line) => line.textContent).join()),
      (line) => (typeof text === 'string' ? line === text : text.test(line)),
    );
  }

  /** Name of what has the focus, as a screen reader says it. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return '';
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      return element.getAttribute('aria-label') ?? label ?? element.innerText.split('\n')[0] ?? '';
    });
  }

  /** Waits until the focus is on what has this name. */
  async hasFocusOn(name: string): Promise<void> {
    await until(
      () => this.focused(),
      (focused) => focused === name,
    );
  }

  /** Presses Tab until the focus is on what has this name; fails when it is nowhere. */
  async tabTo(name: string): Promise<void> {
    const passed: string[] = [];
    while ((await this.focused()) !== name) {
      if (passed.length > 60) throw new Error(`Tab never reaches “${name}”, only: ${passed.join(', ')}`);
      await this.pressKey('Tab');
      passed.push(await this.focused());
    }
  }

  /** What stands in the field of that name. */
  async field(label: string): Promise<string> {
    return this.page.locator(fieldOf(label)).map(valueOf).wait();
  }

  /** Waits until something stands in the field of that name. */
  async fieldHolds(label: string, value: string): Promise<void> {
    await until(
      () => this.field(label),
      (held) => held === value,
    );
  }

  /** What stands in the form for a new contact, by the names of its fields. */
  async form(): Promise<Record<string, string>> {
    return this.page.$eval('[data-quick-add]', (form) =>
      Object.fromEntries(
        [...form.querySelectorAll('input')]
          .filter(({ type }) => type !== 'radio')
          .map((input) => [input.labels?.[0]?.textContent ?? '', input.value]),
      ),
    );
  }

  /** Chooses one of what a field suggests. */
  async chooseOption(label: string): Promise<void> {
    await this.page.locator(`[role="option"] ::-p-text(${label})`).click();
  }

  /** Writes into the field of that name, in place of what stands there. */
  async fill(label: string, text: string): Promise<void> {
    const field = await this.page.locator(fieldOf(label)).waitHandle();
    await field.click({ count: 3 });
    await field.type(text);
  }

  /** Presses into the field of that name, where that many letters stand before the pointer. */
  async pressInto(label: string, letters: number): Promise<void> {
    const field = await this.page.locator(fieldOf(label)).waitHandle();
    const offset = await field.evaluate((input, count) => {
      const style = getComputedStyle(input);
      const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
      pen.font = style.font;
      const { width } = pen.measureText(input instanceof HTMLInputElement ? input.value.slice(0, count) : '');
      return { x: Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.borderLeftWidth) + width, y: 10 };
    }, letters);
    await field.click({ offset });
  }

  /** Closes whatever is open above the page, if anything is. */
  async backToPage(): Promise<void> {
    await this.page.evaluate(() => {
      document.querySelector<HTMLElement>('.sc-panel__bar button')?.click();
    });
  }

  /** Opens the list of actions that has the focus with Enter, and waits until its entries take the keys. */
  async openMenuByKey(): Promise<void> {
    await this.pressKey('Enter');
    await until(
      () => this.page.evaluate(() => document.activeElement?.role ?? ''),
      (role) => role === 'menu',
    );
  }

  /** Opens a list of actions and chooses one. */
  async chooseFromMenu(menu: string, action: string): Promise<void> {
    await this.press(menu);
    await this.page.locator(`::-p-aria([name="${action}"][role="menuitem"])`).click();
  }
}

/** The fields are told by their names alone: what is a combobox to one reader is a text field to another. */
function fieldOf(label: string): string {
  return `::-p-xpath(//input[@aria-label="${label}" or @id=//label[normalize-space()="${label}"]/@for])`;
}

function valueOf(field: Element): string {
  return field instanceof HTMLInputElement ? field.value : '';
}
