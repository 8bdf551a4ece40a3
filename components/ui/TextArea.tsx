import type { Ref, TextareaHTMLAttributes } from 'preact';
import { classNames } from './class-names.ts';
import './TextInput.css';

export interface TextAreaProps extends Omit<TextareaHTMLAttributes, 'onInput' | 'value'> {
  value: string;
  onValue: (value: string) => void;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({ value, onValue, class: className, ...rest }: TextAreaProps) {
  return (
    <textarea
      dir="auto"
      {...rest}
      class={classNames('sc-input', className as string | undefined)}
      value={value}
      onInput={(event) => onValue(event.currentTarget.value)}
    />
  );
}
