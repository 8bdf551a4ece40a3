import type { AttributeDefinition, AttributeOwner } from '#lib/domain/definition/definition.ts';
import type { AttributesModel, AttributeValue } from '#lib/state/attributes-form.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useTranslate } from '../ui/translation.ts';
import { useAttributes } from './choices.ts';
import '../ui/FieldGrid.css';

/** What an attribute is called. */
function nameOf({ name, code }: AttributeDefinition): string {
  return name ?? code;
}

function asText(value: AttributeValue | undefined): string {
  return value === undefined ? '' : String(value);
}

function AttributeField({ definition, model }: { definition: AttributeDefinition; model: AttributesModel }) {
  const translate = useTranslate();
  const { id, type, required, choices } = definition;
  const value = model.values.value[id];
  if (type === 'yes-no') {
    return <Checkbox label={nameOf(definition)} checked={value === true} onChecked={(on) => model.set(id, on)} />;
  }
  const set = (text: string) => {
    const number = Number(text);
    model.set(id, type === 'number' && text !== '' && Number.isFinite(number) ? number : text);
  };
  return (
    <Field
      label={nameOf(definition)}
      note={required ? undefined : translate('contactPage.optional')}
      error={model.missing.value.has(id) ? translate('record.required') : undefined}
    >
      {(control) =>
        type === 'choice' ? (
          <Select {...control} value={asText(value)} onValue={set}>
            <option value="">{translate('record.unknown')}</option>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </Select>
        ) : (
          <TextInput
            {...control}
            type={type === 'date' ? 'date' : type === 'number' ? 'number' : 'text'}
            maxLength={2000}
            value={asText(value)}
            onValue={set}
          />
        )
      }
    </Field>
  );
}

export interface AttributeFieldsProps {
  owner: AttributeOwner;
  model: AttributesModel;
}

/** The team's own fields of a record (R44); nothing where the team defined none. */
export function AttributeFields({ owner, model }: AttributeFieldsProps) {
  const definitions = useAttributes(owner);
  if (definitions.length === 0) return null;
  return (
    <div class="sc-field-grid">
      {definitions.map((definition) => (
        <AttributeField key={definition.id} definition={definition} model={model} />
      ))}
    </div>
  );
}

/** The team's own fields to read; those without a value are left out. */
export function AttributeFacts({
  owner,
  values,
}: {
  owner: AttributeOwner;
  values: Readonly<Record<string, AttributeValue>>;
}) {
  const translate = useTranslate();
  const known = useAttributes(owner).filter(({ id }) => values[id] !== undefined);
  if (known.length === 0) return <p class="sc-none">{translate('record.none')}</p>;
  return (
    <dl class="sc-facts">
      {known.flatMap((definition) => {
        const value = values[definition.id];
        const text = typeof value === 'boolean' ? translate(value ? 'record.yes' : 'record.no') : asText(value);
        return [<dt key={`${definition.id}-name`}>{nameOf(definition)}</dt>, <dd key={definition.id}>{text}</dd>];
      })}
    </dl>
  );
}
