import type { ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ContactPageModel } from '#lib/state/contact-page-model.ts';
import type { ChangesPageModel } from '#lib/state/changes-page-model.ts';
import type { ContactsPageModel } from '#lib/state/contacts-page-model.ts';
import type { ManageRoute } from '#lib/state/manage-route.ts';
import type { SettingsModel } from '#lib/state/settings-model.ts';
import type { InteractionMedium } from '#lib/domain/interaction/interaction.ts';
import { ConfirmationToast } from '../confirmation/ConfirmationToast.tsx';
import { ContactPage } from '../contact/ContactPage.tsx';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { type PlainMessageKey, useTranslate } from '../ui/translation.ts';
import { ChangesPage } from './ChangesPage.tsx';
import { ContactsPage } from './ContactsPage.tsx';
import { ManageShell } from './ManageShell.tsx';

export interface ManageProps {
  route: ReadonlySignal<ManageRoute>;
  contacts: ContactsPageModel;
  contact: ContactPageModel;
  changes: ChangesPageModel;
  settings: SettingsModel;
  countries: readonly string[];
  /** Goes to a route; `replace` keeps Back from stopping at every letter typed. */
  onRoute: (route: ManageRoute, replace?: boolean) => void;
}

const TITLES: Readonly<Record<ManageRoute['page'], PlainMessageKey>> = {
  contacts: 'manage.contacts',
  contact: 'manage.contacts',
  add: 'manage.add',
  changes: 'manage.changes',
  settings: 'manage.settings',
};

/** The full-tab page: the one its address names. */
export function Manage({ route, contacts, contact, changes, settings, countries, onRoute }: ManageProps) {
  const translate = useTranslate();
  const current = route.value;
  const name = current.page === 'contact' ? contact.detail.value?.card.name : undefined;
  useEffect(() => {
    document.title = translate('manage.tabTitle', { page: name ?? translate(TITLES[current.page]) });
  }, [name, current.page, translate]);
  useEffect(() => {
    if (current.page === 'contact') void contact.load(current.id);
    if (current.page === 'add') void contacts.add(current.text);
    else contacts.closeAdd();
  }, [current, contact, contacts]);
  const start = async (title: string, medium: InteractionMedium) => {
    const changeId = await contact.startInteraction(title, medium);
    if (changeId !== undefined) contacts.confirmation.say({ what: 'associated', name: name ?? '' }, changeId);
    else if (contact.failure.value) contacts.confirmation.fail(contact.failure.value);
  };
  return (
    <ManageShell page={current.page}>
      {current.page === 'settings' ? <SettingsPage model={settings} countries={countries} /> : undefined}
      {current.page === 'changes' ? <ChangesPage model={changes} /> : undefined}
      {current.page === 'contact' ? (
        <ContactPage
          state={contact.state.value}
          detail={contact.detail.value}
          tags={settings.settings.value?.tags ?? []}
          onStartInteraction={(title, medium) => void start(title, medium)}
        />
      ) : undefined}
      {current.page === 'contacts' || current.page === 'add' ? (
        <ContactsPage
          model={contacts}
          query={current.page === 'contacts' ? current.query : ''}
          onQuery={(query) => onRoute({ page: 'contacts', query }, true)}
          onAdd={(text) => onRoute({ page: 'add', text })}
          onCancelAdd={() => onRoute({ page: 'contacts', query: contacts.search.text.peek() })}
          onOpenContact={(id) => onRoute({ page: 'contact', id })}
        />
      ) : undefined}
      <ConfirmationToast model={contacts.confirmation} />
    </ManageShell>
  );
}
