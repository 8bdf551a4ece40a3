import { type ReadonlySignal, signal } from '@preact/signals';
import { type AttributeValue, fitsAttribute } from '#lib/domain/definition/attribute-value.ts';
import { sameValue } from '#lib/domain/same-value.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import type { SectionForm } from './section-edit.ts';

/** Values of the team's attributes while they are typed in, by definition id (R44). */
export interface AttributesModel {
  values: ReadonlySignal<Readonly<Record<string, AttributeValue>>>;
  /** Required ones without a value, once a save was tried. */
  missing: ReadonlySignal<ReadonlySet<string>>;
  /** Those with a value that they cannot hold, once a save was tried. */
  unfit: ReadonlySignal<ReadonlySet<string>>;
  /** Nothing takes the value away. */
  set: (id: string, value: AttributeValue | undefined) => void;
  check: () => boolean;
}

/** Makes the values; `definitions` are those in force. */
export function createAttributes(
  start: Readonly<Record<string, AttributeValue>>,
  definitions: () => readonly AttributeDefinition[],
  onChange: () => void = () => {},
): AttributesModel {
  const values = signal(start);
  const missing = signal<ReadonlySet<string>>(new Set());
  const unfit = signal<ReadonlySet<string>>(new Set());
  return {
    values,
    missing,
    unfit,
    set: (id, value) => {
      const { [id]: _, ...others } = values.value;
      values.value = value === undefined || value === '' ? others : { ...others, [id]: value };
      missing.value = new Set();
      unfit.value = new Set();
      onChange();
    },
    check: () => {
      const lacking = definitions().filter(({ id, required }) => required && values.value[id] === undefined);
      missing.value = new Set(lacking.map(({ id }) => id));
      // What a record had before stays, whatever the definition is now.
      const wrong = definitions().filter((definition) => {
        const value = values.value[definition.id];
        return value !== undefined && !sameValue(value, start[definition.id]) && !fitsAttribute(definition, value);
      });
      unfit.value = new Set(wrong.map(({ id }) => id));
      return lacking.length + wrong.length === 0;
    },
  };
}

/** The attributes of a record as a section of its page. */
export interface AttributesForm<Draft> extends SectionForm<Draft> {
  model: AttributesModel;
}

/** Makes the section of a record that has attributes. */
export function attributesForm<Draft extends { attributes: Record<string, AttributeValue> }>(
  draft: Draft,
  parts: { attributes: () => readonly AttributeDefinition[]; onChange: () => void },
): AttributesForm<Draft> {
  const model = createAttributes(draft.attributes, parts.attributes, parts.onChange);
  // A draft of any kind takes its own field.
  return { model, check: model.check, patch: () => ({ attributes: model.values.value }) as Partial<Draft> };
}
