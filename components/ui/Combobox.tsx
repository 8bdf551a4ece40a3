import * as combobox from '@zag-js/combobox';
import { normalizeProps, useMachine } from '@zag-js/preact';
import { X } from 'lucide';
import type { InputHTMLAttributes } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import { Icon, type IconData } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { OutsideText } from './OutsideText.tsx';
import { Spinner } from './Spinner.tsx';
import './Combobox.css';

export interface ComboboxOption {
  value: string;
  label: string;
  /** A second line, lighter. */
  detail?: string;
  icon?: IconData;
}

export interface ComboboxProps {
  label: string;
  /** What is chosen; its label stands in the field. */
  chosen: ComboboxOption | undefined;
  /** What was typed; used while nothing is chosen. */
  text: string;
  onText: (text: string) => void;
  onChoose: (option: ComboboxOption) => void;
  onClear: () => void;
  clearLabel: string;
  /** What matches the text, asked for by the owner: this component filters nothing. */
  options: readonly ComboboxOption[];
  busy?: boolean;
  /** Said when there are no options for a text. */
  emptyText: string;
  placeholder?: string;
  error?: string;
  hint?: string;
}

const nothing = (): void => {};

/**
 * The machine without two of its habits. It writes its text into the field some time after it was drawn, and so takes
 * back what was typed meanwhile: the field is drawn with its text instead. And when its list opens it puts the caret at
 * the end, wherever one pressed to correct a letter: the list opens from the field alone, which has the focus then.
 */
const MACHINE: combobox.Machine<ComboboxOption> = {
  ...(combobox.machine as combobox.Machine<ComboboxOption>),
  implementations: {
    ...combobox.machine.implementations,
    actions: { ...combobox.machine.implementations?.actions, syncInputValue: nothing, setInitialFocus: nothing },
  },
};

/** A field that suggests while one types and takes one of the suggestions. Leaving it with Enter submits no form while its list is open. */
export function Combobox(props: ComboboxProps) {
  const { chosen, options, text } = props;
  const id = useId();
  const collection = useMemo(
    () =>
      combobox.collection({
        items: chosen && !options.some((option) => option.value === chosen.value) ? [chosen, ...options] : [...options],
        itemToValue: (item: ComboboxOption) => item.value,
        itemToString: (item: ComboboxOption) => item.label,
      }),
    [options, chosen],
  );
  const shownText = chosen ? chosen.label : text;
  const service = useMachine(MACHINE, {
    id,
    collection,
    value: chosen ? [chosen.value] : [],
    inputValue: shownText,
    allowCustomValue: true,
    openOnClick: true,
    inputBehavior: 'autohighlight',
    // The owner says what stands in the field; left to itself the machine would empty it whenever the choice goes.
    selectionBehavior: 'preserve',
    placeholder: props.placeholder,
    invalid: props.error !== undefined,
    positioning: { sameWidth: true, gutter: 4, placement: 'bottom-start' },
    onValueChange: ({ items }) => {
      const [item] = items;
      if (item) props.onChoose(item);
    },
  });
  const api = combobox.connect(service, normalizeProps);
  const { defaultValue: _, ...inputProps } = api.getInputProps() as InputHTMLAttributes;
  const clear = () => {
    props.onClear();
    // The button goes with its press.
    document.getElementById(inputProps.id as string)?.focus();
  };
  const shown = options.length > 0 || (text !== '' && !props.busy);
  return (
    <div {...api.getRootProps()} class="sc-combobox">
      <label {...api.getLabelProps()} class="sc-field__label">
        {props.label}
      </label>
      <div {...api.getControlProps()} class="sc-combobox__control">
        <input
          {...inputProps}
          value={shownText}
          role="combobox"
          type="text"
          class="sc-input"
          dir="auto"
          spellcheck={false}
          aria-describedby={`${id}-note`}
          aria-invalid={props.error ? true : undefined}
          onInput={(event) => {
            inputProps.onInput?.(event);
            props.onText(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            // What is listed while the answer is awaited is not what was asked for.
            if (event.key === 'Enter' && props.busy && api.open) event.preventDefault();
            // With its list closed, Escape belongs to what stands around the field.
            else if (event.key !== 'Escape' || api.open) inputProps.onKeyDown?.(event);
          }}
        />
        {props.busy ? <Spinner class="sc-combobox__busy" /> : undefined}
        {chosen || (text !== '' && !props.busy) ? (
          <IconButton icon={X} label={props.clearLabel} class="sc-combobox__clear" onClick={clear} />
        ) : undefined}
      </div>
      <div {...api.getPositionerProps()}>
        {api.open && shown ? (
          <ul {...api.getContentProps()} class="sc-combobox__list">
            {options.map((option) => (
              <li key={option.value} {...api.getItemProps({ item: option })} class="sc-combobox__option">
                {option.icon ? <Icon icon={option.icon} /> : undefined}
                <span class="sc-combobox__words">
                  <OutsideText>{option.label}</OutsideText>
                  {option.detail ? <span class="sc-combobox__detail">{option.detail}</span> : undefined}
                </span>
              </li>
            ))}
            {options.length === 0 ? (
              <li class="sc-combobox__empty" role="presentation">
                {props.emptyText}
              </li>
            ) : undefined}
          </ul>
        ) : undefined}
      </div>
      <div id={`${id}-note`} class={props.error ? 'sc-field__error' : 'sc-field__hint'} aria-live="polite">
        {props.error ?? props.hint}
      </div>
    </div>
  );
}
