import { UserPlus, UserSearch } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { ContactsPageModel } from '#lib/state/contacts-page-model.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { ContactRow } from '../contact/ContactRow.tsx';
import { QuickAdd } from '../contact/QuickAdd.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchList } from '../ui/SearchList.tsx';
import { useTranslate } from '../ui/translation.ts';
import './ContactsPage.css';

export interface ContactsPageProps {
  model: ContactsPageModel;
  /** What the address bar asks for. */
  query: string;
  onQuery: (query: string) => void;
  onAdd: (text: string) => void;
  onCancelAdd: () => void;
  onOpenContact: (contactId: string) => void;
}

/** The contacts of the manage page: a search that answers while one types, and quick-add from what was typed. */
export function ContactsPage({ model, query, onQuery, onAdd, onCancelAdd, onOpenContact }: ContactsPageProps) {
  const translate = useTranslate();
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
      <div class="sc-contacts">
        <h1 class="sc-page-title">{translate('manage.add')}</h1>
        <QuickAdd model={adding} onCancel={onCancelAdd} onUseExisting={onOpenContact} autoFocus titled={false} />
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
        <Button icon={UserPlus} variant="primary" onClick={() => onAdd(text)}>
          {translate('manage.add')}
        </Button>
      </header>
      <SearchList
        label={translate('manage.search')}
        placeholder={translate('manage.searchPlaceholder')}
        text={search.text.value}
        onText={(typed) => {
          search.setText(typed);
          onQuery(typed);
        }}
        busy={search.busy.value}
        items={matches}
        keyOf={(match) => match.card.id}
        render={(match) => <ContactRow card={match.card} />}
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
        <EmptyState icon={UserSearch} title={translate('manage.start')}>
          {translate('manage.startText')}
        </EmptyState>
      ) : undefined}
    </div>
  );
}
