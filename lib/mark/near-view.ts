import { above } from '#lib/detect/visibility.ts';

/** Texts of a page, told apart by whether they are near what is on the screen. */
export interface NearView {
  /** `follows` when it comes after the text that was added before it, as far as is known. */
  add(text: Text, follows: boolean): void;
  remove(text: Text): void;
  isNear(text: Text): boolean;
}

/** Neighbouring texts that are shown and hidden together. */
interface Run {
  texts: Set<Text>;
  /** What the first and the last text stand in. */
  ends: Element[];
  isNear: boolean;
}

/** Where an element that a run begins or ends in is, as far as is known. */
interface End {
  isAbove: boolean;
  isBelow: boolean;
  runs: Set<Run>;
}

/** So few texts are near, wherever they are: a browser draws as many highlights without an effort. */
const FEW = 500;
/** Texts in a run. */
const RUN = 32;
/**
 * So far above and below what is on the screen is near, in panes that scroll by themselves too; sideways everything is.
 * No percentages: Chromium 156 takes those of `scrollMargin` for far more.
 */
const WITHIN = '500px';
const ENDLESS = '1000000px';

/**
 * Follows which texts are near the screen. A browser looks at every highlight whenever the page changes: ten thousand
 * of them would make a page slow that is not. Watches the ends of runs of texts, not every text, and says of an end
 * whether it is above or below: a run is near unless both its ends are on the same side.
 */
export function createNearView(
  view: Window & typeof globalThis,
  signal: AbortSignal,
  onTurned: (texts: Iterable<Text>, isNear: boolean) => void,
): NearView {
  const runs = new Map<Text, Run>();
  const ends = new Map<Element, End>();
  let observers: IntersectionObserver[] | undefined;
  let last: { text: Text; run: Run } | undefined;

  function startWatching(): void {
    const watch = (side: 'isAbove' | 'isBelow', rootMargin: string): IntersectionObserver => {
      const options = { root: view.document, rootMargin, scrollMargin: rootMargin };
      return new view.IntersectionObserver((entries) => {
        const touched = new Set<Run>();
        for (const { target, isIntersecting } of entries) {
          const end = ends.get(target);
          if (!end) continue;
          end[side] = !isIntersecting;
          for (const run of end.runs) touched.add(run);
        }
        touched.forEach(turn);
      }, options);
    };
    observers = [
      watch('isAbove', `${WITHIN} ${ENDLESS} ${ENDLESS}`),
      watch('isBelow', `${ENDLESS} ${ENDLESS} ${WITHIN}`),
    ];
    for (const run of new Set(runs.values())) watchEnds(run);
  }

  function turn(run: Run): void {
    const states = run.ends.flatMap((element) => ends.get(element) ?? []);
    const isNear = !states.every(({ isAbove }) => isAbove) && !states.every(({ isBelow }) => isBelow);
    if (isNear === run.isNear) return;
    run.isNear = isNear;
    onTurned(run.texts, isNear);
  }

  function watchEnds(run: Run): void {
    const texts = [...run.texts];
    const next = [texts[0], texts.at(-1)].flatMap((text) => (text && above(text)) ?? []);
    const before = run.ends;
    run.ends = next;
    for (const element of next) {
      const known = ends.get(element);
      if (known) known.runs.add(run);
      else {
        // Nowhere until the browser says where.
        ends.set(element, { isAbove: true, isBelow: true, runs: new Set([run]) });
        observers?.forEach((observer) => observer.observe(element));
      }
    }
    for (const element of before) if (!next.includes(element)) leave(element, run);
    turn(run);
  }

  function leave(element: Element, run: Run): void {
    const end = ends.get(element);
    end?.runs.delete(run);
    if (end?.runs.size !== 0) return;
    ends.delete(element);
    observers?.forEach((observer) => observer.unobserve(element));
  }

  /** The run that a text goes on with, or a new one. */
  function runFor(text: Text, follows: boolean): Run {
    const open = last && last.run.texts.size < RUN && runs.get(last.text) === last.run ? last : undefined;
    const goesOn = open && (follows || (open.text.compareDocumentPosition(text) & 4) > 0);
    return goesOn ? open.run : { texts: new Set(), ends: [], isNear: observers === undefined };
  }

  signal.addEventListener('abort', () => observers?.forEach((observer) => observer.disconnect()), { once: true });
  return {
    add(text, follows) {
      const run = runFor(text, follows);
      run.texts.add(text);
      runs.set(text, run);
      last = { text, run };
      if (observers) watchEnds(run);
      else if (runs.size > FEW) startWatching();
    },
    remove(text) {
      const run = runs.get(text);
      if (!run) return;
      runs.delete(text);
      run.texts.delete(text);
      if (observers) watchEnds(run);
    },
    isNear: (text) => runs.get(text)?.isNear ?? false,
  };
}
