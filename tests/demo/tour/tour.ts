import type { StandardTag } from '#lib/domain/tag/tag.ts';
import type { DemoStage } from '../demo-stage.ts';
import { CUSTOMERS, fullName, STRANGERS } from '../world/customers.ts';
import { tourOfManagePage } from './manage-tour.ts';
import { lookUpSelection, openPanelBeside } from './open-panel.ts';
import { Photographer } from './pictures.ts';
import { TourPanel } from './tour-panel.ts';
import type { TourReport } from './tour-report.ts';

const ALL_TAGS = 4;
const MOVED: StandardTag = 'primary-contact';

/** Drives the main job through the real side panel. Answers with the files of the pictures it took. */
export async function takeTour(stage: DemoStage, report: TourReport): Promise<string[]> {
  const host = await stage.browser.newPage();
  await host.goto(stage.origin);
  const panel = new TourPanel(await openPanelBeside(stage, host));
  const photographer = new Photographer(stage.browser, host, panel.page);
  await photographer.prepare();
  const visit = (path: string) => host.goto(stage.origin + path);

  await report.step('A ticket of somebody we know', async () => {
    await visit('/desk/tickets/4312');
    const [who] = await panel.shows(fullName(CUSTOMERS.eleanor));
    expectThat(who?.tags.length === ALL_TAGS, `she has ${who?.tags.join(', ')}`);
    return panel.words('.sc-contact-card .sc-card-head__words, .sc-contact-card .sc-why__line');
  });
  await photographer.panel('01-known');
  await photographer.both('01-known-beside');

  await report.step('A switchboard calls: press 2', async () => {
    await visit('/phone/calls/c-2041');
    await panel.has('[data-choice="3"]');
    const name = await panel.words('[data-choice="2"] .sc-contact-row__name');
    await photographer.both('02-switchboard-beside');
    await panel.key('2');
    await panel.shows(name);
    return panel.confirmation();
  });
  await photographer.panel('02-chosen');
  await panel.key('Escape');

  const { anneSophie } = STRANGERS;
  await report.step('Somebody new at a known organization: A, then Enter', async () => {
    await visit('/desk/tickets/4321');
    await panel.has('[data-quick-add]');
    await photographer.both('03-unresolved-beside');
    await panel.key('a');
    await panel.page.keyboard.press('Enter');
    const [who] = await panel.shows(anneSophie.name);
    expectThat(who?.tags.length === ALL_TAGS, `she has ${who?.tags.join(', ')}`);
    return panel.words('.sc-contact-card .sc-card-head__words');
  });
  await photographer.panel('03-added');

  const luc = fullName(CUSTOMERS.luc);
  await report.step('A second participant takes a tag over', async () => {
    await panel.key('a');
    await panel.has('input[type="search"]');
    await panel.page.type('input[type="search"]', luc);
    await panel.has('[role="option"]');
    await panel.page.keyboard.press('Enter');
    await panel.shows(anneSophie.name, luc);
    await panel.pressTag(MOVED, luc);
    await panel.tagIsAt(MOVED, luc);
    return panel.confirmation();
  });
  await photographer.panel('04-tag-moved');

  await report.step('Undo: U', async () => {
    await panel.key('u');
    await panel.tagIsAt(MOVED, anneSophie.name);
    return panel.confirmation();
  });
  await photographer.panel('05-undone');
  await panel.key('Escape');

  await report.step('Look up what is selected on the page', async () => {
    await visit('/desk/tickets/4336');
    await panel.shows(fullName(CUSTOMERS.fabien));
    await lookUpSelection(stage, host, CUSTOMERS.thierry.email);
    await panel.has('main input[type="search"]');
    await panel.has('main .sc-contact-card');
    const said = await panel.words('main .sc-contact-card .sc-card-head__words');
    expectThat(said.includes(fullName(CUSTOMERS.thierry)), `it says ${said}`);
    return said;
  });
  await photographer.both('06-look-up-beside');

  await report.step('A page that changes without loading', async () => {
    await panel.key('Escape');
    await visit('/workspace/tickets/4312');
    await panel.shows(fullName(CUSTOMERS.eleanor));
    await host.evaluate(() => document.documentElement.setAttribute('data-same-document', ''));
    await host.click('[data-number="4315"]');
    await panel.shows(fullName(CUSTOMERS.helene));
    const same = await host.evaluate(() => document.documentElement.hasAttribute('data-same-document'));
    expectThat(same, 'the page was loaded anew');
    return panel.words('.sc-contact-card .sc-card-head__words');
  });
  await photographer.panel('07-credit-hold');
  await photographer.both('07-workspace-beside');

  await report.step('Log what was said: L, then Ctrl+Enter', async () => {
    await panel.key('l');
    await panel.has('textarea');
    await panel.page.type('textarea', 'Restauration faite ce soir à 19 h, elle vérifie demain.');
    await photographer.panel('08-log');
    await panel.page.keyboard.down('Control');
    await panel.page.keyboard.press('Enter');
    await panel.page.keyboard.up('Control');
    return panel.confirmation();
  });
  await panel.key('Escape');

  await report.step('In the dark', async () => {
    for (const page of [host, panel.page]) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    }
    await photographer.panel('09-dark');
    await photographer.both('09-dark-beside');
    const ink = await panel.page.evaluate(() => getComputedStyle(document.body).color);
    expectThat(isLight(ink), `the panel writes in ${ink}`);
    return `the panel writes in ${ink}`;
  });

  const pictures = await photographer.finish();
  return [...pictures, ...(await tourOfManagePage(stage, report))];
}

function expectThat(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

/** `rgb(r, g, b)` or `color(srgb r g b)`: light when the channels are in the upper half. */
function isLight(colour: string): boolean {
  const channels = (colour.match(/[\d.]+/gu) ?? []).slice(0, 3).map(Number);
  return Math.min(...channels) > (colour.startsWith('rgb') ? 128 : 0.5);
}
