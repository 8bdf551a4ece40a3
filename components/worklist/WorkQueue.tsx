import { Mail, Phone, UserRound } from 'lucide';
import type { Ref } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ListedInteraction } from '#lib/messages/protocol/worklist.ts';
import { interactionKindIcon, interactionKindKey } from '../interaction/interaction-kind.ts';
import { interactionTitle } from '../interaction/interaction-title.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { shownRange } from '../ui/table-range.ts';
import { useLanguage } from '../ui/translation.ts';
import { findWords } from './find-words.ts';
import './WorkQueue.css';

export interface WorkQueueProps {
  rows: readonly ListedInteraction[];
  total: number;
  currentKey: string | undefined;
  boxRef: Ref<HTMLDivElement>;
  onSelect: (key: string) => void;
  /** One on or back. */
  onMove: (step: 1 | -1) => void;
  /** Goes into what stands beside it. */
  onEnter: () => void;
  /** The end of what was read comes into sight. */
  onMore: () => void;
}

/** Height of a row in pixels: all are alike, so that only those in sight are drawn. */
const ROW_HEIGHT = 64;

/** So many rows before the end the next part is asked for. */
const AHEAD = 40;

/** The unresolved interactions one under the other: one stop for Tab, arrow keys move, what is current stands beside. */
export function WorkQueue(props: WorkQueueProps) {
  const { rows, total, currentKey } = props;
  const { translate, locale } = useLanguage();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const [height, setHeight] = useState(600);
  const current = rows.findIndex(({ interaction }) => interaction.key === currentKey);
  const { first, last } = shownRange({ scrolled, height, rowHeight: ROW_HEIGHT, count: rows.length });
  const whole = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'short' });
  const today = new Date().toDateString();
  const momentOf = (at: number) => (new Date(at).toDateString() === today ? time : date).format(at);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setHeight(element.clientHeight || 600);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    const element = box.current;
    if (!element || current < 0) return;
    const top = current * ROW_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + ROW_HEIGHT > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + ROW_HEIGHT - element.clientHeight;
    }
    setScrolled(element.scrollTop);
  }, [current]);
  useEffect(() => {
    if (last + AHEAD >= rows.length && rows.length < total) props.onMore();
  }, [last, rows.length, total]);

  return (
    <div
      ref={(element) => {
        box.current = element;
        if (typeof props.boxRef === 'function') props.boxRef(element);
        else if (props.boxRef) props.boxRef.current = element;
      }}
      class="sc-queue"
      role="listbox"
      tabIndex={0}
      aria-label={translate('worklist.queue')}
      aria-activedescendant={current >= first && current < last ? `${id}-${current}` : undefined}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        if (event.key === 'ArrowDown') props.onMove(1);
        else if (event.key === 'ArrowUp') props.onMove(-1);
        else if (event.key === 'Enter') props.onEnter();
        else if (event.key === 'Home' && rows[0]) props.onSelect(rows[0].interaction.key);
        else if (event.key === 'End') props.onSelect(rows.at(-1)?.interaction.key ?? '');
        else return;
        event.preventDefault();
      }}
    >
      <div role="presentation" style={{ blockSize: `${rows.length * ROW_HEIGHT}px` }}>
        <div role="presentation" style={{ transform: `translateY(${first * ROW_HEIGHT}px)` }}>
          {rows.slice(first, last).map(({ interaction, address, name, find, at }, offset) => (
            <div
              key={interaction.key}
              id={`${id}-${first + offset}`}
              role="option"
              aria-selected={first + offset === current}
              aria-setsize={total}
              aria-posinset={first + offset + 1}
              class={classNames('sc-queue__row', first + offset === current && 'sc-queue__row--current')}
              onClick={() => props.onSelect(interaction.key)}
            >
              <Icon
                icon={interactionKindIcon(interaction.medium, interaction.direction)}
                label={translate(interactionKindKey(interaction.medium, interaction.direction))}
                class="sc-queue__kind"
              />
              <span class="sc-queue__title">
                <OutsideText>{interactionTitle(interaction)}</OutsideText>
              </span>
              <time class="sc-queue__at" dateTime={new Date(at).toISOString()} title={whole.format(at)}>
                {momentOf(at)}
              </time>
              <span class="sc-queue__who">
                <Icon icon={address === undefined ? UserRound : address.includes('@') ? Mail : Phone} size={14} />
                <OutsideText>{address ?? name ?? ''}</OutsideText>
              </span>
              {find ? <span class="sc-queue__find">{findWords(find, translate)}</span> : undefined}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
