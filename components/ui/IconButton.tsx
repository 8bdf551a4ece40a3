import type { ButtonHTMLAttributes, Ref } from 'preact';
import { classNames } from './class-names.ts';
import { Icon, type IconData } from './Icon.tsx';
import { Reason } from './Reason.tsx';
import './IconButton.css';

export interface IconButtonProps extends Omit<ButtonHTMLAttributes, 'icon' | 'label' | 'size'> {
  icon: IconData;
  /** What it does: its name for screen readers and its tooltip. */
  label: string;
  /** Takes the picture's place under the pointer and the focus. */
  iconOver?: IconData;
  /** `small` beside small text. */
  size?: 'medium' | 'small';
  /** A key that does the same; joined to the tooltip. */
  keys?: string;
  /** Why it cannot be pressed (R60). */
  disabledBecause?: string;
  ref?: Ref<HTMLButtonElement>;
}

/** A square button with a picture only. */
export function IconButton({
  icon,
  iconOver,
  label,
  size = 'medium',
  keys,
  disabledBecause,
  class: className,
  type = 'button',
  onClick,
  ...rest
}: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      class={classNames(
        'sc-icon-button',
        size === 'small' && 'sc-icon-button--small',
        disabledBecause !== undefined && 'sc-icon-button--denied',
        className as string | undefined,
      )}
      aria-label={label}
      title={disabledBecause === undefined ? (keys ? `${label} (${keys})` : label) : undefined}
      aria-disabled={disabledBecause !== undefined || undefined}
      aria-description={disabledBecause}
      aria-keyshortcuts={keys}
      onClick={(event) => {
        if (disabledBecause !== undefined) event.preventDefault();
        else onClick?.(event);
      }}
    >
      <Icon icon={icon} size={size === 'small' ? 14 : 16} />
      {iconOver ? <Icon icon={iconOver} size={size === 'small' ? 14 : 16} class="sc-icon-button__over" /> : undefined}
      {disabledBecause === undefined ? undefined : <Reason>{disabledBecause}</Reason>}
    </button>
  );
}
