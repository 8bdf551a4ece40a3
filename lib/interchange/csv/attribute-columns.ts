import { type AttributeValue, choiceName } from '#lib/domain/definition/attribute-value.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import { fold } from '#lib/domain/search/fold.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import { CONTACT_HEADERS } from './headers.ts';

/** What a column of an own field is called: by its name, with a number where a column of every file is called so. */
export function attributeHeader({ name, code }: AttributeDefinition, fixed: readonly string[]): string {
  const header = name ?? code;
  return fixed.some((each) => fold(each) === fold(header)) ? `${header} (2)` : header;
}

/** What a record keeps under an own field, as a file says it in every language; empty without any. */
export function attributeCell(definition: AttributeDefinition, value: AttributeValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return definition.type === 'choice' ? choiceName(definition, String(value)) : String(value);
}

/** The cells of a record's own fields in the order of their headers (R44). */
export function attributeCells(
  definitions: readonly AttributeDefinition[],
  values: Readonly<Record<string, AttributeValue>>,
): string[] {
  return definitions.map((definition) => attributeCell(definition, values[definition.id]));
}

/**
 * Has columns hold the own fields that they are called after: a team that defined a field means that, whatever else the
 * header could be; but a header of our own files keeps its meaning.
 */
export function withAttributes<File extends { headers: readonly string[]; meanings: readonly ColumnMeaning[] }>(
  file: File,
  attributes: readonly AttributeDefinition[],
): File & { meanings: ColumnMeaning[]; attributes: readonly AttributeDefinition[] } {
  return { ...file, attributes, meanings: meaningsWith(file, attributes) };
}

function meaningsWith(
  { headers, meanings }: { headers: readonly string[]; meanings: readonly ColumnMeaning[] },
  definitions: readonly AttributeDefinition[],
): ColumnMeaning[] {
  const byHeader = new Map(
    definitions.toReversed().map((definition) => [fold(attributeHeader(definition, CONTACT_HEADERS)), definition.id]),
  );
  const seen = new Set<string>();
  return headers.map((header, index): ColumnMeaning => {
    const attribute = byHeader.get(fold(header));
    if (attribute === undefined || seen.has(attribute)) return meanings[index] ?? { field: 'ignore' };
    seen.add(attribute);
    return { field: 'attribute', attribute };
  });
}
