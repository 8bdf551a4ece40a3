import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import './VirtualFeed.css';

export interface VirtualFeedProps<Item> {
  /** Names the list. */
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  render: (item: Item) => ComponentChildren;
  /** Kept in the page wherever one scrolls: something is being written in it. */
  isPinned?: (item: Item) => boolean;
  /** True while more is read. */
  busy: boolean;
  /** Asked when the end comes near. */
  onEnd: () => void;
}

/** What an item is taken to be high before it was seen, in pixels. */
const GUESS = 120;

/** Drawn above and below what is in sight, in pixels. */
const SPARE = 600;

/**
 * A list of any length whose items differ in height: only those in sight are drawn, and the one that has the focus. It
 * scrolls within itself; what was not seen yet is guessed, and what one looks at does not move when it turns out
 * otherwise.
 */
export function VirtualFeed<Item>({ label, items, keyOf, render, isPinned, busy, onEnd }: VirtualFeedProps<Item>) {
  const box = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const [scrolled, setScrolled] = useState(0);
  const [height, setHeight] = useState(600);
  const [focused, setFocused] = useState<string>();
  const [, setMeasured] = useState(0);

  const tops: number[] = [];
  let total = 0;
  for (const item of items) {
    tops.push(total);
    total += heights.current.get(keyOf(item)) ?? GUESS;
  }
  const isNear = (index: number) => {
    const bottom = tops[index + 1] ?? total;
    return bottom >= scrolled - SPARE && tops[index]! <= scrolled + height + SPARE;
  };
  const drawn = items.flatMap((item, index) =>
    isNear(index) || keyOf(item) === focused || isPinned?.(item) ? [{ item, index }] : [],
  );
  const isAtEnd = items.length > 0 && isNear(items.length - 1);

  const watch = useRef<ResizeObserver | undefined>(undefined);
  useLayoutEffect(() => {
    watch.current = new ResizeObserver((entries) => {
      const element = box.current;
      if (!element) return;
      let moved = 0;
      let isOther = false;
      for (const { target } of entries) {
        if (!(target instanceof HTMLElement)) continue;
        if (target === element) {
          if (element.clientHeight > 0) setHeight(element.clientHeight);
          continue;
        }
        const key = target.dataset.feedKey ?? '';
        const [is, was] = [target.offsetHeight, heights.current.get(key) ?? GUESS];
        if (is === 0 || is === was) continue;
        heights.current.set(key, is);
        isOther = true;
        if (target.offsetTop + was <= element.scrollTop) moved += is - was;
      }
      if (moved !== 0) element.scrollTop += moved;
      if (isOther) setMeasured((count) => count + 1);
    });
    if (box.current) watch.current.observe(box.current);
    // Items that came with the list itself: their elements were handed over before there was anything to watch them.
    for (const item of box.current?.querySelectorAll('[data-feed-key]') ?? []) watch.current.observe(item);
    return () => watch.current?.disconnect();
  }, []);
  useEffect(() => {
    if (isAtEnd && !busy) onEnd();
  }, [isAtEnd, busy, items.length]);

  return (
    <div
      ref={box}
      class="sc-feed"
      role="feed"
      tabIndex={0}
      aria-label={label}
      aria-busy={busy}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
      onFocusIn={(event) => {
        const place = event.target instanceof Element ? event.target.closest('[data-feed-key]') : null;
        setFocused(place instanceof HTMLElement ? place.dataset.feedKey : undefined);
      }}
      onFocusOut={() => setFocused(undefined)}
    >
      <div class="sc-feed__all" style={{ blockSize: `${total}px` }}>
        {drawn.map(({ item, index }) => (
          <div
            key={keyOf(item)}
            ref={(element) => {
              if (element) watch.current?.observe(element);
            }}
            class="sc-feed__item"
            data-feed-key={keyOf(item)}
            style={{ insetBlockStart: `${tops[index]}px` }}
          >
            {render(item)}
          </div>
        ))}
      </div>
    </div>
  );
}
