import type { AttributeValue } from '#lib/domain/definition/attribute-value.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import { type AttributesModel, createAttributes } from './attributes-form.ts';

/** What new contacts of a file get in own fields that it says nothing of (R44). */
export interface GivenAttributes extends AttributesModel {
  clear: () => void;
}

/** Makes an empty form. None of the fields has to be filled in: rows that lack a required one are left out. */
export function createGivenAttributes(attributes: () => readonly AttributeDefinition[]): GivenAttributes {
  const model = createAttributes({}, () => attributes().map((each) => ({ ...each, required: false })));
  return {
    ...model,
    clear: () => {
      for (const id of Object.keys(model.values.value)) model.set(id, undefined);
    },
  };
}

/** The values for whoever checks or runs an import; nothing when there are none. */
export function givenTo({ values }: GivenAttributes): { attributes?: Readonly<Record<string, AttributeValue>> } {
  return Object.keys(values.value).length === 0 ? {} : { attributes: values.value };
}
