import type { CandidateFinder } from '#lib/detect/candidate-finder.ts';
import { createPace, type Pace } from '#lib/detect/pace.ts';
import { createReadingLoop } from '#lib/detect/reading-loop.ts';
import { findShadowRoots } from '#lib/detect/text-walk.ts';
import type { MarkKind } from '#lib/domain/interaction/mark-kind.ts';
import { createHeldTexts, type Question } from './held-texts.ts';
import { createLookInto } from './look-into.ts';
import { createPainter } from './painter.ts';
import { watchTexts } from './watch-texts.ts';

/** How texts are underlined, and on what that stands. */
export interface Judged {
  kinds: (MarkKind | null)[];
  stamp: string;
}

/** What a marker works with; all of it belongs to one frame. */
export interface MarkerParts {
  view: Window & typeof globalThis;
  /** Ends it: nothing stays underlined. */
  signal: AbortSignal;
  finder: CandidateFinder;
  /** Asks what texts are. `lost` when there was no answer; `never` when nothing is to be underlined here. */
  judge: (texts: readonly Question[]) => Promise<Judged | 'lost' | 'never'>;
  stop: () => void;
}

/** Milliseconds for which the shadow roots that were found count as all there are. */
const ROOTS_HOLD = 3000;
/** Milliseconds after which what came near is asked for. */
const SOON = 80;
/** Milliseconds until a question that got no answer is asked anew, and how often. */
const RETRY_AFTER = 2000;
const MOST_RETRIES = 5;

/**
 * Underlines the addresses of a frame, and keeps that in step with the page: at once, then after changes, in short
 * tasks, the less often the longer it takes (see the reading loop). Writes nothing to the page (R62). `stamped` of the
 * answer says on what marks stand now.
 */
export function startMarker({ view, signal, finder, judge, stop }: MarkerParts): { stamped: (stamp: string) => void } {
  const { document } = view;
  const painter = createPainter(view);
  if (!painter) return { stamped() {} };
  const loop = createReadingLoop({ view, signal, read });
  const texts = createHeldTexts({ view, signal, painter, onUnknown: askSoon });
  const changed = watchTexts(document, signal, {
    onText: (text) => texts.drop(text),
    onChange: () => loop.changed(),
  });
  const lookInto = createLookInto({ document, finder, texts, changed });
  const known = new WeakSet<ShadowRoot>();
  let roots = { count: 0, at: 0 };
  let stamp: string | undefined;
  let retries = 0;
  let isAsking = false;
  /** What is known stands on something that changed. */
  let isOld = false;

  async function read(): Promise<readonly ShadowRoot[]> {
    const pace = createPace(view, signal);
    await watchRoots(pace);
    for (const node of changed.take()) {
      // One after the other, with breaths between.
      // oxlint-disable-next-line no-await-in-loop
      await lookInto(node, pace);
      // oxlint-disable-next-line no-await-in-loop
      if (pace.isDue()) await pace.breathe();
    }
    await dropGone(pace);
    if (isOld) {
      isOld = false;
      await texts.askAnew(pace);
    }
    await ask(pace);
    if (isOld || changed.has()) loop.changed();
    return [];
  }

  /** Looks for shadow roots where elements came or went, otherwise now and then: an element may get one late. */
  async function watchRoots(pace: Pace): Promise<void> {
    const count = document.getElementsByTagName('*').length;
    if (count === roots.count && performance.now() - roots.at < ROOTS_HOLD) return;
    for (const root of await findShadowRoots(document, pace)) {
      if (known.has(root)) continue;
      known.add(root);
      changed.observe(root);
      changed.add(root);
    }
    roots = { count, at: performance.now() };
  }

  /** What is not on the page any more is not held either. */
  async function dropGone(pace: Pace): Promise<void> {
    for (const text of texts.texts()) {
      if (!text.isConnected) texts.drop(text);
      // oxlint-disable-next-line no-await-in-loop
      if (pace.isDue()) await pace.breathe();
    }
  }

  /** What comes near the screen is waited for: not as long as the page may have to rest. */
  function askSoon(): void {
    if (isAsking) return;
    view.setTimeout(() => {
      if (!signal.aborted) ask(createPace(view, signal)).catch(ignoreEnd);
    }, SOON);
  }

  async function ask(pace: Pace): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    try {
      await askAll(pace);
    } finally {
      isAsking = false;
    }
  }

  async function askAll(pace: Pace): Promise<void> {
    for (let questions = texts.questions(); questions.length > 0; questions = texts.questions()) {
      // The worker answers one after the other.
      // oxlint-disable-next-line no-await-in-loop
      const answer = await judge(questions);
      signal.throwIfAborted();
      if (answer === 'never') return stop();
      if (answer === 'lost') {
        if ((retries += 1) <= MOST_RETRIES) loop.later(RETRY_AFTER);
        return;
      }
      retries = 0;
      stampedBy(answer.stamp);
      // oxlint-disable-next-line no-await-in-loop
      await texts.answer(questions, answer.kinds, pace);
      // oxlint-disable-next-line no-await-in-loop
      await pace.breathe();
    }
  }

  /** What was answered on another footing is asked anew, and stays as it is until then. */
  function stampedBy(next: string): void {
    if (stamp !== undefined && stamp !== next) isOld = true;
    stamp = next;
  }

  function ignoreEnd(error: unknown): void {
    if (!signal.aborted) throw error;
  }

  signal.addEventListener('abort', () => texts.dropAll(), { once: true });
  void loop.start();
  // Parts of a program that are put together after the page have their roots by then.
  loop.later(ROOTS_HOLD);
  return {
    stamped(next) {
      if (next === stamp || stamp === undefined) return;
      stampedBy(next);
      loop.changed();
    },
  };
}
