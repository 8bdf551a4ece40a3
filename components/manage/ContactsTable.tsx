import { UserPlus, Users } from 'lucide';
import { useEffect, useMemo } from 'preact/hooks';
import type { Tag } from '#lib/domain/tag/tag.ts';
import type { ContactsListModel } from '#lib/state/contacts-list-model.ts';
import type { ListedContact } from '#lib/messages/protocol/contact.ts';
import { type ShownContacts, writeManageRoute } from '#lib/state/manage-route.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { languageChoices } from '../contact/edit/LanguageSelect.tsx';
import { useAttributeWords } from '../definition/AttributeFields.tsx';
import { useAttributes } from '../definition/choices.ts';
import { ColumnsMenu } from '../list/ColumnsMenu.tsx';
import { ListTable } from '../list/ListTable.tsx';
import { ManyBar } from '../list/ManyBar.tsx';
import { ownColumns } from '../list/own-columns.tsx';
import { shownColumns } from '../list/shown-columns.ts';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useLanguage } from '../ui/translation.ts';
import { contactColumns, USUAL_CONTACT_COLUMNS } from './contact-columns.tsx';
import { contactFields } from './contact-fields.ts';
import { ContactsFilters } from './ContactsFilters.tsx';
import '../list/ListPage.css';

export interface ContactsTableProps {
  model: ContactsListModel;
  tags: readonly Tag[];
  wanted: ShownContacts;
  onWanted: (wanted: ShownContacts) => void;
  onOpen: (id: string) => void;
  /** Opens quick-add with what was searched for. */
  onAdd: (text: string) => void;
}

/** The contacts in a table: filtered, sorted, several of them changed at a time. */
export function ContactsTable({ model, tags, wanted, onWanted, onOpen, onAdd }: ContactsTableProps) {
  const { translate, locale } = useLanguage();
  useEffect(() => model.show(wanted), [model, wanted]);
  const denied = useDenied()('contacts.edit');
  const { list } = model;
  const total = list.total.value;
  const attributes = useAttributes('contact');
  const words = useAttributeWords();
  const all = useMemo(
    () => [...contactColumns(translate, locale), ...ownColumns<ListedContact>(attributes, words)],
    [translate, locale, attributes],
  );
  const shown = wanted.columns ?? USUAL_CONTACT_COLUMNS;
  const columns = useMemo(() => shownColumns(all, shown), [all, shown.join()]);
  const fields = useMemo(
    () =>
      contactFields(
        {
          languages: languageChoices(locale),
          timeZones: Intl.supportedValuesOf('timeZone'),
          organization: model.editOrganization,
          sites: model.editSite,
          attributes,
        },
        translate,
      ),
    [model, locale, translate, attributes],
  );
  const { query, organization, only, country, tag } = wanted;
  const isFiltered = [query || undefined, organization, only, country, tag].some((each) => each !== undefined);
  const isSearched = query !== '' && [organization, only, country, tag].every((each) => each === undefined);
  const isEmpty = total === 0 && !list.isLoading.value && !list.failure.value;
  return (
    <>
      <div class="sc-list-page__bar">
        <p class="sc-list-page__count" role="status">
          {list.isLoading.value ? '' : translate('manage.found', { count: total })}
        </p>
        <ColumnsMenu columns={all.slice(1)} shown={shown} onShown={(next) => onWanted({ ...wanted, columns: next })} />
      </div>
      <ContactsFilters model={model} tags={tags} wanted={wanted} onWanted={onWanted} />
      {list.failure.value ? <FailureNotice failure={list.failure.value} /> : undefined}
      {list.isLoading.value ? <Skeleton width="60%" /> : undefined}
      {total > 0 ? (
        <ListTable
          label={translate('manage.contacts')}
          desk={model}
          columns={columns}
          wanted={wanted}
          onSort={(sort) => onWanted({ ...wanted, sort })}
          idOf={({ card }) => card.id}
          nameOf={({ card }) => card.name}
          hrefOf={({ card }) => writeManageRoute({ page: 'contact', id: card.id })}
          onOpen={onOpen}
        />
      ) : undefined}
      <ManyBar
        of="contacts"
        selection={model.selection}
        many={model.many}
        fields={fields}
        onNewOrganization={model.newOrganization}
      />
      {isEmpty ? (
        <EmptyState
          icon={Users}
          title={
            isSearched
              ? translate('contacts.nobodyFound', { text: query })
              : translate(isFiltered ? 'contacts.nothingFits' : 'contacts.none')
          }
          actions={
            isFiltered ? (
              <>
                {isSearched ? (
                  <Button
                    variant="primary"
                    icon={UserPlus}
                    disabledBecause={denied}
                    onClick={() => onAdd(query.trim())}
                  >
                    {translate('popup.addText', { text: query.trim() })}
                  </Button>
                ) : undefined}
                <Button onClick={() => onWanted({ query: '', ...(wanted.columns && { columns: wanted.columns }) })}>
                  {translate('contacts.showAll')}
                </Button>
              </>
            ) : undefined
          }
        >
          {translate(isSearched ? 'manage.nobodyText' : isFiltered ? 'contacts.nothingFitsText' : 'contacts.noneText')}
        </EmptyState>
      ) : undefined}
    </>
  );
}
