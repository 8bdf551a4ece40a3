import { chooseAdapter, recognizers } from '#lib/adapters/registry.ts';
import { startDetector } from '#lib/detect/start-detector.ts';
import type { Turns } from '../figure.ts';
import { type PageRecipe, syntheticPage } from './synthetic-page.ts';

/** Puts a made-up ticket into this page and says how much text it has. */
export function fill(recipe: PageRecipe): number {
  document.body.innerHTML = syntheticPage(recipe);
  return document.body.textContent?.length ?? 0;
}

/**
 * Reads the page by turns: the detector's whole reading as the content script does it, and a walk over the text nodes
 * with one trivial expression. The reading's time is what it reports itself: its breaths are not counted, nor what comes
 * before it, the search for a helpdesk's marks and for shadow roots.
 */
export async function compareScans(rounds: number): Promise<Turns> {
  const turns: Turns = { ours: [], floor: [] };
  const end = new AbortController();
  let reported = Promise.withResolvers<number>();
  const { rescan } = await startDetector({
    view: window,
    signal: end.signal,
    setUp: (url, markedAs) => {
      const adapter = chooseAdapter(url, markedAs);
      return Promise.resolve({ adapter, recognizers: adapter === undefined ? recognizers() : [] });
    },
    report: ({ last, scanMs, sightings }) => {
      if (sightings.length === 0) reported.reject(new Error('The detector found nothing.'));
      if (last) reported.resolve(scanMs);
      return Promise.resolve('taken');
    },
    stop: () => reported.reject(new Error('The detector stopped.')),
  });
  await reported.promise;
  for (let round = 0; round < rounds; round += 1) {
    // The reading before is over when its report was taken and this task is.
    await new Promise((resolve) => setTimeout(resolve));
    if (round % 2 === 0) turns.floor.push(walk());
    reported = Promise.withResolvers<number>();
    rescan();
    turns.ours.push(await reported.promise);
    if (round % 2 === 1) turns.floor.push(walk());
  }
  end.abort();
  return turns;
}

function walk(): number {
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let found = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (TRIVIAL.test(node.nodeValue ?? '')) found += 1;
  }
  const took = performance.now() - start;
  if (found === 0) throw new Error('The walk found nothing.');
  return took;
}

const TRIVIAL = /@/;
