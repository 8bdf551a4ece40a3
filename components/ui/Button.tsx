import type { ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';
import { classNames } from './class-names.ts';
import { Icon, type IconData } from './Icon.tsx';
import { KeyHint } from './KeyHint.tsx';
import { Reason } from './Reason.tsx';
import { Spinner } from './Spinner.tsx';
import './Button.css';

export interface ButtonProps extends Omit<ButtonHTMLAttributes, 'icon' | 'size'> {
  /** `primary` for the one obvious next action of a view; `plain` has no border; `link` reads as text. */
  variant?: 'primary' | 'secondary' | 'plain' | 'danger' | 'link';
  size?: 'medium' | 'small';
  icon?: IconData;
  /** Shows a spinner and ignores presses while an action runs; keeps the focus. */
  busy?: boolean;
  /** Why it cannot be pressed (R60): the button stays reachable, looks disabled and says the reason. */
  disabledBecause?: string;
  /** A key that does the same. */
  keys?: string;
  wide?: boolean;
  ref?: Ref<HTMLButtonElement>;
  children: ComponentChildren;
}

/** A button. It is never a submit button unless `type="submit"` says so. */
export function Button({
  variant = 'secondary',
  size = 'medium',
  icon,
  busy = false,
  disabledBecause,
  keys,
  wide,
  class: className,
  type = 'button',
  title,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const inert = busy || disabledBecause !== undefined;
  return (
    <button
      {...rest}
      type={type}
      class={classNames(
        'sc-button',
        `sc-button--${variant as string}`,
        size === 'small' && 'sc-button--small',
        wide && 'sc-button--wide',
        disabledBecause !== undefined && 'sc-button--denied',
        className as string | undefined,
      )}
      title={disabledBecause === undefined ? title : undefined}
      aria-disabled={inert || undefined}
      aria-busy={busy || undefined}
      aria-description={disabledBecause}
      aria-keyshortcuts={keys}
      onClick={(event) => {
        if (inert) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <Spinner /> : icon ? <Icon icon={icon} /> : undefined}
      <span class="sc-button__text">{children}</span>
      {keys ? <KeyHint keys={keys} /> : undefined}
      {disabledBecause === undefined ? undefined : <Reason>{disabledBecause}</Reason>}
    </button>
  );
}
