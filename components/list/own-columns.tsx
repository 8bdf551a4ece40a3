import type { AttributeValue } from '#lib/domain/definition/attribute-value.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import { attributeName } from '../definition/AttributeFields.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import type { TableColumn } from '../ui/table-types.ts';

interface OwnRow {
  attributes?: Readonly<Record<string, AttributeValue>>;
}

/** The columns of the team's own fields (R44), each shown when it is chosen. What lists know nothing of is not sorted by. */
export function ownColumns<Row extends OwnRow>(
  definitions: readonly AttributeDefinition[],
  words: (definition: AttributeDefinition, value: AttributeValue) => string,
): TableColumn<Row>[] {
  return definitions.map((definition) => ({
    id: `own-${definition.id}`,
    label: attributeName(definition),
    track: 'minmax(0, 1.2fr)',
    isWideOnly: true,
    render: ({ attributes }) => {
      const value = attributes?.[definition.id];
      return value === undefined ? undefined : <OutsideText>{words(definition, value)}</OutsideText>;
    },
  }));
}
