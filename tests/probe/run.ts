import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { BrowserMissing } from '#tests/support/find-browser.ts';
import { HELP } from './help.ts';
import { BadOptions, type PageWish, type ProbeOptions, readOptions } from './options.ts';
import { startProbe } from './probe-session.ts';
import { type ContactList, readContacts } from './read-contacts.ts';
import { fileOf } from './read-page.ts';

/*
 * `npm run probe`: what the built extension finds on a page, as one JSON line per page. See help.ts.
 */
try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(HELP);
  else process.exitCode = await probeAll(options);
} catch (error) {
  const known = error instanceof BadOptions || error instanceof BrowserMissing;
  say(known || !(error instanceof Error) ? oneLine(error) : (error.stack ?? error.message));
  process.exitCode = 2;
}

async function probeAll(options: ProbeOptions): Promise<number> {
  const session = await startProbe(options, await contactsOf(options));
  let failed = false;
  try {
    for (const wish of options.pages) {
      try {
        process.stdout.write(`${JSON.stringify(await session.probe(wish))}\n`);
      } catch (error) {
        failed = true;
        say(`${nameOf(wish)} could not be read: ${oneLine(error)}`);
      }
    }
  } finally {
    await session.close();
  }
  return failed ? 1 : 0;
}

async function contactsOf(options: ProbeOptions): Promise<ContactList> {
  if (options.contacts === undefined) return { contacts: [], fileIds: new Map(), skipped: [] };
  const text = await readFile(fileOf(options.contacts), 'utf8').catch((error: unknown) => {
    throw new BadOptions(`--contacts ${options.contacts} cannot be read: ${oneLine(error)}`);
  });
  const list = readContacts(text);
  if (list.contacts.length === 0) {
    throw new BadOptions(`--contacts ${options.contacts} has no row with a name, e-mail or phone column. See --help.`);
  }
  if (list.skipped.length > 0) say(`Rows without a name or an address were left out: ${list.skipped.join(', ')}.`);
  return list;
}

function nameOf(wish: PageWish): string {
  return wish.kind === 'html' ? wish.file : wish.url;
}

function oneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
