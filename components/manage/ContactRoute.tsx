import type { ReadonlySignal } from '@preact/signals';
import type { InteractionMedium } from '#lib/domain/interaction/interaction.ts';
import type { ContactPageModel } from '#lib/state/contact-page-model.ts';
import type { ContactsPageModel } from '#lib/state/contacts-page-model.ts';
import { type ManageRoute, writeManageRoute } from '#lib/state/manage-route.ts';
import type { SettingsModel } from '#lib/state/settings-model.ts';
import type { TimelineModel } from '#lib/state/timeline-model.ts';
import { ContactPage } from '../contact/ContactPage.tsx';

export interface ContactRouteProps {
  contact: ContactPageModel;
  timeline: TimelineModel;
  contacts: Pick<ContactsPageModel, 'confirmation'>;
  settings: SettingsModel;
  countries: readonly string[];
  onNewOrganization: (name: string) => void;
  onRoute: (route: ManageRoute) => void;
  route: ReadonlySignal<ManageRoute>;
}

/** The contact page, with what it does confirmed at the foot of the page. */
export function ContactRoute(props: ContactRouteProps) {
  const { contact, contacts, settings, countries, onNewOrganization } = props;
  const { confirmation } = contacts;
  const name = contact.detail.value?.card.name ?? '';
  const shownId = contact.detail.value?.contact.id ?? '';
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
      timeline={props.timeline}
      tags={settings.settings.value?.tags ?? []}
      countries={countries}
      onStartInteraction={(title, medium) => void start(title, medium)}
      onNewOrganization={onNewOrganization}
      onOpenBeside={(id) => window.open(writeManageRoute({ page: 'contact', id }), '_blank', 'noopener')}
      onDelete={() => void remove()}
      onMerge={() => props.onRoute({ page: 'merge', id: shownId })}
      onMergeBeside={(other) =>
        window.open(writeManageRoute({ page: 'merge', id: shownId, other }), '_blank', 'noopener')
      }
      onPersonalData={() => {
        // Of one that was deleted too.
        const { value: route } = props.route;
        const asked = route.page === 'contact' ? route.id : undefined;
        const id = contact.detail.value?.contact.id ?? asked;
        if (id !== undefined) props.onRoute({ page: 'person', id });
      }}
    />
  );
}
