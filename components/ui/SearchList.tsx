import { Search } from 'lucide';
import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { takeEscape, takeSlash } from './search-keys.ts';
import { Spinner } from './Spinner.tsx';
import { TextInput } from './TextInput.tsx';
import './SearchList.css';

export interface SearchListProps<Item> {
  /** Names the field; not shown, the placeholder stands for it. */
  label: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  render: (item: Item) => ComponentChildren;
  onChoose: (item: Item, withCtrl: boolean) => void;
  /** Enter while nothing is listed. */
  onEnterText?: (text: string, withCtrl: boolean) => void;
  /** Escape is for what stands around the field at once, where the field is all there is. It empties the field first otherwise. */
  escapeLeaves?: boolean;
  busy?: boolean;
  /** Says what the list holds, such as "3 contacts"; announced as it changes. */
  status?: string;
  inputRef?: Ref<HTMLInputElement>;
  /** Stands between the field and the list. */
  children?: ComponentChildren;
}

/**
 * A field and what it finds, listed in place. The first item is the current one; arrow keys move, Enter chooses (once
 * the list answers what was typed), the focus never leaves the field. While nothing is listed the arrow keys are for what stands around it.
 */
export function SearchList<Item>(props: SearchListProps<Item>) {
  const { items, keyOf } = props;
  const id = useId();
  const [current, setCurrent] = useState(0);
  const listed = items.map((item) => keyOf(item)).join(' ');
  useEffect(() => setCurrent(0), [listed]);
  const active = items[current];

  const enter = (item: Item | undefined, withCtrl: boolean) => {
    if (item === undefined) props.onEnterText?.(props.text, withCtrl);
    else props.onChoose(item, withCtrl);
  };
  // What is listed while the answer is awaited is not what was asked for: Enter waits for what is.
  const [waiting, setWaiting] = useState<{ withCtrl: boolean }>();
  useEffect(() => {
    if (!waiting || props.busy) return;
    setWaiting(undefined);
    enter(items[0], waiting.withCtrl);
  }, [waiting, props.busy]);
  const typeText = (typed: string) => {
    setWaiting(undefined);
    props.onText(typed);
  };
  const idOf = (item: Item) => `${id}-${keyOf(item)}`;

  const move = (to: number) => {
    const next = (to + items.length) % items.length;
    setCurrent(next);
    document.getElementById(idOf(items[next]!))?.scrollIntoView?.({ block: 'nearest' });
  };

  return (
    <div class="sc-search">
      <div class="sc-search__field">
        <TextInput
          ref={props.inputRef}
          type="search"
          role="combobox"
          leading={Search}
          aria-label={props.label}
          placeholder={props.placeholder}
          aria-expanded={items.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active ? idOf(active) : undefined}
          value={props.text}
          onValue={typeText}
          onKeyDown={(event) => {
            if (event.isComposing || takeSlash(event, props.text)) return;
            if (!props.escapeLeaves && takeEscape(event, props.text, typeText)) return;
            if (event.key === 'ArrowDown' && items.length > 0) move(current + 1);
            else if (event.key === 'ArrowUp' && items.length > 0) move(current - 1);
            else if (event.key === 'Enter' && props.busy) setWaiting({ withCtrl: event.ctrlKey || event.metaKey });
            else if (event.key === 'Enter') enter(active, event.ctrlKey || event.metaKey);
            else return;
            event.preventDefault();
          }}
        />
        {props.busy ? <Spinner class="sc-search__busy" /> : undefined}
      </div>
      <div class="sc-visually-hidden" role="status">
        {props.status}
      </div>
      {props.children}
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={props.label}
        class={classNames('sc-search__list', items.length === 0 && 'sc-search__list--empty')}
      >
        {items.map((item, index) => (
          <li
            key={keyOf(item)}
            id={idOf(item)}
            role="option"
            aria-selected={index === current}
            class="sc-search__item"
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => props.onChoose(item, event.ctrlKey || event.metaKey)}
          >
            {props.render(item)}
          </li>
        ))}
      </ul>
    </div>
  );
}
