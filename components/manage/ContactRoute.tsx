import type { InteractionMedium } from '#lib/domain/interaction/interaction.ts';
import type { ContactPageModel } from '#lib/state/contact-page-model.ts';
import type { ContactsPageModel } from '#lib/state/contacts-page-model.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import type { SettingsModel } from '#lib/state/settings-model.ts';
import { ContactPage } from '../contact/ContactPage.tsx';

export interface ContactRouteProps {
  contact: ContactPageModel;
  contacts: Pick<ContactsPageModel, 'confirmation'>;
  settings: SettingsModel;
  countries: readonly string[];
  onNewOrganization: (name: string) => void;
}

/** The contact page, with what it does confirmed at the foot of the page. */
export function ContactRoute({ contact, contacts, settings, countries, onNewOrganization }: ContactRouteProps) {
  const { confirmation } = contacts;
  const name = contact.detail.value?.card.name ?? '';
  const start = async (title: string, medium: InteractionMedium) => {
    const changeId = await contact.startInteraction(title, medium);
    if (changeId !== undefined) confirmation.say({ what: 'associated', name }, changeId);
    else if (contact.failure.value) confirmation.fail(contact.failure.value);
  };
  const remove = async () => {
    const changeId = await contact.remove();
    if (changeId !== undefined) confirmation.say({ what: 'deleted', name }, changeId);
    else if (contact.failure.value) confirmation.fail(contact.failure.value);
  };
  return (
    <ContactPage
      model={contact}
      tags={settings.settings.value?.tags ?? []}
      countries={countries}
      onStartInteraction={(title, medium) => void start(title, medium)}
      onNewOrganization={onNewOrganization}
      onOpenBeside={(id) => window.open(writeManageRoute({ page: 'contact', id }), '_blank', 'noopener')}
      onDelete={() => void remove()}
    />
  );
}
