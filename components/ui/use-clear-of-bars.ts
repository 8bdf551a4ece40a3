import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Space between what stands at the foot of the page and the bar under it, in pixels. */
const GAP = 8;

interface Extent {
  top: number;
  bottom: number;
}

/**
 * How far something at the foot of the page, `height` pixels high and `foot` pixels from its lower edge, must be lifted to
 * cover none of the bars. Pure; bars are given as they stand in a window of `windowHeight`.
 */
export function liftOver(
  bars: readonly Extent[],
  { height, foot, windowHeight }: { height: number; foot: number; windowHeight: number },
): number {
  let lift = 0;
  for (const { top, bottom } of bars.toSorted((one, other) => other.bottom - one.bottom)) {
    const lower = windowHeight - foot - lift;
    if (top < lower && bottom > lower - height) lift = windowHeight - foot - top + GAP;
  }
  return lift;
}

/**
 * Keeps an element that is fixed to the foot of the page above every bar of buttons (`data-buttons-bar`) that it would
 * cover, while `shown` is there: the bars stay where they are, so that no button moves under the pointer.
 */
export function useClearOfBars(place: RefObject<HTMLElement | null>, shown: string | undefined): void {
  useLayoutEffect(() => {
    const element = place.current;
    if (!element || shown === undefined) return undefined;
    const settle = () => {
      const foot = Number.parseFloat(getComputedStyle(element).insetBlockEnd) || 0;
      const bars = [...document.querySelectorAll('[data-buttons-bar]')].map((bar) => bar.getBoundingClientRect());
      const lift = liftOver(bars, { height: element.offsetHeight, foot, windowHeight: innerHeight });
      element.style.translate = lift === 0 ? '' : `0 ${-lift}px`;
    };
    settle();
    const stop = new AbortController();
    addEventListener('scroll', settle, { capture: true, passive: true, signal: stop.signal });
    addEventListener('resize', settle, { signal: stop.signal });
    // What opens, closes or grows moves the bars without a scroll.
    const watch = new MutationObserver(settle);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      stop.abort();
      watch.disconnect();
    };
  }, [shown]);
}
