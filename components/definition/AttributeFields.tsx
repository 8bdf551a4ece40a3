import { type AttributeValue, choiceName } from '#lib/domain/definition/attribute-value.ts';
import type { AttributeDefinition, AttributeOwner } from '#lib/domain/definition/definition.ts';
import type { AttributesModel } from '#lib/state/attributes-form.ts';
import { Chip } from '../ui/Chip.tsx';
import { Field } from '../ui/Field.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useLanguage, useTranslate } from '../ui/translation.ts';
import { useAttributes, useEveryAttribute } from './choices.ts';
import '../ui/FieldGrid.css';

/** What an attribute is called. */
export function attributeName({ name, code }: AttributeDefinition): string {
  return name ?? code;
}

function asText(value: AttributeValue | undefined): string {
  return value === undefined ? '' : String(value);
}

/** What a field of a choice or of yes and no offers: the value that a record has too, although it is offered no more. */
function optionsOf(definition: AttributeDefinition, value: AttributeValue | undefined): string[] {
  if (definition.type === 'yes-no') return ['true', 'false'];
  const present = asText(value);
  const { choices } = definition;
  return present === '' || choices.includes(present) ? choices : [...choices, present];
}

/** A text that was typed, as what the attribute holds; what is no number stays, to be refused by name. */
function valueOf({ type }: AttributeDefinition, text: string): AttributeValue | undefined {
  if (text === '') return undefined;
  if (type === 'yes-no') return text === 'true';
  const number = Number(text);
  return type === 'number' && Number.isFinite(number) ? number : text;
}

const INPUT_TYPES = { text: 'text', number: 'number', date: 'date' } as const;

export interface AttributeFieldProps {
  definition: AttributeDefinition;
  model: AttributesModel;
}

/** One attribute of a record while it is typed in. */
export function AttributeField({ definition, model }: AttributeFieldProps) {
  const translate = useTranslate();
  const { id, type, required } = definition;
  const value = model.values.value[id];
  const set = (text: string) => model.set(id, valueOf(definition, text));
  const error = model.missing.value.has(id)
    ? translate('record.required')
    : model.unfit.value.has(id)
      ? translate('attributes.unfit')
      : undefined;
  const words = (option: string): string =>
    type === 'yes-no' ? translate(option === 'true' ? 'record.yes' : 'record.no') : choiceName(definition, option);
  return (
    <Field
      label={attributeName(definition)}
      note={required ? undefined : translate('contactPage.optional')}
      error={error}
    >
      {(control) =>
        type === 'choice' || type === 'yes-no' ? (
          <Select {...control} value={asText(value)} onValue={set}>
            <option value="">{translate('record.unknown')}</option>
            {optionsOf(definition, value).map((option) => (
              <option key={option} value={option}>
                {words(option)}
              </option>
            ))}
          </Select>
        ) : (
          <TextInput
            {...control}
            type={INPUT_TYPES[type]}
            step={type === 'number' ? 'any' : undefined}
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
  /** Of all of them those that are required, or those that are not. */
  only?: 'required' | 'optional';
}

/** The team's own fields of a record (R44); nothing where the team defined none. */
export function AttributeFields({ owner, model, only }: AttributeFieldsProps) {
  const definitions = useAttributes(owner).filter(
    ({ required }) => only === undefined || required === (only === 'required'),
  );
  if (definitions.length === 0) return null;
  return (
    <div class="sc-field-grid">
      {definitions.map((definition) => (
        <AttributeField key={definition.id} definition={definition} model={model} />
      ))}
    </div>
  );
}

/** An attribute's value in words. */
export function useAttributeWords(): (definition: AttributeDefinition | undefined, value: AttributeValue) => string {
  const { translate, locale } = useLanguage();
  return (definition, value) => {
    if (typeof value === 'boolean') return translate(value ? 'record.yes' : 'record.no');
    if (typeof value === 'number') return new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(value);
    if (definition?.type === 'choice') return choiceName(definition, value);
    const day = definition?.type === 'date' ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(day)) return value;
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
  };
}

/**
 * The team's own fields to read; those without a value are left out. Values of fields that were retired, or are not
 * known any more, stand after the others: no value of a record is lost (R44).
 */
export function AttributeFacts({
  owner,
  values,
}: {
  owner: AttributeOwner;
  values: Readonly<Record<string, AttributeValue>>;
}) {
  const translate = useTranslate();
  const words = useAttributeWords();
  const inForce = useAttributes(owner);
  const every = useEveryAttribute(owner);
  const ids = Object.keys(values);
  if (ids.length === 0) return <p class="sc-none">{translate('record.none')}</p>;
  const known = inForce.filter(({ id }) => ids.includes(id));
  const others = ids.filter((id) => !known.some((definition) => definition.id === id));
  const fact = (id: string, definition: AttributeDefinition | undefined, isFormer: boolean) => {
    const value = values[id];
    if (value === undefined) return [];
    return [
      <dt key={`${id}-name`}>
        {definition ? attributeName(definition) : translate('attributes.unknown')}{' '}
        {isFormer ? <Chip>{translate('lists.retired')}</Chip> : undefined}
      </dt>,
      <dd key={id}>
        <OutsideText>{words(definition, value)}</OutsideText>
      </dd>,
    ];
  };
  return (
    <dl class="sc-facts">
      {known.flatMap((definition) => fact(definition.id, definition, false))}
      {others.flatMap((id) =>
        fact(
          id,
          every.find((definition) => definition.id === id),
          true,
        ),
      )}
    </dl>
  );
}
