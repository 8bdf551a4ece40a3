import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReportedEntry } from '#lib/messages/protocol/report.ts';
import { classNames } from '../ui/class-names.ts';
import { shownRange } from '../ui/table-range.ts';
import { EntryLine } from './EntryLine.tsx';
import './EntryList.css';

/** Height of an entry in pixels, the same for all, so that only those in sight are drawn: on two lines, or three. */
const WIDE_ROW = 64;
const NARROW_ROW = 88;

/** Below this width, in pixels, an entry has three lines. */
const NARROW = 600;

export interface EntryListProps {
  label: string;
  entries: readonly ReportedEntry[];
  now: number;
}

/**
 * A list of any length: only the entries in sight are drawn. The links in it are reached with Tab as in any list, and what
 * gets the focus scrolls into sight, so that one comes from the first to the last by keyboard.
 */
export function EntryList({ label, entries, now }: EntryListProps) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const [{ height, isNarrow }, setSize] = useState({ height: 600, isNarrow: false });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const { clientHeight, clientWidth } = element;
      if (clientHeight > 0) setSize({ height: clientHeight, isNarrow: clientWidth < NARROW });
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const rowHeight = isNarrow ? NARROW_ROW : WIDE_ROW;
  const { first, last } = shownRange({ scrolled, height, rowHeight, count: entries.length });
  return (
    <div
      ref={box}
      class={classNames('sc-entry-list', isNarrow && 'sc-entry-list--narrow')}
      role="region"
      aria-label={label}
      tabIndex={0}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
    >
      <div style={{ blockSize: `${entries.length * rowHeight}px` }}>
        <ul style={{ transform: `translateY(${first * rowHeight}px)` }}>
          {entries.slice(first, last).map((entry, offset) => (
            <li key={entry.id} aria-setsize={entries.length} aria-posinset={first + offset + 1}>
              <EntryLine entry={entry} now={now} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
