import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { placeAfter, placeAt, type ScrollPlace } from './scroll-place.ts';

/** After so many milliseconds without scrolling the browser's place is brought to the rows'. */
const REST = 150;

/** What a table scrolls with. */
export interface Scrolling {
  place: ScrollPlace;
  /** Height of what is in sight. */
  sight: number;
  /** For the box's `onScroll`. */
  onScroll: () => void;
  /** Scrolls as little as needed for the rows from one pixel to another to be in sight. */
  reveal: (from: number, to: number) => void;
  /** Scrolls to the first row. */
  toTop: () => void;
}

/** Scrolls a box whose rows may be higher than a browser allows. `head` is what stays at its top, in pixels. */
export function useScrollPlace(box: RefObject<HTMLDivElement | null>, rows: number, head: number): Scrolling {
  const [place, setPlace] = useState<ScrollPlace>({ shown: 0, real: 0 });
  const [height, setHeight] = useState(600);
  const present = useRef(place);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sight = Math.max(1, height - head);
  const heights = { rows, sight };

  const goTo = (next: ScrollPlace) => {
    present.current = next;
    setPlace(next);
    const element = box.current;
    if (element && Math.abs(element.scrollTop - next.real) >= 1) element.scrollTop = next.real;
  };
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = () => {
      if (element.clientHeight > 0) setHeight(element.clientHeight);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  // A list that became shorter may be scrolled beyond its end.
  useLayoutEffect(() => {
    const { shown } = present.current;
    if (shown > 0) goTo(placeAt(shown, heights));
  }, [rows, sight]);
  useEffect(() => () => clearTimeout(resting.current), []);

  return {
    place,
    sight,
    onScroll() {
      const real = box.current?.scrollTop ?? 0;
      const before = present.current;
      const next = placeAfter(before, real, heights);
      if (next.real !== real) goTo(next);
      else {
        present.current = next;
        if (next.shown !== before.shown || next.real !== before.real) setPlace(next);
      }
      clearTimeout(resting.current);
      resting.current = setTimeout(() => {
        const ideal = placeAt(present.current.shown, heights);
        if (Math.abs(ideal.real - present.current.real) >= 1) goTo(ideal);
      }, REST);
    },
    reveal(from, to) {
      const { shown } = present.current;
      if (from < shown) goTo(placeAt(from, heights));
      else if (to > shown + sight) goTo(placeAt(to - sight, heights));
    },
    toTop: () => goTo(placeAt(0, heights)),
  };
}
