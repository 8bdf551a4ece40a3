import { Lock, Plus, X } from 'lucide';
import { useSignal } from '@preact/signals';
import { Button } from '#components/ui/Button.tsx';
import { Field } from '#components/ui/Field.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { OutsideText } from '#components/ui/OutsideText.tsx';
import { TextInput } from '#components/ui/TextInput.tsx';
import { useTranslate } from '#components/ui/translation.ts';
import './EntryList.css';

export interface EntryListProps {
  label: string;
  hint: string;
  placeholder: string;
  entries: readonly string[];
  /** True for an entry that an administrator set: shown, not removable. */
  isFixed: (entry: string) => boolean;
  /** Answers whether the entry was kept; what was typed stays in the field when it was not. */
  onAdd: (entry: string) => Promise<boolean>;
  onRemove: (entry: string) => void;
}

/** A list of short texts that is edited entry by entry: Enter adds, each one has its own way out. */
export function EntryList({ label, hint, placeholder, entries, isFixed, onAdd, onRemove }: EntryListProps) {
  const translate = useTranslate();
  const text = useSignal('');
  return (
    <form
      class="sc-entries"
      onSubmit={(event) => {
        event.preventDefault();
        void onAdd(text.value).then((kept) => {
          if (kept) text.value = '';
        });
      }}
    >
      <Field label={label} hint={hint}>
        {(control) => (
          <div class="sc-entries__add">
            <TextInput
              {...control}
              value={text.value}
              placeholder={placeholder}
              onValue={(value) => {
                text.value = value;
              }}
            />
            <Button type="submit" icon={Plus}>
              {translate('settings.add')}
            </Button>
          </div>
        )}
      </Field>
      {entries.length > 0 ? (
        <ul class="sc-entries__list" aria-label={label}>
          {entries.map((entry) => (
            <li key={entry} class="sc-entries__entry">
              <OutsideText>{entry}</OutsideText>
              {isFixed(entry) ? (
                <Icon icon={Lock} size={14} label={translate('settings.fixedByAdministrator')} />
              ) : (
                <IconButton
                  icon={X}
                  label={translate('settings.removeEntry', { entry })}
                  onClick={() => onRemove(entry)}
                />
              )}
            </li>
          ))}
        </ul>
      ) : undefined}
    </form>
  );
}
