import { Lock, Trash2, Users } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { ListedContact } from '#lib/messages/protocol/contact.ts';
import type { ContactsListModel, ContactsWanted } from '#lib/state/contacts-list-model.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { useDenied } from '../rights/rights.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Table, type TableColumn } from '../ui/Table.tsx';
import { type Translate, useLanguage } from '../ui/translation.ts';
import { ContactsFilters } from './ContactsFilters.tsx';
import './ContactsTable.css';

export interface ContactsTableProps {
  model: ContactsListModel;
  wanted: ContactsWanted;
  onWanted: (wanted: ContactsWanted) => void;
  onOpen: (id: string) => void;
  onDelete: () => void;
}

function columnsFor(translate: Translate, locale: string): TableColumn<ListedContact>[] {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return [
    {
      id: 'name',
      label: translate('field.name'),
      track: 'minmax(0, 2fr)',
      isSortable: true,
      render: ({ card }) => (
        <span class="sc-contacts-table__name">
          <Avatar initials={card.initials} seed={card.id} size="small" />
          <OutsideText>{card.name}</OutsideText>
          {card.visibility === 'private' ? (
            <Icon icon={Lock} size={14} label={translate('contact.private')} />
          ) : undefined}
        </span>
      ),
    },
    {
      id: 'organization',
      label: translate('quickAdd.organization'),
      track: 'minmax(0, 1.6fr)',
      isSortable: true,
      render: ({ card }) => (card.organization ? <OutsideText>{card.organization.name}</OutsideText> : undefined),
    },
    {
      id: 'address',
      label: translate('quickAdd.address'),
      track: 'minmax(0, 1.6fr)',
      isWideOnly: true,
      render: ({ card }) => (card.addresses[0] ? <OutsideText>{card.addresses[0].display}</OutsideText> : undefined),
    },
    {
      id: 'updated',
      label: translate('contacts.updated'),
      track: '104px',
      isSortable: true,
      isWideOnly: true,
      render: ({ updatedAt }) => date.format(updatedAt),
    },
  ];
}

/** All contacts in a table: filtered, sorted, several chosen at a time. */
export function ContactsTable({ model, wanted, onWanted, onOpen, onDelete }: ContactsTableProps) {
  const { translate, locale } = useLanguage();
  const denied = useDenied()('contacts.delete');
  useEffect(() => void model.list.load(), [model]);
  useEffect(() => model.show(wanted), [model, wanted]);
  const { list } = model;
  const rows = model.shown.value;
  const selected = model.selected.value;
  const sort = wanted.sort ?? 'name';
  const isFiltered = wanted.organization !== undefined || wanted.only !== undefined;
  if (list.failure.value) return <FailureNotice failure={list.failure.value} />;
  if (list.isLoading.value) return <Skeleton width="60%" />;
  if (list.rows.value.length === 0) {
    return (
      <EmptyState icon={Users} title={translate('contacts.none')}>
        {translate('contacts.noneText')}
      </EmptyState>
    );
  }
  return (
    <>
      <div class="sc-contacts-table__bar">
        <ContactsFilters organizations={model.organizations.value} wanted={wanted} onWanted={onWanted} />
        <p class="sc-contacts-table__count" role="status">
          {selected.size > 0
            ? translate('contacts.selected', { count: selected.size })
            : translate('manage.found', { count: rows.length })}
        </p>
        {selected.size > 0 ? (
          <Button size="small" variant="danger" icon={Trash2} disabledBecause={denied} onClick={onDelete}>
            {translate('contacts.deleteSelected')}
          </Button>
        ) : undefined}
      </div>
      {rows.length > 0 ? (
        <Table
          label={translate('manage.contacts')}
          columns={columnsFor(translate, locale)}
          rows={rows}
          keyOf={({ card }) => card.id}
          sort={{ column: sort.replace(/^-/, ''), descending: sort.startsWith('-') }}
          onSort={({ column, descending }) => onWanted({ ...wanted, sort: descending ? `-${column}` : column })}
          onOpen={({ card }) => onOpen(card.id)}
          hrefOf={({ card }) => writeManageRoute({ page: 'contact', id: card.id })}
          selected={selected}
          onSelect={model.select}
          selectLabel={({ card }) => translate('contacts.select', { name: card.name })}
        />
      ) : undefined}
      {rows.length === 0 && isFiltered ? (
        <EmptyState
          icon={Users}
          title={translate('contacts.nothingFits')}
          actions={<Button onClick={() => onWanted({})}>{translate('contacts.showAll')}</Button>}
        />
      ) : undefined}
      {list.isCut.value ? (
        <p class="sc-none">{translate('contacts.cut', { count: list.rows.value.length })}</p>
      ) : undefined}
    </>
  );
}
