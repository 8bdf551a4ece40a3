import type { FrameReport } from '#lib/domain/interaction/frame-report.ts';
import type { Adapter, Recognizer } from './adapter.ts';
import { type FrameAddress, outsidePlace, readFrameAddress } from './frame-place.ts';
import { createPace, type Pace } from './pace.ts';
import { createReadingLoop } from './reading-loop.ts';
import { partsOf } from './report-parts.ts';
import { GENERAL, scanFrame } from './scan.ts';
import { findShadowRoots } from './text-walk.ts';
import { watchFrame } from './watch-frame.ts';

/** What a detector needs to know to read a page. */
export interface DetectorSetup {
  adapter?: Adapter;
  recognizers: readonly Recognizer[];
  /** True where the adapter may be another one as soon as the address changes, the general one too. */
  changes?: boolean;
}

/** What a detector works with; all of it belongs to one frame. */
export interface DetectorParts {
  view: Window;
  /** Ends it: nothing is read or sent afterwards. */
  signal: AbortSignal;
  /** Asks how to read a page. `lost` when there was no answer; `never` when this frame is not to be read. */
  setUp: (url: string, markedAs?: string) => Promise<DetectorSetup | 'lost' | 'never'>;
  /** Sends one part of a report. `never` when nobody will ever take one. */
  report: (part: FrameReport) => Promise<'taken' | 'lost' | 'never'>;
  stop: () => void;
}

/** Seconds an adapter's requester may take to appear when the adapter does not say. */
const PATIENCE = 8;
/** Scans in which marks of helpdesks are looked for: a program that draws itself late shows them late. */
const MARK_SCANS = 12;
/** Milliseconds until a message that got no answer is tried anew, and how often. */
const RETRY_AFTER = 2000;
const MOST_RETRIES = 5;
/** Milliseconds for which the shadow roots that were found count as all there are. */
const ROOTS_HOLD = 3000;

/**
 * Reads a frame, reports what it shows, and does so again whenever it changes. Resolves when the first report is
 * sent or there is nothing to read. `rescan` of the answer reads and reports anew though nothing changed.
 */
export async function startDetector({
  view,
  signal,
  setUp,
  report,
  stop,
}: DetectorParts): Promise<{ rescan: () => void }> {
  const { document } = view;
  let recognizers: readonly Recognizer[] | undefined;
  let adapter: Adapter | undefined;
  let adapterFor = '';
  let changes = false;
  let markScans = 0;
  let retries = 0;
  let lastScan = 0;
  let lastSent = '';
  let since = performance.now();
  let roots: { found: readonly ShadowRoot[]; count: number; at: number } = { found: [], count: 0, at: 0 };

  /** Whether a message was answered. Nobody there: tries again a few times, for the worker may be restarting. */
  function isAnswer<Answer>(answer: Answer | 'lost' | 'never'): answer is Answer {
    if (answer === 'never') stop();
    else if (answer !== 'lost') retries = 0;
    else if ((retries += 1) <= MOST_RETRIES) loop.later(RETRY_AFTER);
    return answer !== 'never' && answer !== 'lost';
  }

  /** Whether a mark is there. Some tags have their places: then the whole document need not be searched. */
  function isOnPage(mark: string): Element | boolean | null | undefined {
    if (/^body\S+$/.test(mark)) return document.body?.matches(mark);
    return (/^(?:meta|link)/.test(mark) ? document.head : document)?.querySelector(mark);
  }

  /** The adapter whose marks the page bears; the last recognizer fits every page and brings the general rules. */
  function markedAs(borrowed: boolean | undefined): string | undefined {
    // A frame without an address of its own is a part of another page, not a helpdesk.
    if (borrowed) return GENERAL;
    if (adapter && adapter.id !== GENERAL) return adapter.id;
    markScans += 1;
    if (adapter && markScans > MARK_SCANS) return GENERAL;
    return recognizers?.find(({ selectors }) => selectors.some(isOnPage))?.adapterId;
  }

  /** Learns how to read the page as it is now. */
  async function prepare({ href, borrowed }: FrameAddress): Promise<boolean> {
    if (recognizers === undefined) {
      const first = await setUp(href);
      if (!isAnswer(first)) return false;
      ({ recognizers, changes = false } = first);
      if (!borrowed) adapter = first.adapter;
      adapterFor = href;
    }
    if (!(await askAnew(href, borrowed))) return false;
    // The adapter of the former address does not know this one: the marks decide, as on a page that begins.
    return adapter !== undefined || ((await askAnew(href, borrowed)) && adapter !== undefined);
  }

  /** Asks for the adapter that marks name, or that a new address may bring. False when there was no answer. */
  async function askAnew(href: string, borrowed: boolean | undefined): Promise<boolean> {
    const id = markedAs(borrowed);
    const isNew = id !== adapter?.id || ((id !== GENERAL || (changes && !borrowed)) && href !== adapterFor);
    if (id === undefined || !isNew) return true;
    const known = await setUp(href, id);
    if (!isAnswer(known)) return false;
    ({ adapter } = known);
    adapterFor = href;
    return true;
  }

  /** Looks for shadow roots where elements came or went; otherwise now and then, for an element may get one late. */
  async function findRoots(pace: Pace): Promise<readonly ShadowRoot[]> {
    const count = document.getElementsByTagName('*').length;
    if (count !== roots.count || performance.now() - roots.at > ROOTS_HOLD)
      roots = { found: await findShadowRoots(document, pace), count, at: performance.now() };
    return roots.found;
  }

  async function read(force: boolean): Promise<readonly ShadowRoot[]> {
    const address = readFrameAddress(view);
    if (!address || !(await prepare(address)) || !adapter) return [];
    signal.throwIfAborted();
    const pace = createPace(view, signal);
    const shadowRoots = await findRoots(pace);
    const { met, sightings, ...rest } = await scanFrame({
      document,
      address,
      adapter,
      outside: outsidePlace(view, adapter),
      shadowRoots,
      pace,
    });
    const seen = {
      url: address.href.slice(0, 4000),
      pageTitle: document.title.slice(0, 500),
      // Documents that are no HTML have none.
      lang: (document.documentElement as Partial<HTMLElement>).lang?.slice(0, 80),
      adapterId: adapter.id === GENERAL ? undefined : adapter.id,
      openedBySender: adapter.messages?.openedBySender,
      adapterHealthy: isHealthy(met, adapter),
      ...rest,
    };
    const text = JSON.stringify([seen, sightings]);
    if (!force && text === lastSent) return shadowRoots;
    // Grows over every script that ever ran in this document, not only over this one.
    lastScan = Math.max(lastScan + 1, Math.ceil(performance.now()));
    for (const part of partsOf({ ...seen, depth: depthOf(view), scan: lastScan, scanMs: pace.worked() }, sightings)) {
      signal.throwIfAborted();
      // Parts keep their order.
      // oxlint-disable-next-line no-await-in-loop
      if (!isAnswer(await report(part))) return shadowRoots;
    }
    lastSent = text;
    return shadowRoots;
  }

  /** Absent until the adapter's patience is over, unless it found what it expects. */
  function isHealthy(met: boolean | undefined, { patience = PATIENCE }: Adapter): boolean | undefined {
    if (met !== false) return met;
    const left = since + patience * 1000 - performance.now();
    if (left > 0) loop.later(left + 50);
    return left > 0 ? undefined : false;
  }

  function onMove(): void {
    since = performance.now();
    markScans = 0;
    loop.moved();
  }

  const loop = createReadingLoop({ view, signal, read });
  const watch = watchFrame({ view, signal, onChange: () => loop.changed(), onMove });
  loop.onRead(watch.observe);
  await loop.start();
  return { rescan: () => loop.force() };
}

function depthOf(view: Window): number {
  let depth = 0;
  for (let frame = view; frame !== frame.parent && depth < 100; frame = frame.parent) depth += 1;
  return depth;
}
