import { chooseAdapter, recognizers } from '#lib/adapters/registry.ts';
import { startDetector } from '#lib/detect/start-detector.ts';
import { OBSERVED } from '#lib/detect/watch-frame.ts';
import type { Turns } from '../figure.ts';
import { type PageRecipe, syntheticPage } from './synthetic-page.ts';

/** Puts a made-up ticket into this page and says how much text it has. */
export function fill(recipe: PageRecipe): number {
  document.body.innerHTML = syntheticPage(recipe);
  return document.body.textContent?.length ?? 0;
}

/** Starts the detector as the content script does. `onReport` gets the time that a reading says it took, and what it found. */
async function startReading(signal: AbortSignal, onReport: (milliseconds: number, found: number) => void) {
  return startDetector({
    view: window,
    signal,
    setUp: (url, markedAs) => {
      const adapter = chooseAdapter(url, markedAs);
      return Promise.resolve({ adapter, recognizers: adapter === undefined ? recognizers() : [] });
    },
    report: ({ last, scanMs, sightings }) => {
      if (last) onReport(scanMs, sightings.length);
      return Promise.resolve('taken');
    },
    stop: () => onReport(0, 0),
  });
}

/**
 * Reads the page by turns, again and again: the detector's reading of a page that it knows, and a walk over the text
 * nodes with one trivial expression. The reading's time is what it reports itself: its breaths are not counted, nor
 * what comes before it, the search for a helpdesk's marks. Nothing of an earlier reading is used but the shadow roots.
 */
export async function compareScans(rounds: number): Promise<Turns> {
  const turns: Turns = { ours: [], floor: [] };
  const end = new AbortController();
  let reported = Promise.withResolvers<number>();
  const { rescan } = await startReading(end.signal, (milliseconds, found) => {
    if (found === 0) reported.reject(new Error('The detector found nothing.'));
    reported.resolve(milliseconds);
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

/**
 * The first reading of a page by a script that was never run, from its start to its report, all of it: the search for
 * marks and shadow roots, the making of the rules. Only its breaths are left out.
 */
export async function firstReading(): Promise<number> {
  const end = new AbortController();
  const idle = window.requestIdleCallback.bind(window);
  let breaths = 0;
  window.requestIdleCallback = (callback, options) => {
    const asked = performance.now();
    return idle((deadline) => {
      breaths += performance.now() - asked;
      callback(deadline);
    }, options);
  };
  let seen = 0;
  const began = performance.now();
  await startReading(end.signal, (_milliseconds, found) => (seen = found));
  const took = performance.now() - began - breaths;
  end.abort();
  if (seen === 0) throw new Error('The detector found nothing.');
  return took;
}

/** The first walk over a page by a script that was never run. */
export function firstWalk(): number {
  return walk();
}

const CHANGES = 10_000;

/** Changes the page ten thousand times, in tasks of a hundred: texts, elements, classes. What observers do is in the time. */
async function storm(): Promise<number> {
  const place = document.createElement('div');
  document.body.append(place);
  let took = 0;
  for (let change = 0; change < CHANGES;) {
    await new Promise((resolve) => setTimeout(resolve));
    const began = performance.now();
    for (const end = change + 100; change < end; change += 1) {
      if (change % 4 === 0) place.append(document.createElement('p'));
      else if (change % 4 === 1) place.lastElementChild!.textContent = `line ${change}`;
      else if (change % 4 === 2) place.lastElementChild!.className = `c${change % 7}`;
      else if (place.childElementCount > 50) place.firstElementChild!.remove();
    }
    // Observers are told before what is awaited here goes on.
    await Promise.resolve();
    took += performance.now() - began;
  }
  place.remove();
  return took;
}

/** A storm of changes by turns: under the detector, and under an observer of the same changes that does nothing. */
export async function compareStorms(rounds: number): Promise<Turns> {
  const turns: Turns = { ours: [], floor: [] };
  for (let round = 0; round < 2 * rounds; round += 1) {
    const end = new AbortController();
    const empty = new MutationObserver(() => {});
    const isOurs = round % 2 === 0;
    if (isOurs) await startReading(end.signal, () => {});
    else empty.observe(document, OBSERVED);
    turns[isOurs ? 'ours' : 'floor'].push(await storm());
    end.abort();
    empty.disconnect();
  }
  return turns;
}

/** Starts the detector and leaves it running. */
export async function stay(): Promise<void> {
  await startReading(new AbortController().signal, () => {});
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
