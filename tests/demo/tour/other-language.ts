import type { DemoStage } from '../demo-stage.ts';
import { CUSTOMERS, fullName } from '../world/customers.ts';
import { openPanelBeside } from './open-panel.ts';
import { Photographer } from './pictures.ts';
import { TourPanel } from './tour-panel.ts';
import type { TourReport } from './tour-report.ts';

/** The same panel in a browser of the other language: the words of the page and of the card are read there. */
export async function tourOfLanguage(stage: DemoStage, lang: 'en' | 'fr', report: TourReport): Promise<string[]> {
  const host = await stage.browser.newPage();
  await host.goto(stage.origin);
  const panel = new TourPanel(await openPanelBeside(stage, host));
  const photographer = new Photographer(stage.browser, host, panel.page);
  await photographer.prepare();
  await report.step(lang === 'fr' ? 'The same in French' : 'The same in English', async () => {
    await host.goto(`${stage.origin}/desk/tickets/4315`);
    await panel.shows(fullName(CUSTOMERS.helene));
    const spoken = await panel.page.evaluate(() => document.documentElement.lang);
    if (!spoken.startsWith(lang))
      throw new Error(`the panel speaks ${spoken}: this browser may lack the language (Debian: chromium-l10n)`);
    return panel.words('.sc-contact-card [data-tags] button');
  });
  await photographer.both(`13-${lang}-beside`);
  await photographer.panel(`13-${lang}`);
  return photographer.finish();
}
