import type { InputHTMLAttributes, Ref } from 'preact';
import { classNames } from './class-names.ts';
import { Icon, type IconData } from './Icon.tsx';
import './TextInput.css';

export interface TextInputProps extends Omit<InputHTMLAttributes, 'icon' | 'onInput' | 'value'> {
  value: string;
  onValue: (value: string) => void;
  /** Picture at the start of the field. Decoration: the label says what the field is. */
  leading?: IconData;
  /** Id of the `datalist` that proposes words. */
  list?: string;
  ref?: Ref<HTMLInputElement>;
}

/** One line of text. Its direction follows what is typed; browsers and password tools leave it alone. */
export function TextInput({ value, onValue, leading, class: className, ...rest }: TextInputProps) {
  const input = (
    <input
      type="text"
      dir="auto"
      autocomplete="off"
      autocapitalize="none"
      spellcheck={false}
      data-1p-ignore=""
      data-lpignore="true"
      {...(rest as InputHTMLAttributes)}
      class={classNames('sc-input', leading && 'sc-input--leading', className as string | undefined)}
      value={value}
      onInput={(event) => onValue(event.currentTarget.value)}
    />
  );
  if (!leading) return input;
  return (
    <div class="sc-input-box">
      <Icon icon={leading} class="sc-input-box__icon" />
      {input}
    </div>
  );
}
