import type { AttributeValue } from './attribute-value.ts';

/** A record with one of the team's own fields set, or emptied by `null` (R44); the same one when it is so already. */
export function withAttribute<Kept extends { attributes: Record<string, AttributeValue> }>(
  present: Kept,
  { id, value }: { id: string; value: AttributeValue | null },
): Kept {
  const { [id]: old, ...others } = present.attributes;
  if ((old ?? null) === value) return present;
  return { ...present, attributes: value === null ? others : { ...others, [id]: value } };
}
