import { UserPlus } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { Tag } from '#lib/domain/tag/tag.ts';
import type { ContactsListModel } from '#lib/state/contacts-list-model.ts';
import { type ShownContacts, writeManageRoute } from '#lib/state/manage-route.ts';
import type { ContactsPageModel } from '#lib/state/contacts-page-model.ts';
import type { SavedViewsModel } from '#lib/state/saved-views-model.ts';
import { contactsOfView, listAddress, NO_VIEW } from '#lib/state/list-route.ts';
import { QuickAdd } from '../contact/QuickAdd.tsx';
import { ListPage } from '../list/ListPage.tsx';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { useTranslate } from '../ui/translation.ts';
import { ContactsTable } from './ContactsTable.tsx';
import './ContactsPage.css';

export interface ContactsPageProps {
  model: ContactsPageModel;
  list: ContactsListModel;
  tags: readonly Tag[];
  views: SavedViewsModel;
  /** What the address bar asks for. */
  wanted: ShownContacts;
  onWanted: (wanted: ShownContacts) => void;
  onAdd: (text: string) => void;
  onCancelAdd: () => void;
  onOpenContact: (contactId: string) => void;
  /** Opens the wizard for an organization of this name; it comes back to the form with it chosen (R40). */
  onNewOrganization: (name: string) => void;
}

/** The contacts of the manage page: a table that answers while one types, and quick-add from what was typed. */
export function ContactsPage(props: ContactsPageProps) {
  const { model, wanted, onWanted, onAdd, onOpenContact } = props;
  const translate = useTranslate();
  const denied = useDenied()('contacts.edit');
  const field = useRef<HTMLInputElement>(null);
  const adding = model.adding.value;
  const isAdding = adding !== undefined;
  // The one field has the focus when the page opens and when quick-add closes.
  useEffect(() => field.current?.focus(), [isAdding]);
  if (adding) {
    return (
      <div class="sc-contacts--form">
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
  return (
    <ListPage
      title={translate('manage.searchTitle')}
      action={
        <Button icon={UserPlus} variant="primary" disabledBecause={denied} onClick={() => onAdd(wanted.query.trim())}>
          {translate('manage.add')}
        </Button>
      }
      views={{
        list: 'contacts',
        model: props.views,
        current: wanted.view,
        address: listAddress(wanted),
        hrefOf: (view) =>
          writeManageRoute({
            page: 'contacts',
            ...(view ? contactsOfView(view.id, view.address) : { query: '', view: NO_VIEW }),
          }),
        onSaved: (view) => onWanted({ ...wanted, view }),
      }}
      search={{
        field,
        label: translate('manage.search'),
        placeholder: translate('manage.searchPlaceholder'),
        value: wanted.query,
        onValue: (query) => onWanted({ ...wanted, query }),
      }}
    >
      <ContactsTable
        model={props.list}
        tags={props.tags}
        wanted={wanted}
        onWanted={onWanted}
        onOpen={onOpenContact}
        onAdd={onAdd}
      />
    </ListPage>
  );
}
