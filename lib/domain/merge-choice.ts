import type { AttributeValue } from './definition/attribute-value.ts';

/** Anything that has attributes. */
interface WithAttributes {
  attributes: Readonly<Record<string, AttributeValue>>;
}

/** Names the choice of an attribute. */
export type AttributeChoice = `attribute:${string}`;

/** The attributes in which both records have a value, and not the same (R31). */
export function differingAttributes(keep: WithAttributes, other: WithAttributes): AttributeChoice[] {
  return Object.keys(keep.attributes)
    .filter((id) => other.attributes[id] !== undefined && other.attributes[id] !== keep.attributes[id])
    .map((id): AttributeChoice => `attribute:${id}`);
}

/** The attributes of both: where both have one, the first one's unless the other's is chosen (R31). */
export function mergedAttributes(
  keep: WithAttributes,
  other: WithAttributes,
  fromOther: ReadonlySet<string>,
): Record<string, AttributeValue> {
  const taken = Object.entries(other.attributes).filter(([id]) => fromOther.has(`attribute:${id}`));
  return { ...other.attributes, ...keep.attributes, ...Object.fromEntries(taken) };
}
