import process from 'node:process';
import { BrowserMissing } from '../support/find-browser.ts';
import { openStage, untilClosed } from './demo-stage.ts';
import { type DemoOptions, HELP, readOptions } from './options.ts';
import { tourOfLanguage } from './tour/other-language.ts';
import { PICTURES } from './tour/pictures.ts';
import { takeTour } from './tour/tour.ts';
import { TourFailure, TourReport } from './tour/tour-report.ts';

/** `npm run demo`: see `HELP`. Ends with 1 when a step of the tour fails, with 2 when there is nothing to run it with. */
async function main(): Promise<number> {
  let options: DemoOptions | 'help';
  try {
    options = readOptions(process.argv.slice(2), process.platform, process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  if (options === 'help') {
    say(HELP);
    return 0;
  }
  say('Building the extension and filling it with sample contacts…');
  return options.tour ? tour(options) : stay(options);
}

/** Opens the browser and leaves it to the person. */
async function stay(options: DemoOptions): Promise<number> {
  const stage = await openStage(options);
  const [page] = await stage.browser.pages();
  await page?.goto(stage.origin);
  say(`
The helpdesk is at ${stage.origin}, the browser holds ${stage.seeded.contacts} contacts of ${stage.seeded.organizations} organizations.

  1. Press Alt+Shift+S for the side panel (on a Mac: the button in the toolbar, then “Panel”).
  2. Follow the cards on the first page: each opens a ticket, a mail or a call, and says what to expect beside it.
  3. Keys in the panel: 1–9 choose, A add, T tags, U undo, / look up, ? all of them.

Close the browser or press Ctrl-C to end.`);
  await untilClosed(stage);
  return 0;
}

/** Drives the main job and prints it. */
async function tour(options: DemoOptions): Promise<number> {
  const report = new TourReport(say);
  const stage = await openStage(options);
  const pictures: string[] = [];
  try {
    say(
      `${stage.seeded.contacts} contacts, ${stage.seeded.organizations} organizations, helpdesk at ${stage.origin}\n`,
    );
    pictures.push(...(await takeTour(stage, report)));
    if (options.keep) {
      say('\nEverything stays open: close the browser or press Ctrl-C to end.');
      await untilClosed(stage);
    }
  } finally {
    await stage.close();
  }
  const other = options.lang === 'fr' ? 'en' : 'fr';
  const otherStage = await openStage({ ...options, lang: other });
  try {
    pictures.push(...(await tourOfLanguage(otherStage, other, report)));
  } finally {
    await otherStage.close();
  }
  say(`\nAll ${report.steps} steps did what they should. ${pictures.length} pictures are in ${PICTURES}.`);
  return 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What went wrong, in one line where the reason is known; a bug shows where it is. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') return 'The port is taken: choose another with --port, or none.';
  if (error instanceof TourFailure) return `The tour ended at ${error.message}`;
  return error instanceof BrowserMissing ? error.message : (error.stack ?? error.message);
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${inWords(error)}\n`);
  process.exitCode = error instanceof TourFailure ? 1 : 2;
}
