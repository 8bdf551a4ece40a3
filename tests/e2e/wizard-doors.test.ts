import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAgentPanel } from './support/agent-panel.ts';
import { ManagePage } from './support/manage-page.ts';
import { openPopup } from './support/popup.ts';
import { namesFound } from './support/records.ts';
import { newTabAfter } from './support/tabs.ts';
import { Tracker } from './support/tracker.ts';
import { type OpenTicket, Workplace } from './support/workplace.ts';

let workplace: Workplace;
let tracker: Tracker;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  tracker = new Tracker(workplace);
  await workplace.enableHelpdesk();
});

afterAll(() => workplace.close());

async function open(number: number, email: string): Promise<OpenTicket> {
  return tracker.open({ number, subject: 'The tray is stuck', requester: { name: '', email } });
}

/** From the name to the end, with nothing else typed. */
async function finishWizard(wizard: ManagePage): Promise<void> {
  for (const step of ['Name and type', 'Business address', 'Other addresses', 'Phone and mail', 'Details']) {
    // Each step begins when the one before it is done.
    // oxlint-disable-next-line no-await-in-loop
    await wizard.isAtStep(step);
    // oxlint-disable-next-line no-await-in-loop
    await wizard.press('Next');
  }
  await wizard.isAtStep('Summary');
  await wizard.press('Save organization');
}

async function isClosed(page: Page): Promise<void> {
  if (page.isClosed()) return;
  await new Promise<void>((resolve) => {
    page.once('close', () => resolve());
  });
}

describe('R40: the wizard from the organization field', () => {
  it('of the side panel: the form waits there, takes what is made, and the ticket is in front again', async () => {
    const panel = await openAgentPanel(workplace, await open(1, 'ines.moreau@gmail.com'));
    await panel.says('Nobody has this mail address yet');
    await panel.fill('Last name', 'Moreau-Lind');
    await panel.fill('Organization', 'Zénith');
    const wizard = new ManagePage(await newTabAfter(workplace, () => panel.chooseOption('Add new organization')));
    await wizard.isAtStep('Name and type');
    await wizard.fieldHolds('Name', 'Zénith');
    await finishWizard(wizard);
    await wizard.press('Finish and go back');
    await isClosed(wizard.page);
    await panel.fieldHolds('Organization', 'Zénith');
    await panel.fieldHolds('Last name', 'Moreau-Lind');
    await panel.press('Save and associate');
    await panel.showsPeople('Ines Moreau-Lind');
    expect(await panel.text()).toMatch(/Ines Moreau-Lind\s+Zénith/);
  });

  it('of the popup, which closes: the form goes on in the manage page with what was typed', async () => {
    const popup = await openPopup(workplace, await open(2, 'nobody@gmail.com'));
    await popup.type('Cora Blanc');
    await popup.says('Nobody known');
    await popup.pressKey('Enter');
    await popup.hasFocusOn('First name');
    await popup.fill('Last name', 'Blanc-Roux');
    await popup.fill('Organization', 'Fjord');
    const manage = new ManagePage(await newTabAfter(workplace, () => popup.chooseOption('Add new organization')));
    await finishWizard(manage);
    await manage.press('Finish and go back');
    await manage.fieldHolds('Organization', 'Fjord');
    await manage.fieldHolds('Last name', 'Blanc-Roux');
    await manage.press('Save');
    await manage.isAbout('Cora Blanc-Roux');
    await manage.says('Fjord');
    expect(await namesFound(workplace, 'Blanc-Roux')).toEqual(['Cora Blanc-Roux']);
    await manage.close();
  });
});
