import type { AttributeValue } from '../definition/attribute-value.ts';

/** More of a text than a cell of a table shows. */
const LONGEST_IN_CELL = 120;

/** What a row of a list carries of the team's own fields (R44): nothing where there are none, long texts cut. */
export function listedAttributes({ attributes }: { attributes: Readonly<Record<string, AttributeValue>> }): {
  attributes?: Record<string, AttributeValue>;
} {
  const values = Object.entries(attributes);
  if (values.length === 0) return {};
  const cut = (value: AttributeValue) =>
    typeof value === 'string' && value.length > LONGEST_IN_CELL ? `${value.slice(0, LONGEST_IN_CELL - 1)}…` : value;
  return { attributes: Object.fromEntries(values.map(([id, value]) => [id, cut(value)])) };
}
