import { ChevronDown } from 'lucide';
import type { ComponentChildren, HTMLAttributes } from 'preact';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import './Select.css';

export interface SelectProps extends Omit<HTMLAttributes<HTMLSelectElement>, 'onChange' | 'value' | 'role' | 'size'> {
  value: string;
  onValue: (value: string) => void;
  disabled?: boolean;
  name?: string;
  /** `option` and `optgroup` elements. */
  children: ComponentChildren;
}

/** A short closed list: the browser's own, so that it works with every keyboard and screen reader. */
export function Select({ value, onValue, class: className, children, ...rest }: SelectProps) {
  return (
    <div class="sc-select">
      <select
        {...rest}
        class={classNames('sc-input', 'sc-select__control', className as string | undefined)}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {children}
      </select>
      <Icon icon={ChevronDown} class="sc-select__icon" />
    </div>
  );
}
