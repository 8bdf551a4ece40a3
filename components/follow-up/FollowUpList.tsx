import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FollowUpView } from '#lib/domain/follow-up/follow-up-view.ts';
import type { FollowUpLine } from '#lib/state/follow-up-list.ts';
import { nextRow, shownRange } from '../ui/table-range.ts';
import { useLanguage } from '../ui/translation.ts';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { SECTION_NAMES } from './due-words.ts';
import { FollowUpRow } from './FollowUpRow.tsx';
import './FollowUpList.css';

export interface FollowUpListProps {
  lines: readonly FollowUpLine[];
  now: number;
  onOpen: (followUp: FollowUpView) => void;
  onDone: (followUp: FollowUpView, done: boolean) => void;
  onLater: (followUp: FollowUpView) => void;
  onGive: (followUp: FollowUpView) => void;
}

/** Height of a line in pixels: all are alike, so that only those in sight are drawn. */
const LINE_HEIGHT = 56;

/** The nearest follow-up to a line, first towards `step`, then the other way: headings are passed over. */
function followUpNear(lines: readonly FollowUpLine[], place: number, step: 1 | -1): number {
  for (const way of [step, -step]) {
    for (let at = place; at >= 0 && at < lines.length; at += way) if (lines[at]?.kind === 'follow-up') return at;
  }
  return -1;
}

/**
 * The follow-ups under their headings, however many: only the lines in sight are drawn. One stop for Tab; arrows, J and
 * K move, Enter goes to the ticket, D says done, S puts off, A gives away.
 */
export function FollowUpList({ lines, now, onOpen, onDone, onLater, onGive }: FollowUpListProps) {
  const { translate } = useLanguage();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const [height, setHeight] = useState(600);
  const [wanted, setWanted] = useState(0);
  const current = followUpNear(lines, Math.min(wanted, lines.length - 1), 1);
  const line = lines[current];
  const followUp = line?.kind === 'follow-up' ? line.followUp : undefined;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      if (element.clientHeight > 0) setHeight(element.clientHeight);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const { first, last } = shownRange({ scrolled, height, rowHeight: LINE_HEIGHT, count: lines.length });

  const move = (key: string) => {
    const to = nextRow(key, current, lines.length, Math.max(1, Math.floor(height / LINE_HEIGHT) - 1));
    if (to === undefined) return false;
    const found = followUpNear(lines, to, to < current || key === 'End' ? -1 : 1);
    setWanted(found);
    const element = box.current;
    if (!element) return true;
    // The heading above the first of a section comes into sight with it.
    const top = (lines[found - 1]?.kind === 'heading' ? found - 1 : found) * LINE_HEIGHT;
    const bottom = (found + 1) * LINE_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + height) element.scrollTop = bottom - height;
    setScrolled(element.scrollTop);
    return true;
  };
  const actions: Readonly<Record<string, (shown: FollowUpView) => void>> = {
    d: (shown) => onDone(shown, shown.doneAt === undefined),
    s: (shown) => (shown.doneAt === undefined ? onLater(shown) : undefined),
    a: onGive,
  };
  const steps: Readonly<Record<string, string>> = { j: 'ArrowDown', k: 'ArrowUp' };
  // The same keys from anywhere on the page but a field.
  useShortcuts({
    ...Object.fromEntries(Object.entries(steps).map(([key, step]) => [key, () => void move(step)])),
    ...Object.fromEntries(Object.entries(actions).map(([key, act]) => [key, () => followUp && act(followUp)])),
  });

  return (
    <div
      ref={box}
      class="sc-due-list"
      role="grid"
      tabIndex={0}
      aria-label={translate('followUps.title')}
      aria-description={translate('followUps.keys')}
      aria-rowcount={lines.length}
      aria-activedescendant={followUp && current >= first && current < last ? `${id}-${followUp.id}` : undefined}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
        if (event.key === 'Enter' && followUp) onOpen(followUp);
        else if (!move(steps[event.key.toLowerCase()] ?? event.key)) return;
        event.preventDefault();
      }}
    >
      <div role="presentation" class="sc-due-list__body" style={{ blockSize: `${lines.length * LINE_HEIGHT}px` }}>
        <div role="presentation" style={{ transform: `translateY(${first * LINE_HEIGHT}px)` }}>
          {lines.slice(first, last).map((shown, offset) => {
            const index = first + offset;
            if (shown.kind === 'heading') {
              return (
                <div key={shown.section} role="row" aria-rowindex={index + 1} class="sc-due-list__heading">
                  <span role="rowheader">
                    {translate(SECTION_NAMES[shown.section])} <span class="sc-due-list__count">{shown.count}</span>
                  </span>
                </div>
              );
            }
            const here = shown.followUp;
            return (
              <FollowUpRow
                key={here.id}
                id={`${id}-${here.id}`}
                index={index}
                section={shown.section}
                followUp={here}
                now={now}
                isCurrent={index === current}
                onCurrent={() => setWanted(index)}
                onOpen={() => onOpen(here)}
                onDone={() => onDone(here, here.doneAt === undefined)}
                onLater={() => onLater(here)}
                onGive={() => onGive(here)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
