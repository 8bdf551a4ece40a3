import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExtensionPage } from '#tests/support/extension-pages.ts';
import { type AgentPanel, openAgentPanel } from './support/agent-panel.ts';
import { ringingCall, type ShownTicket } from './support/desk-pages.ts';
import { openPopup } from './support/popup.ts';
import { addOrganization } from './support/records.ts';
import { badgeSays } from './support/tabs.ts';
import { Tracker } from './support/tracker.ts';
import { englishAmong, wordsOf } from './support/words-shown.ts';
import { Workplace } from './support/workplace.ts';

const HELENE = { name: 'Hélène Rivière', email: 'helene.riviere@notaires.example' };
const DAY = 86_400_000;

let workplace: Workplace;
let tracker: Tracker;
let panel: AgentPanel;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'fr', dark: true });
  tracker = new Tracker(workplace);
  await workplace.enableHelpdesk();
  await workplace.set({ country: 'FR' });
  await addOrganization(workplace, {
    name: 'Rivière & Associés',
    creditHold: true,
    tier: 'enterprise',
    renewalDate: new Date(Date.now() + 24 * DAY).toISOString().slice(0, 10),
  });
  await workplace.knows([HELENE.name, [HELENE.email, '01 42 68 53 00'], 'Rivière & Associés']);
  panel = await openAgentPanel(workplace, await tracker.open(ticket(1, HELENE)));
});

afterAll(() => workplace.close());

describe('a browser in French', () => {
  it('shows the card in French, dates and numbers in the French manner', async () => {
    const open = await tracker.open(ticket(4315, HELENE));
    await panel.says('Reconnu par e-mail, exact');
    const said = await panel.text();
    for (const words of ['Ticket entrant', 'Crédit bloqué', 'Entreprise', 'Renouvellement dans 3 semaines']) {
      expect(said).toContain(words);
    }
    expect((await panel.participants())[0]?.tags).toEqual([
      'Demandeur d’origine',
      'Demandeur',
      'Sujet',
      'Contact principal',
    ]);
    expect(await panel.page.evaluate(() => document.documentElement.lang)).toMatch(/^fr/);
    await badgeSays(workplace, open, '1', 'Sidecard\u00a0: 1 de vos contacts sur cette page');
  });

  it('R2: reads a national number as a French one, and says so', async () => {
    await workplace.openTicket('calls/2', ringingCall({ number: 2, caller: { phone: '01.42.68.53.00' } }));
    await panel.showsPeople(HELENE.name);
    await panel.says('+33 1 42 68 53 00');
    expect(await panel.text()).toMatch(/Pays supposé\s: France \(votre pays\)/);
  });

  it('says every action and its undo in French', async () => {
    await tracker.open(ticket(3, HELENE));
    await panel.showsPeople(HELENE.name);
    await panel.pressKey('t');
    await panel.pressKey('Enter');
    await panel.confirms(/^Hélène Rivière\s: n’est plus Demandeur d’origine\.$/);
    expect(englishAmong(await wordsOf(panel.page))).toEqual([]);
    await panel.undo();
    await panel.confirms(/^Annulé\u00A0: /);
    await panel.pressKey('?');
    await panel.says('Raccourcis clavier');
    expect(englishAmong(await wordsOf(panel.page))).toEqual([]);
    await panel.pressKey('Escape');
  });

  it('has no English word in the form, the popup and the manage page', async () => {
    expect(englishAmong(['Undo', 'Annuler', 'Add “Ana”'])).toEqual(['Undo', 'Add “Ana”']);
    const open = await tracker.open(ticket(4, { email: 'amelie.poulain@moulins.example' }));
    await panel.says('Adresse e-mail encore inconnue');
    expect(englishAmong(await wordsOf(panel.page))).toEqual([]);
    const popup = await openPopup(workplace, open);
    expect(englishAmong(await wordsOf(popup.page))).toEqual([]);
    for (const route of ['contacts', 'add', 'changes', 'settings']) {
      // One page after the other: each is read at the front.
      // oxlint-disable-next-line no-await-in-loop
      const page = await openExtensionPage(workplace.running.browser, workplace.extensionId, `manage.html#/${route}`);
      // oxlint-disable-next-line no-await-in-loop
      await page.locator('main h1').wait();
      // oxlint-disable-next-line no-await-in-loop
      expect(englishAmong(await wordsOf(page))).toEqual([]);
      // oxlint-disable-next-line no-await-in-loop
      await page.close();
    }
  });
});

describe('a browser in the dark scheme', () => {
  it.each(['sidepanel.html', 'popup.html', 'manage.html'])('shows %s light on dark', async (name) => {
    const page = await openExtensionPage(workplace.running.browser, workplace.extensionId, name);
    await page.locator('main').wait();
    expect(await shadesOf(page)).toEqual({ ground: 'dark', ink: 'light' });
    await page.close();
  });

  it('follows when the scheme is changed while the panel is open', async () => {
    expect(await shadesOf(panel.page)).toEqual({ ground: 'dark', ink: 'light' });
    await panel.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    expect(await shadesOf(panel.page)).toEqual({ ground: 'light', ink: 'dark' });
  });
});

function ticket(number: number, requester: ShownTicket['requester']): ShownTicket {
  return { number, subject: 'Cartouche bloquée', requester };
}

/** How light the ground and the writing of a page are, as computed. */
async function shadesOf(page: Page): Promise<{ ground: string; ink: string }> {
  const colours = await page.evaluate(() => ({
    ground: getComputedStyle(document.documentElement).backgroundColor,
    ink: getComputedStyle(document.body).color,
  }));
  const shade = (colour: string): string => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 128 ? 'light' : 'dark';
  };
  return { ground: shade(colours.ground), ink: shade(colours.ink) };
}
