import { Plus, X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { newId } from '#lib/domain/id.ts';
import {
  type AttributeDefinition,
  type AttributeOwner,
  type AttributeType,
  attributeTypeSchema,
} from '#lib/domain/definition/definition.ts';
import {
  type AttributeDraft,
  type AttributeDraftMistake,
  attributeDraftMistake,
  attributeDraftOf,
  attributeRequest,
} from '#lib/state/attribute-draft.ts';
import type { DefinitionsModel } from '#lib/state/definitions-model.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useTranslate } from '../ui/translation.ts';
import { MISTAKE_WORDS, TYPE_WORDS } from './attribute-words.ts';

interface PartProps {
  draft: AttributeDraft;
  mistake: AttributeDraftMistake | undefined;
  onChange: (change: Partial<AttributeDraft>) => void;
}

/** The choices, each renamed in place; taking one away only stops offering it. */
function ChoiceRows({ draft, mistake, onChange }: PartProps) {
  const translate = useTranslate();
  const [added, setAdded] = useState<string>();
  const { choices } = draft;
  const add = () => {
    const key = newId();
    setAdded(key);
    onChange({ choices: [...choices, { key, name: '' }] });
  };
  return (
    <fieldset class="sc-attributes__choices">
      <legend>{translate('attributes.choices')}</legend>
      {choices.map((row, at) => (
        <div key={row.key} class="sc-attributes__choice">
          <Field label={translate('attributes.choiceNumber', { number: at + 1 })} hideLabel>
            {(control) => (
              <TextInput
                {...control}
                ref={(input) => {
                  if (input && row.key === added && row.name === '') input.focus();
                }}
                autocapitalize="sentences"
                maxLength={120}
                value={row.name}
                onValue={(name) =>
                  onChange({ choices: choices.map((each) => (each.key === row.key ? { ...each, name } : each)) })
                }
              />
            )}
          </Field>
          <IconButton
            icon={X}
            label={translate('attributes.stopOffering', { name: row.name.trim() || String(at + 1) })}
            onClick={() => onChange({ choices: choices.filter(({ key }) => key !== row.key) })}
          />
        </div>
      ))}
      <Button variant="link" size="small" icon={Plus} onClick={add}>
        {translate('attributes.addChoice')}
      </Button>
      <p class="sc-attributes__error" role="alert">
        {mistake === 'choices' || mistake === 'choice-twice' ? translate(MISTAKE_WORDS[mistake]) : undefined}
      </p>
    </fieldset>
  );
}

/** What a new record starts with (R30). */
function StartField({ draft, mistake, onChange }: PartProps) {
  const translate = useTranslate();
  const { type, choices, start } = draft;
  const set = (value: string) => onChange({ start: value });
  const options =
    type === 'yes-no'
      ? [
          { key: 'true', name: translate('record.yes') },
          { key: 'false', name: translate('record.no') },
        ]
      : choices.filter(({ name }) => name.trim() !== '');
  return (
    <Field
      label={translate('attributes.start')}
      note={translate('contactPage.optional')}
      error={mistake === 'start' ? translate(MISTAKE_WORDS.start) : undefined}
    >
      {(control) =>
        type === 'choice' || type === 'yes-no' ? (
          <Select {...control} value={start} onValue={set}>
            <option value="">{translate('record.none')}</option>
            {options.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </Select>
        ) : (
          <TextInput
            {...control}
            type={type}
            step={type === 'number' ? 'any' : undefined}
            maxLength={2000}
            value={start}
            onValue={set}
          />
        )
      }
    </Field>
  );
}

export interface AttributeEditorProps {
  owner: AttributeOwner;
  /** The one that is changed; a new one without it. */
  definition?: AttributeDefinition;
  /** The owner's attributes in force. */
  others: readonly AttributeDefinition[];
  model: DefinitionsModel;
  onClose: () => void;
}

/** Defines an attribute or changes one (R44). What it holds is chosen once: values of records stay what they are. */
export function AttributeEditor({ owner, definition, others, model, onClose }: AttributeEditorProps) {
  const translate = useTranslate();
  const [draft, setDraft] = useState(() => attributeDraftOf(owner, definition));
  const [mistake, setMistake] = useState<AttributeDraftMistake>();
  const [isSaving, setSaving] = useState(false);
  const [id] = useState(() => definition?.id ?? newId());
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const change = (part: Partial<AttributeDraft>) => {
    setMistake(undefined);
    setDraft({ ...draft, ...part });
  };
  const save = async () => {
    const found = attributeDraftMistake(draft, others, definition);
    setMistake(found);
    if (found !== undefined || isSaving) return;
    setSaving(true);
    const isSaved = await model.saveAttribute(attributeRequest(draft, id, definition));
    setSaving(false);
    if (isSaved) onClose();
  };
  const nameMistake = mistake === 'name' || mistake === 'name-taken' ? translate(MISTAKE_WORDS[mistake]) : undefined;
  const parts: PartProps = { draft, mistake, onChange: change };
  return (
    <form
      ref={form}
      class="sc-attributes__form"
      aria-label={definition ? translate('attributes.change', { name: draft.name }) : translate('attributes.add')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={translate('field.name')} error={nameMistake}>
        {(control) => (
          <TextInput
            {...control}
            autocapitalize="sentences"
            maxLength={60}
            value={draft.name}
            onValue={(name) => change({ name })}
          />
        )}
      </Field>
      {definition ? undefined : (
        <Field label={translate('attributes.type')} hint={translate('attributes.typeHint')}>
          {(control) => (
            <Select
              {...control}
              value={draft.type}
              onValue={(type) => change({ type: type as AttributeType, start: '' })}
            >
              {attributeTypeSchema.options.map((type) => (
                <option key={type} value={type}>
                  {translate(TYPE_WORDS[type])}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {draft.type === 'choice' ? <ChoiceRows {...parts} /> : undefined}
      <StartField {...parts} />
      <Checkbox
        label={translate('attributes.required')}
        hint={translate('attributes.requiredHint')}
        checked={draft.required}
        onChecked={(required) => change({ required })}
      />
      <div class="sc-attributes__actions">
        <Button type="submit" variant="primary" size="small" busy={isSaving}>
          {translate('record.save')}
        </Button>
        <Button size="small" variant="plain" onClick={onClose}>
          {translate('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
