import type { ColumnField } from './csv/column-meaning.ts';

/**
 * A value of a row that could not be understood, and what became of it: `yes`, `no`, `private`, `kept` as it is
 * written, taken as the list's `default`, or put into the `notes`.
 */
export interface Doubt {
  field: ColumnField;
  value: string;
  became: 'yes' | 'no' | 'private' | 'kept' | 'default' | 'notes';
}
