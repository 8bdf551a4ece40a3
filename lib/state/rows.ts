import { type ReadonlySignal, signal } from '@preact/signals';

/** One row of a list that is being edited; its id stays while its value changes and others come and go. */
export interface Row<Value> {
  id: string;
  value: Value;
}

/** A list that is edited row by row. */
export interface RowsModel<Value> {
  rows: ReadonlySignal<readonly Row<Value>[]>;
  /** Adds a row and answers with its id, for the focus. */
  add: (value?: Value) => string;
  set: (id: string, change: Partial<Value>) => void;
  remove: (id: string) => void;
  values: () => Value[];
}

/** Makes a list that begins with these values; `blank` is what an added row begins with. */
export function createRows<Value extends object>(
  values: readonly Value[],
  blank: () => Value,
  onChange: () => void = () => {},
): RowsModel<Value> {
  let count = 0;
  const row = (value: Value): Row<Value> => ({ id: `row-${++count}`, value });
  const rows = signal<readonly Row<Value>[]>(values.map(row));
  const change = (next: readonly Row<Value>[]) => {
    rows.value = next;
    onChange();
  };
  return {
    rows,
    add: (value = blank()) => {
      const added = row(value);
      change([...rows.value, added]);
      return added.id;
    },
    set: (id, altered) =>
      change(rows.value.map((each) => (each.id === id ? { id, value: { ...each.value, ...altered } } : each))),
    remove: (id) => change(rows.value.filter((each) => each.id !== id)),
    values: () => rows.value.map(({ value }) => value),
  };
}
