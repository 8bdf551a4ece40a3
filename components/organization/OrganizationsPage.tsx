import { Building2, Plus, Search } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { ListedOrganization } from '#lib/messages/protocol/organization.ts';
import type { OrganizationsPageModel, OrganizationsQuery } from '#lib/state/organizations-page-model.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { useChoiceName } from '../definition/choices.ts';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Table, type TableColumn } from '../ui/Table.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useTranslate } from '../ui/translation.ts';
import { HealthChip } from './HealthChip.tsx';
import { RenewalChip } from './RenewalChip.tsx';
import './OrganizationsPage.css';

export interface OrganizationsPageProps {
  model: OrganizationsPageModel;
  /** What the address bar asks for. */
  wanted: OrganizationsQuery;
  onWanted: (wanted: OrganizationsQuery) => void;
  onOpen: (id: string) => void;
  onNew: (name: string) => void;
}

function useColumns(): TableColumn<ListedOrganization>[] {
  const translate = useTranslate();
  const choiceName = useChoiceName();
  const choice = (list: 'organization-type' | 'tier', code: string | undefined) =>
    code ? <OutsideText>{choiceName(list, code)}</OutsideText> : undefined;
  return [
    {
      id: 'name',
      label: translate('field.name'),
      track: 'minmax(0, 2.4fr)',
      isSortable: true,
      render: ({ name }) => <OutsideText>{name}</OutsideText>,
    },
    {
      id: 'type',
      label: translate('field.type'),
      track: 'minmax(0, 1fr)',
      isSortable: true,
      isWideOnly: true,
      render: ({ type }) => choice('organization-type', type),
    },
    {
      id: 'health',
      label: translate('field.health'),
      track: 'minmax(0, 1fr)',
      isSortable: true,
      render: (row) => <HealthChip organization={row} />,
    },
    {
      id: 'tier',
      label: translate('field.tier'),
      track: 'minmax(0, 1fr)',
      isSortable: true,
      isWideOnly: true,
      render: ({ tier }) => choice('tier', tier),
    },
    {
      id: 'renewal',
      label: translate('field.renewalDate'),
      track: 'minmax(0, 1.6fr)',
      isSortable: true,
      isWideOnly: true,
      render: ({ renewalDate }) => (renewalDate ? <RenewalChip date={renewalDate} /> : undefined),
    },
  ];
}

/** The organizations: a table that is searched and sorted as one types; the address bar carries both. */
export function OrganizationsPage({ model, wanted, onWanted, onOpen, onNew }: OrganizationsPageProps) {
  const translate = useTranslate();
  const denied = useDenied()('organizations.edit');
  const columns = useColumns();
  useEffect(() => void model.list.load(), [model]);
  useEffect(() => model.show(wanted), [model, wanted]);
  const { list } = model;
  const rows = model.shown.value;
  const total = list.rows.value.length;
  const query = wanted.query.trim();
  const sort = wanted.sort ?? 'name';
  const add = (name: string) => (
    <Button icon={Plus} variant="primary" disabledBecause={denied} onClick={() => onNew(name)}>
      {translate('organizations.add')}
    </Button>
  );
  return (
    <div class="sc-organizations">
      <header class="sc-organizations__head">
        <h1 class="sc-page-title">{translate('organizations.title')}</h1>
        {add('')}
      </header>
      {total > 0 || query !== '' ? (
        <div class="sc-organizations__bar">
          <TextInput
            type="search"
            leading={Search}
            aria-label={translate('organizations.search')}
            placeholder={translate('organizations.searchPlaceholder')}
            value={wanted.query}
            onValue={(typed) => onWanted({ ...wanted, query: typed })}
          />
          <p class="sc-organizations__count" role="status">
            {list.isLoading.value ? '' : translate('organizations.count', { count: rows.length })}
          </p>
        </div>
      ) : undefined}
      {list.failure.value ? <FailureNotice failure={list.failure.value} /> : undefined}
      {list.isLoading.value ? <Skeleton width="60%" /> : undefined}
      {rows.length > 0 ? (
        <Table
          label={translate('organizations.title')}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          sort={{ column: sort.replace(/^-/, ''), descending: sort.startsWith('-') }}
          onSort={({ column, descending }) => onWanted({ ...wanted, sort: descending ? `-${column}` : column })}
          onOpen={({ id }) => onOpen(id)}
          hrefOf={({ id }) => writeManageRoute({ page: 'organization', id })}
        />
      ) : undefined}
      {list.isCut.value ? <p class="sc-none">{translate('organizations.cut', { count: total })}</p> : undefined}
      {!list.isLoading.value && !list.failure.value && rows.length === 0 ? (
        <EmptyState
          icon={Building2}
          title={translate(total === 0 ? 'organizations.none' : 'organizations.nothingFits')}
          actions={query === '' ? undefined : add(query)}
        >
          {translate(total === 0 ? 'organizations.noneText' : 'organizations.nothingFitsText')}
        </EmptyState>
      ) : undefined}
    </div>
  );
}
