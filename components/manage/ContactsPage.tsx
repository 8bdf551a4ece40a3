import { UserPlus, UserSearch } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { ContactsListModel, ContactsWanted } from '#lib/state/contacts-list-model.ts';
import type { ContactsPageModel } from '#lib/state/contacts-page-model.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { ContactRow } from '../contact/ContactRow.tsx';
import { QuickAdd } from '../contact/QuickAdd.tsx';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchList } from '../ui/SearchList.tsx';
import { useTranslate } from '../ui/translation.ts';
import { ContactsTable } from './ContactsTable.tsx';
import './ContactsPage.css';

export interface ContactsPageProps {
  model: ContactsPageModel;
  list: ContactsListModel;
  /** What the address bar asks for. */
  wanted: ContactsWanted & { query: string };
  onWanted: (wanted: ContactsWanted & { query: string }) => void;
  onAdd: (text: string) => void;
  onCancelAdd: () => void;
  onDeleteSelected: () => void;
  onOpenContact: (contactId: string) => void;
  /** Opens the wizard for an organization of this name; it comes back to the form with it chosen (R40). */
  onNewOrganization: (name: string) => void;
}

/** The contacts of the manage page: a search that answers while one types, and quick-add from what was typed. */
export function ContactsPage(props: ContactsPageProps) {
  const { model, wanted, onWanted, onAdd, onOpenContact } = props;
  const { query } = wanted;
  const translate = useTranslate();
  const denied = useDenied()('contacts.edit');
  const field = useRef<HTMLInputElement>(null);
  const isAdding = model.adding.value !== undefined;
  // The one field has the focus when the page opens and when quick-add closes.
  useEffect(() => field.current?.focus(), [isAdding]);
  const { search } = model;
  useEffect(() => {
    if (search.text.peek() !== query) search.setText(query);
  }, [query, search]);
  const adding = model.adding.value;
  if (adding) {
    return (
      <div class="sc-contacts sc-contacts--form">
        <h1 class="sc-page-title">{translate('manage.add')}</h1>
        <QuickAdd
          model={adding}
          onCancel={props.onCancelAdd}
          onUseExisting={onOpenContact}
          onNewOrganization={props.onNewOrganization}
          autoFocus
          titled={false}
        />
      </div>
    );
  }
  const text = search.text.value.trim();
  const matches = search.matches.value;
  const nobody = text !== '' && search.settled.value && matches.length === 0;
  return (
    <div class="sc-contacts">
      <header class="sc-contacts__head">
        <h1 class="sc-page-title">{translate('manage.searchTitle')}</h1>
        <Button icon={UserPlus} variant="primary" disabledBecause={denied} onClick={() => onAdd(text)}>
          {translate('manage.add')}
        </Button>
      </header>
      <SearchList
        label={translate('manage.search')}
        placeholder={translate('manage.searchPlaceholder')}
        text={search.text.value}
        onText={(typed) => {
          search.setText(typed);
          onWanted({ ...wanted, query: typed });
        }}
        busy={search.busy.value}
        items={matches}
        keyOf={(match) => match.card.id}
        render={(match) => <ContactRow card={match.card} typed={text} />}
        onChoose={(match) => onOpenContact(match.card.id)}
        status={matches.length > 0 ? translate('manage.found', { count: matches.length }) : undefined}
        inputRef={field}
      />
      {search.failure.value ? <FailureNotice failure={search.failure.value} /> : undefined}
      {nobody && !search.failure.value ? (
        <EmptyState icon={UserSearch} title={translate('manage.nobody')}>
          {translate('manage.nobodyText')}
        </EmptyState>
      ) : undefined}
      {text === '' ? (
        <ContactsTable
          model={props.list}
          wanted={wanted}
          onWanted={(next) => onWanted({ ...next, query })}
          onOpen={onOpenContact}
          onDelete={props.onDeleteSelected}
        />
      ) : undefined}
    </div>
  );
}
