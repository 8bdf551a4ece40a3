import { z } from 'zod/mini';
import { sameValue } from '../same-value.ts';
import type { AttributeDefinition, Definition } from './definition.ts';

/** What an attribute may hold (R44). */
export type AttributeValue = string | number | boolean;

const dateSchema = z.iso.date();

/** Whether an attribute can hold a value (R44). Of a choice it is one of those offered. */
export function fitsAttribute(
  { type, choices }: Pick<AttributeDefinition, 'type' | 'choices'>,
  value: AttributeValue,
): boolean {
  switch (type) {
    case 'text':
      return typeof value === 'string' && value.length <= 2000;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'date':
      return dateSchema.safeParse(value).success;
    case 'choice':
      return typeof value === 'string' && choices.includes(value);
    case 'yes-no':
      return typeof value === 'boolean';
  }
}

/** What a choice of an attribute is called: as it was renamed, else as records keep it. */
export function choiceName({ choiceNames }: Pick<AttributeDefinition, 'choiceNames'>, choice: string): string {
  return choiceNames !== undefined && Object.hasOwn(choiceNames, choice) ? (choiceNames[choice] ?? choice) : choice;
}

/** The attributes in force of an owner, in the team's order (R44). */
export function attributesInForce(
  definitions: readonly Definition[],
  owner: AttributeDefinition['owner'],
): AttributeDefinition[] {
  return definitions
    .filter((each): each is AttributeDefinition => each.kind === 'attribute' && each.owner === owner)
    .filter(({ retired, deletedAt }) => !retired && deletedAt === undefined)
    .toSorted((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1));
}

/**
 * The first attribute in force that a record lacks although it is required, or whose value it cannot hold (R44). What
 * an edited record was `before` is never a mistake: a definition may have changed since. A new one has no `before`.
 */
export function attributeMistake(
  definitions: readonly AttributeDefinition[],
  values: Readonly<Record<string, AttributeValue>>,
  before?: Readonly<Record<string, AttributeValue>>,
): AttributeDefinition | undefined {
  return definitions.find((definition) => {
    const { id, required } = definition;
    const value = values[id];
    if (value === undefined) return required && (before === undefined || before[id] !== undefined);
    return !sameValue(value, before?.[id]) && !fitsAttribute(definition, value);
  });
}

/** The values of a new record that a file brings: what it says, else what is given for all, else what new ones start with. */
export function importedAttributes(
  definitions: readonly AttributeDefinition[],
  said: Readonly<Record<string, AttributeValue>>,
  given: Readonly<Record<string, AttributeValue>> = {},
): Record<string, AttributeValue> {
  return { ...defaultAttributes(definitions), ...given, ...said };
}

/** What a new record starts with (R30). */
export function defaultAttributes(definitions: readonly AttributeDefinition[]): Record<string, AttributeValue> {
  const given = definitions.flatMap(({ id, default: value }) => (value === undefined ? [] : [[id, value] as const]));
  return Object.fromEntries(given);
}
