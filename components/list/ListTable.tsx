import { useMemo } from 'preact/hooks';
import type { ListDesk, ListQuery } from '#lib/state/list-desk.ts';
import { Table } from '../ui/Table.tsx';
import type { TableColumn } from '../ui/table-types.ts';
import { useTranslate } from '../ui/translation.ts';

export interface ListTableProps<Wanted extends ListQuery, Row> {
  label: string;
  desk: ListDesk<Wanted, Row>;
  /** Those that are shown, in their order. */
  columns: readonly TableColumn<Row>[];
  wanted: Wanted;
  onSort: (sort: string) => void;
  idOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  hrefOf: (row: Row) => string;
  onOpen: (id: string) => void;
}

/** The table of a list of any length: what is in sight is read as one scrolls. */
export function ListTable<Wanted extends ListQuery, Row>(props: ListTableProps<Wanted, Row>) {
  const { label, desk, columns, wanted, idOf, nameOf } = props;
  const translate = useTranslate();
  const { list, selection } = desk;
  const count = list.total.value;
  const version = list.version.value;
  const rows = useMemo(() => ({ count, at: list.at, onShown: list.show }), [list, count, version]);
  // What is searched for is in no column's order unless one was chosen.
  const sort = wanted.sort ?? (wanted.query.trim() === '' ? 'name' : '');
  return (
    <Table
      label={label}
      columns={columns}
      rows={rows}
      keyOf={idOf}
      listName={desk.name.value}
      sort={{ column: sort.replace(/^-/, ''), descending: sort.startsWith('-') }}
      onSort={({ column, descending }) => props.onSort(descending ? `-${column}` : column)}
      onOpen={(row) => props.onOpen(idOf(row))}
      hrefOf={props.hrefOf}
      selection={{
        all: selection.all.value,
        isChosen: selection.has,
        onToggle: selection.toggle,
        onToggleAll: selection.toggleAll,
        onRange: (from, to, isOn) => void desk.chooseRange(from, to, isOn),
        rowLabel: (row) => translate('contacts.select', { name: nameOf(row) }),
        allLabel: translate('list.selectAll'),
      }}
    />
  );
}
