import * as menu from '@zag-js/menu';
import { normalizeProps, useMachine } from '@zag-js/preact';
import { Ellipsis } from 'lucide';
import { useId } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Icon, type IconData } from './Icon.tsx';
import './IconButton.css';
import './Menu.css';

export interface MenuItem {
  id: string;
  label: string;
  icon?: IconData;
  danger?: boolean;
  /** Why it cannot be chosen (R60); shown under its label. */
  disabledBecause?: string;
}

export interface MenuProps {
  /** Name of the button that opens it. */
  label: string;
  /** Picture of the button; three dots when absent. */
  icon?: IconData;
  items: readonly MenuItem[];
  onSelect: (id: string) => void;
}

/** A button with three dots and the list of actions it opens. Arrow keys, type-ahead and Escape work. */
export function Menu({ label, icon = Ellipsis, items, onSelect }: MenuProps) {
  const service = useMachine(menu.machine, {
    id: useId(),
    'aria-label': label,
    positioning: { placement: 'bottom-end', gutter: 4 },
    onSelect: ({ value }) => onSelect(value),
  });
  const api = menu.connect(service, normalizeProps);
  return (
    <>
      <button {...api.getTriggerProps()} class="sc-icon-button" aria-label={label} title={label}>
        <Icon icon={icon} />
      </button>
      <div {...api.getPositionerProps()}>
        {api.open ? (
          <ul {...api.getContentProps()} class="sc-menu">
            {items.map((item) => (
              <li
                key={item.id}
                {...api.getItemProps({ value: item.id, disabled: item.disabledBecause !== undefined })}
                class={classNames('sc-menu__item', item.danger && 'sc-menu__item--danger')}
              >
                {item.icon ? <Icon icon={item.icon} /> : <span class="sc-menu__blank" />}
                <span>
                  {item.label}
                  {item.disabledBecause ? <span class="sc-menu__why">{item.disabledBecause}</span> : undefined}
                </span>
              </li>
            ))}
          </ul>
        ) : undefined}
      </div>
    </>
  );
}
