import { type ReadonlySignal, signal } from '@preact/signals';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import type { SectionForm } from './section-edit.ts';

/** What an attribute may hold (R44). */
export type AttributeValue = string | number | boolean;

/** Values of the team's attributes while they are typed in, by definition id (R44). */
export interface AttributesModel {
  values: ReadonlySignal<Readonly<Record<string, AttributeValue>>>;
  /** Required ones without a value, once a save was tried. */
  missing: ReadonlySignal<ReadonlySet<string>>;
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
  return {
    values,
    missing,
    set: (id, value) => {
      const { [id]: _, ...others } = values.value;
      values.value = value === undefined || value === '' ? others : { ...others, [id]: value };
      missing.value = new Set();
      onChange();
    },
    check: () => {
      const lacking = definitions().filter(({ id, required }) => required && values.value[id] === undefined);
      missing.value = new Set(lacking.map(({ id }) => id));
      return lacking.length === 0;
    },
  };
}

/** What a new record starts with (R30). */
export function defaultAttributes(definitions: readonly AttributeDefinition[]): Record<string, AttributeValue> {
  const given = definitions.flatMap(({ id, default: value }) => (value === undefined ? [] : [[id, value] as const]));
  return Object.fromEntries(given);
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
