import { useId, useState } from 'preact/hooks';
import type { ChoiceList } from '#lib/domain/definition/definition.ts';
import { typedChoice } from '#lib/domain/definition/typed-choice.ts';
import type { FieldControl } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useChoiceName, useChoices } from './choices.ts';

export interface ChoiceInputProps {
  control: FieldControl;
  list: ChoiceList;
  /** What the record keeps: a code of the list, or any text. */
  value: string;
  onValue: (value: string) => void;
}

/** A text for which a list proposes words; one that names a choice is kept as that choice, so that it is renamed with it. */
export function ChoiceInput({ control, list, value, onValue }: ChoiceInputProps) {
  const id = useId();
  const choices = useChoices(list);
  const nameOf = useChoiceName();
  /** While it is typed in, what stands there is what was typed. */
  const [typed, setTyped] = useState<string>();
  return (
    <>
      <TextInput
        {...control}
        list={id}
        autocapitalize="sentences"
        maxLength={60}
        value={typed ?? (value === '' ? '' : nameOf(list, value))}
        onValue={(text) => {
          setTyped(text);
          onValue(typedChoice(choices, text));
        }}
        onBlur={() => setTyped(undefined)}
      />
      <datalist id={id}>
        {choices.map(({ code, name }) => (
          <option key={code} value={name} />
        ))}
      </datalist>
    </>
  );
}
