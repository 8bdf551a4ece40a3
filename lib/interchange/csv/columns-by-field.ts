import { withoutGuard } from './formula-guard.ts';
import type { ColumnField, ColumnMeaning } from './column-meaning.ts';

/** One column of a file: where it stands, what it is called, and what it holds. */
export interface Column {
  at: number;
  header: string;
  meaning: ColumnMeaning;
}

/** The columns of a file by what they hold, put in order once for all of its rows. */
export interface ColumnsByField {
  of: (field: ColumnField) => readonly Column[];
  /** The first value that a row has for a field, and its column; nothing when it has none. */
  first: (values: readonly string[], field: ColumnField) => { text: string; header: string } | undefined;
  /** The text of that value; empty when there is none. */
  text: (values: readonly string[], field: ColumnField) => string;
}

/** A cell as it is read: without the mark that makes it harmless for spreadsheets, and without blanks around it. */
export function cellOf(values: readonly string[], at: number): string {
  const value = values[at];
  return value === undefined || value === '' ? '' : withoutGuard(value).trim();
}

export function columnsByField(meanings: readonly ColumnMeaning[], headers: readonly string[]): ColumnsByField {
  const byField = new Map<ColumnField, Column[]>();
  for (const [at, meaning] of meanings.entries()) {
    const column = { at, header: headers[at] ?? '', meaning };
    byField.set(meaning.field, [...(byField.get(meaning.field) ?? []), column]);
  }
  const none: readonly Column[] = [];
  const of = (field: ColumnField): readonly Column[] => byField.get(field) ?? none;
  const first: ColumnsByField['first'] = (values, field) => {
    for (const { at, header } of of(field)) {
      const text = cellOf(values, at);
      if (text !== '') return { text, header };
    }
    return undefined;
  };
  return { of, first, text: (values, field) => first(values, field)?.text ?? '' };
}
