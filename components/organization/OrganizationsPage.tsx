import { Building2, Plus } from 'lucide';
import { useEffect, useMemo } from 'preact/hooks';
import type { ListedOrganization } from '#lib/messages/protocol/list.ts';
import { type ShownOrganizations, writeManageRoute } from '#lib/state/manage-route.ts';
import { listAddress, NO_VIEW, organizationsOfView } from '#lib/state/list-route.ts';
import type { OrganizationsPageModel } from '#lib/state/organizations-page-model.ts';
import type { SavedViewsModel } from '#lib/state/saved-views-model.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { useAttributeWords } from '../definition/AttributeFields.tsx';
import { useAttributes, useChoiceName, useChoices } from '../definition/choices.ts';
import { ColumnsMenu } from '../list/ColumnsMenu.tsx';
import { ListPage } from '../list/ListPage.tsx';
import { ListTable } from '../list/ListTable.tsx';
import { ManyBar } from '../list/ManyBar.tsx';
import { ownColumns } from '../list/own-columns.tsx';
import { shownColumns } from '../list/shown-columns.ts';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useLanguage } from '../ui/translation.ts';
import { organizationColumns, USUAL_ORGANIZATION_COLUMNS } from './organization-columns.tsx';
import { organizationFields } from './organization-fields.ts';
import { OrganizationsFilters } from './OrganizationsFilters.tsx';

export interface OrganizationsPageProps {
  model: OrganizationsPageModel;
  views: SavedViewsModel;
  /** What the address bar asks for. */
  wanted: ShownOrganizations;
  onWanted: (wanted: ShownOrganizations) => void;
  onOpen: (id: string) => void;
  onNew: (name: string) => void;
}

/** What of each list many organizations can be given. */
function useFields() {
  const { translate } = useLanguage();
  const type = useChoices('organization-type');
  const health = useChoices('health');
  const tier = useChoices('tier');
  const industry = useChoices('industry');
  return organizationFields({ type, health, tier, industry }, useAttributes('organization'), translate);
}

/** The organizations: a table that is searched, filtered and sorted as one types; the address bar carries it all. */
export function OrganizationsPage({ model, views, wanted, onWanted, onOpen, onNew }: OrganizationsPageProps) {
  const { translate, locale } = useLanguage();
  const denied = useDenied()('organizations.edit');
  const choiceName = useChoiceName();
  const fields = useFields();
  useEffect(() => model.show(wanted), [model, wanted]);
  const { list } = model;
  const total = list.total.value;
  const query = wanted.query.trim();
  const attributes = useAttributes('organization');
  const words = useAttributeWords();
  const all = [
    ...organizationColumns(translate, locale, choiceName),
    ...ownColumns<ListedOrganization>(attributes, words),
  ];
  const shown = wanted.columns ?? USUAL_ORGANIZATION_COLUMNS;
  const columns = useMemo(() => shownColumns(all, shown), [choiceName, translate, locale, attributes, shown.join()]);
  const { type, health, tier, industry, country, only } = wanted;
  const isFiltered = [query || undefined, type, health, tier, industry, country, only].some(
    (each) => each !== undefined,
  );
  const add = (name: string) => (
    <Button icon={Plus} variant="primary" disabledBecause={denied} onClick={() => onNew(name)}>
      {translate('organizations.add')}
    </Button>
  );
  return (
    <ListPage
      title={translate('organizations.title')}
      action={add('')}
      views={{
        list: 'organizations',
        model: views,
        current: wanted.view,
        address: listAddress(wanted),
        hrefOf: (view) =>
          writeManageRoute({
            page: 'organizations',
            ...(view ? organizationsOfView(view.id, view.address) : { query: '', view: NO_VIEW }),
          }),
        onSaved: (view) => onWanted({ ...wanted, view }),
      }}
      search={{
        label: translate('organizations.search'),
        placeholder: translate('organizations.searchPlaceholder'),
        value: wanted.query,
        onValue: (typed) => onWanted({ ...wanted, query: typed }),
      }}
    >
      <div class="sc-list-page__bar">
        <p class="sc-list-page__count" role="status">
          {list.isLoading.value ? '' : translate('organizations.count', { count: total })}
        </p>
        <ColumnsMenu columns={all.slice(1)} shown={shown} onShown={(next) => onWanted({ ...wanted, columns: next })} />
      </div>
      <OrganizationsFilters
        model={model}
        wanted={wanted}
        onWanted={(next) =>
          onWanted({
            ...next,
            ...(wanted.columns && { columns: wanted.columns }),
            ...(wanted.view !== undefined && { view: wanted.view }),
          })
        }
      />
      {list.failure.value ? <FailureNotice failure={list.failure.value} /> : undefined}
      {list.isLoading.value ? <Skeleton width="60%" /> : undefined}
      {total > 0 ? (
        <ListTable
          label={translate('organizations.title')}
          desk={model}
          columns={columns}
          wanted={wanted}
          onSort={(sort) => onWanted({ ...wanted, sort })}
          idOf={({ id }) => id}
          nameOf={({ name }) => name}
          hrefOf={({ id }) => writeManageRoute({ page: 'organization', id })}
          onOpen={onOpen}
        />
      ) : undefined}
      <ManyBar of="organizations" selection={model.selection} many={model.many} fields={fields} />
      {!list.isLoading.value && !list.failure.value && total === 0 ? (
        <EmptyState
          icon={Building2}
          title={translate(isFiltered ? 'organizations.nothingFits' : 'organizations.none')}
          actions={
            isFiltered ? (
              <>
                <Button onClick={() => onWanted({ query: '' })}>{translate('contacts.showAll')}</Button>
                {query === '' ? undefined : add(query)}
              </>
            ) : undefined
          }
        >
          {translate(isFiltered ? 'organizations.nothingFitsText' : 'organizations.noneText')}
        </EmptyState>
      ) : undefined}
    </ListPage>
  );
}
