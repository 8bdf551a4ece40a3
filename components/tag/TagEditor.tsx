import { useState } from 'preact/hooks';
import { codeFor } from '#lib/domain/definition/code-for.ts';
import { fold } from '#lib/domain/search/fold.ts';
import { isStandardTag } from '#lib/domain/tag/defined-tags.ts';
import type { Tag } from '#lib/domain/tag/tag.ts';
import type { SettingsModel } from '#lib/state/settings-model.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useTranslate } from '../ui/translation.ts';
import { tagName } from './tag-name.ts';

export interface TagEditorProps {
  /** The one to change; without it a new one. */
  tag?: Tag;
  /** Every tag there is: a name stands for one of those that are offered. */
  all: readonly Tag[];
  model: SettingsModel;
  onClose: () => void;
}

/** Names a tag, and says whether one person of an interaction holds it or several may (R20). */
export function TagEditor({ tag, all, model, onClose }: TagEditorProps) {
  const translate = useTranslate();
  const isStandard = tag !== undefined && isStandardTag(tag.id);
  const [name, setName] = useState(tag ? tagName(tag, translate) : '');
  const [exclusive, setExclusive] = useState(tag?.exclusive ?? false);
  const [mistake, setMistake] = useState<string>();
  const save = async () => {
    const typed = name.trim();
    const holder = all.find(
      (each) => each.id !== tag?.id && !each.retired && fold(tagName(each, translate)) === fold(typed),
    );
    if (typed === '' && !isStandard) return setMistake(translate('attributes.nameMissing'));
    if (typed !== '' && holder !== undefined) return setMistake(translate('tag.nameTaken'));
    const id = tag?.id ?? codeFor(typed, new Set(all.map((each) => each.id)), 'tag');
    // A standard tag with its own name is named in each reader's language.
    const isOwnName = isStandard && typed === tagName({ id }, translate);
    const isKept = await model.saveTag({ id, name: isOwnName ? '' : typed, ...(!isStandard && { exclusive }) });
    if (isKept) onClose();
  };
  return (
    <form
      class="sc-attributes__form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Field
        label={translate('field.name')}
        hint={isStandard ? translate('tag.standardHint') : undefined}
        error={mistake}
      >
        {(control) => (
          <TextInput
            {...control}
            ref={(input) => {
              if (input && document.activeElement?.closest('form') !== input.form) input.focus();
            }}
            autocapitalize="sentences"
            maxLength={60}
            value={name}
            onValue={(typed) => {
              setName(typed);
              setMistake(undefined);
            }}
          />
        )}
      </Field>
      {isStandard ? undefined : (
        <Checkbox label={translate('tag.exclusive')} checked={exclusive} onChecked={setExclusive} />
      )}
      <span class="sc-attributes__actions">
        <Button type="submit" size="small" variant="primary">
          {translate('record.save')}
        </Button>
        <Button size="small" variant="plain" onClick={onClose}>
          {translate('common.cancel')}
        </Button>
      </span>
    </form>
  );
}
