import * as menu from '@zag-js/menu';
import { normalizeProps, useMachine } from '@zag-js/preact';
import { Ellipsis } from 'lucide';
import { useId } from 'preact/hooks';
import { Button, type ButtonProps } from './Button.tsx';
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
  /** What stands beside the picture; without it the picture is alone. */
  text?: string;
  /** Why it cannot be opened (R60). */
  disabledBecause?: string;
  items: readonly MenuItem[];
  onSelect: (id: string) => void;
}

/** What makes a button open a menu, as our buttons take it. */
function menuTrigger(api: ReturnType<typeof menu.connect>): Omit<ButtonProps, 'children' | 'size'> {
  const { size: _size, ...props } = api.getTriggerProps() as Omit<ButtonProps, 'children'>;
  return props;
}

/** A button with three dots and the list of actions it opens. Arrow keys, type-ahead and Escape work. */
export function Menu({ label, icon = Ellipsis, text, disabledBecause, items, onSelect }: MenuProps) {
  const service = useMachine(menu.machine, {
    id: useId(),
    'aria-label': label,
    positioning: { placement: 'bottom-end', gutter: 4 },
    onSelect: ({ value }) => onSelect(value),
  });
  const api = menu.connect(service, normalizeProps);
  return (
    <>
      {text === undefined ? (
        <button {...api.getTriggerProps()} class="sc-icon-button" aria-label={label} title={label}>
          <Icon icon={icon} />
        </button>
      ) : (
        <Button {...menuTrigger(api)} size="small" icon={icon} disabledBecause={disabledBecause}>
          {text}
        </Button>
      )}
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
