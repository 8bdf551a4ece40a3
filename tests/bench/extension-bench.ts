import type { Page } from 'puppeteer-core';
import { ask, extensionUrl, openQuietPage, workerTarget } from '#tests/support/extension-pages.ts';
import { type Bench, type Figure, type Turns, compare } from './figure.ts';
import { idOf, madeUpSearches } from './in-page/made-up-contacts.ts';
import { type SizedExtension, openSizedExtension } from './sized-extension.ts';
import { type StopTargets, answersToPages, answersToSearches } from './stopped-worker.ts';

/** The store that a large one is compared with. */
const FEW = 1000;

/** Times that the manage page is opened in each store. */
const OPENINGS = 8;

/** Searches before the worker's memory is measured: what it keeps is then full. */
const SEARCHES = 100;

/** How long the manage page takes from its opening until the first contacts stand in the table. */
async function openManage({ browser, extensionIds }: SizedExtension): Promise<number> {
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  await page.evaluateOnNewDocument(() => {
    const look = (): void => {
      if (document.querySelector('.sc-table__link') === null) requestAnimationFrame(look);
      else document.documentElement.dataset['shownAt'] = String(performance.now());
    };
    requestAnimationFrame(look);
  });
  await page.goto(extensionUrl(extensionIds[0], 'manage.html'));
  const shown = await page.waitForSelector('html[data-shown-at]');
  const at = await shown?.evaluate((root) => Number(root.getAttribute('data-shown-at')));
  await page.close();
  return at ?? Number.NaN;
}

async function byTurns(rounds: number, ours: () => Promise<number>, floor: () => Promise<number>): Promise<Turns> {
  const turns: Turns = { ours: [], floor: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const [first, second] = [await floor(), await ours()];
    // The first round is a warm-up.
    if (round > 0) {
      turns.floor.push(first);
      turns.ours.push(second);
    }
  }
  return turns;
}

/** What the worker's memory holds now, garbage left out. */
async function memoryNow({ browser, extensionIds }: SizedExtension): Promise<number> {
  const target = workerTarget(browser, extensionIds[0]);
  if (target === undefined) throw new Error('The worker does not run.');
  const session = await target.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  await session.detach();
  // In Chromium arrays outside the heap are counted apart.
  return usage.usedSize + usage.embedderHeapUsedSize + usage.backingStorageSize;
}

/** The worker's memory once it has answered many searches, and once it has put a whole list in order as well. */
async function workerMemory(sized: SizedExtension, count: number): Promise<{ searched: number; listed: number }> {
  const quiet = await openQuietPage(sized.browser, sized.extensionIds[0]);
  for (const query of madeUpSearches(SEARCHES, count)) await ask(quiet, 'contact.search', { query });
  const searched = await memoryNow(sized);
  await ask(quiet, 'list.contacts', { wanted: { query: '', sort: '-name' }, from: 0, count: 100 });
  const listed = await memoryNow(sized);
  await quiet.close();
  return { searched, listed };
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

/** What handing out and erasing one person's data takes, here and in a small store. */
async function personFigures(many: SizedExtension, few: SizedExtension, label: string): Promise<Figure[]> {
  const open = async ({ browser, extensionIds }: SizedExtension): Promise<Page> => {
    const page = await openQuietPage(browser, extensionIds[0]);
    page.setDefaultTimeout(600_000);
    return page;
  };
  const [here, there] = [await open(many), await open(few)];
  // As the page of a person's data does: piece by piece.
  const preview = async (page: Page, number: number) => {
    const id = idOf(number);
    while (!(await ask(page, 'person.look', { id })).isDone);
    return ask(page, 'person.preview', { id });
  };
  const handOut = (page: Page) => timed(() => ask(page, 'person.export', { id: idOf(7) }));
  const erase = async (page: Page, number: number): Promise<number> => {
    const { counts: expected } = await preview(page, number);
    return timed(() => ask(page, 'person.erase', { id: idOf(number), receiptId: crypto.randomUUID(), expected }));
  };
  const exported = await byTurns(
    5,
    () => handOut(here),
    () => handOut(there),
  );
  const [looked, erased]: [Turns, Turns] = [
    { ours: [await timed(() => preview(here, 9))], floor: [await timed(() => preview(there, 9))] },
    { ours: [await erase(here, 9)], floor: [await erase(there, 9)] },
  ];
  await here.close();
  await there.close();
  return [
    compare(`person-export-${label}`, exported, null),
    compare(`person-preview-${label}`, looked, null),
    compare(`person-erase-${label}`, erased, null),
  ];
}

/** The extension itself with so many contacts: first answers, the manage page, memory, one person's data. */
export async function measureExtension(count: number, label: string, targets: StopTargets): Promise<Figure[]> {
  const many = await openSizedExtension(count);
  try {
    await many.quiet.close();
    const figures = await answersToPages(many, label, targets);
    figures.push(...(await answersToSearches(many, label, targets)));
    const { searched, listed } = await workerMemory(many, count);
    const bytes = (name: string, value: number, target: number | null): Figure => ({
      name: `${name}-${label}`,
      unit: 'bytes',
      value,
      floor: null,
      ratio: null,
      target,
    });
    figures.push(bytes('worker-memory', searched, 60_000_000), bytes('worker-memory-listed', listed, 60_000_000));
    const few = await openSizedExtension(FEW);
    try {
      const opened = await byTurns(
        OPENINGS,
        () => openManage(many),
        () => openManage(few),
      );
      figures.push(compare(`manage-open-${label}`, opened, 1.5));
      figures.push(...(await personFigures(many, few, label)));
    } finally {
      await few.close();
    }
    return figures;
  } finally {
    await many.close();
  }
}

/** The extension with 100,000 contacts. */
export const extension: Bench = {
  name: 'extension',
  run: () => measureExtension(100_000, '100k', { report: 1.4, search: 1.4 }),
};

/** The extension with a million contacts: takes minutes, most of them for filling the store. */
export const millionExtension: Bench = {
  name: 'million-extension',
  run: () => measureExtension(1_000_000, '1m', { report: 3, search: 3 }),
};
