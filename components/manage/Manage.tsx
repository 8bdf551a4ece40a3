import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { AddPersonModel } from '#lib/state/add-person-model.ts';
import type { ContactPageModel } from '#lib/state/contact-page-model.ts';
import type { ChangesPageModel } from '#lib/state/changes-page-model.ts';
import type { ContactsListModel } from '#lib/state/contacts-list-model.ts';
import type { ContactsPageModel } from '#lib/state/contacts-page-model.ts';
import type { DefinitionsModel } from '#lib/state/definitions-model.ts';
import type { DuplicatesModel } from '#lib/state/duplicates-model.ts';
import type { FollowUpCountModel } from '#lib/state/follow-up-count-model.ts';
import type { FollowUpsModel } from '#lib/state/follow-ups-model.ts';
import type { InteractionPageModel } from '#lib/state/interaction-page-model.ts';
import type { InteractionsPageModel } from '#lib/state/interactions-page-model.ts';
import type { LocationPageModel } from '#lib/state/location-page-model.ts';
import type { LocationWizardModel } from '#lib/state/location-wizard.ts';
import type { LostStoreModel } from '#lib/state/lost-store-model.ts';
import { type ManageRoute, writeManageRoute } from '#lib/state/manage-route.ts';
import type { MergePageModel } from '#lib/state/merge-page-model.ts';
import type { OrganizationDuplicatesModel } from '#lib/state/organization-duplicates-model.ts';
import type { OrganizationPageModel } from '#lib/state/organization-page-model.ts';
import type { OrganizationWizardModel } from '#lib/state/organization-wizard.ts';
import type { OrganizationsPageModel } from '#lib/state/organizations-page-model.ts';
import type { PersonPageModel } from '#lib/state/person-page-model.ts';
import type { ReceiptsModel } from '#lib/state/receipts-model.ts';
import type { SavedViewsModel } from '#lib/state/saved-views-model.ts';
import type { SettingsModel } from '#lib/state/settings-model.ts';
import type { TimelineModel } from '#lib/state/timeline-model.ts';
import type { WizardDoor } from '#lib/state/wizard-door.ts';
import { ConfirmationToast } from '../confirmation/ConfirmationToast.tsx';
import { AttributeDefinitions } from '../definition/AttributeDefinitions.tsx';
import { DefinitionsProvider } from '../definition/choices.ts';
import { DuplicatesPage } from '../duplicate/DuplicatesPage.tsx';
import { MergePage } from '../duplicate/MergePage.tsx';
import { FollowUpsPage } from '../follow-up/FollowUpsPage.tsx';
import { InterchangePage, type InterchangePageProps } from '../interchange/InterchangePage.tsx';
import { OrganizationsPage } from '../organization/OrganizationsPage.tsx';
import { Receipts } from '../person/Receipts.tsx';
import { ReportsPage, type ReportsPageProps } from '../report/ReportsPage.tsx';
import { ChoiceLists } from '../settings/ChoiceLists.tsx';
import { NewContactDefaults } from '../settings/NewContactDefaults.tsx';
import { SettingsJump } from '../settings/SettingsJump.tsx';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { TagDefinitions } from '../tag/TagDefinitions.tsx';
import { type PlainMessageKey, useTranslate } from '../ui/translation.ts';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { ChangesPage } from './ChangesPage.tsx';
import { ContactRoute } from './ContactRoute.tsx';
import { ContactsPage } from './ContactsPage.tsx';
import { LostStorePage } from './LostStorePage.tsx';
import { ManageShell } from './ManageShell.tsx';
import { PersonRoute } from './PersonRoute.tsx';
import { LocationRoute } from './LocationRoute.tsx';
import { OrganizationRoute } from './OrganizationRoute.tsx';
import { useDefaultView } from './use-default-view.ts';
import { WizardPage } from './WizardPage.tsx';
import { InteractionsRoute } from '../worklist/InteractionsRoute.tsx';

export interface ManageProps {
  route: ReadonlySignal<ManageRoute>;
  contacts: ContactsPageModel;
  list: ContactsListModel;
  contact: ContactPageModel;
  /** What happened with the contact or the organization that is shown. */
  timeline: TimelineModel;
  organizations: OrganizationsPageModel;
  views: SavedViewsModel;
  organization: OrganizationPageModel;
  addPerson: AddPersonModel;
  wizard: WizardDoor<'new-organization', OrganizationWizardModel>;
  location: LocationPageModel;
  locationWizard: WizardDoor<'new-location', LocationWizardModel>;
  definitions: DefinitionsModel;
  changes: ChangesPageModel;
  duplicates: DuplicatesModel;
  merging: MergePageModel;
  organizationDuplicates: OrganizationDuplicatesModel;
  followUps: FollowUpsModel;
  followUpCount: FollowUpCountModel;
  person: PersonPageModel;
  receipts: ReceiptsModel;
  interactions: InteractionsPageModel;
  interaction: InteractionPageModel;
  /** Whether the store is there; while it is lost its page stands in the place of all others. */
  lostStore: LostStoreModel;
  interchange: Omit<InterchangePageProps, 'countries'>;
  reports: Omit<ReportsPageProps, 'wanted' | 'onWanted'>;
  settings: SettingsModel;
  countries: readonly string[];
  /** Goes back to the form in the side panel that asked for the wizard (R40). */
  onReturnToPanel: (token: string, organizationId?: string) => void;
  /** Goes to a route; `replace` keeps Back from stopping at every letter typed. */
  onRoute: (route: ManageRoute, replace?: boolean) => void;
}

const TITLES: Readonly<Record<ManageRoute['page'], PlainMessageKey>> = {
  contacts: 'manage.contacts',
  contact: 'manage.contacts',
  add: 'manage.add',
  organizations: 'organizations.title',
  organization: 'organizations.title',
  'new-organization': 'wizard.title',
  location: 'sites.title',
  'new-location': 'sites.new',
  person: 'person.title',
  'follow-ups': 'followUps.title',
  interactions: 'worklist.title',
  interaction: 'worklist.record',
  reports: 'reports.title',
  duplicates: 'duplicates.title',
  merge: 'duplicates.merge',
  interchange: 'import.title',
  changes: 'manage.changes',
  settings: 'manage.settings',
};

const NO_CONTACTS_WANTED = { query: '' } as const;

function recordRoute(of: 'organizations' | undefined, id: string): ManageRoute {
  return { page: of === undefined ? 'contact' : 'organization', id };
}

/** The name of the record that the page is about. */
function nameShown(
  { contact, organization, location, interaction }: ManageProps,
  page: ManageRoute['page'],
): string | undefined {
  if (page === 'location') return location.detail.value?.site.name;
  if (page === 'contact') return contact.detail.value?.card.name;
  if (page === 'interaction') return interaction.desk.item.value?.interaction.title;
  return page === 'organization' ? organization.detail.value?.organization.name : undefined;
}

/** The full-tab page: the one its address names. */
export function Manage(props: ManageProps) {
  const { route, contacts, contact, organization, location, wizard, locationWizard, countries, onRoute } = props;
  const translate = useTranslate();
  const current = route.value;
  const name = nameShown(props, current.page);
  useEffect(() => {
    document.title = translate('manage.tabTitle', { page: name ?? translate(TITLES[current.page]) });
  }, [name, current.page, translate]);
  useEffect(() => {
    if (current.page === 'contact') void contact.load(current.id);
    if (current.page === 'organization') void organization.load(current.id);
    if (current.page === 'contact') void props.timeline.load({ contactId: current.id });
    if (current.page === 'organization') void props.timeline.load({ organizationId: current.id });
    if (current.page === 'new-organization') wizard.open(current);
    else wizard.close();
    if (current.page === 'location') void location.load(current.id);
    if (current.page === 'new-location') locationWizard.open(current);
    else locationWizard.close();
    // The form that asked for the wizard waits for it.
    const waits = current.page === 'new-organization' && current.returnTo?.startsWith('#/add');
    // An organization that came along is taken once: a reload does not add it again.
    if (current.page === 'add') {
      const { text, organization: coming, draft, site } = current;
      void contacts.add(text, coming, draft, site).then(() => {
        if (coming !== undefined && route.peek() === current) {
          onRoute({ page: 'add', text, ...(draft !== undefined && { draft }) }, true);
        }
      });
    } else if (!waits) contacts.closeAdd();
    if (current.page === 'contact' && current.organization !== undefined) {
      void contact.addOrganization(current.id, current.organization);
      onRoute({ page: 'contact', id: current.id }, true);
    }
  }, [current, contact, contacts, organization, wizard]);
  useDefaultView(current, props.views, (next) => onRoute(next, true));
  const { confirmation } = contacts;
  // Where cancelling the form for a new contact goes back to.
  const listed = useRef<ManageRoute>({ page: 'contacts', query: '' });
  if (current.page === 'contacts') listed.current = current;
  useShortcuts({ u: confirmation.current.value ? () => void confirmation.undo() : undefined });
  const newOrganization = (typed: string) =>
    onRoute({ page: 'new-organization', name: typed, returnTo: writeManageRoute(current) });
  const model = wizard.wizard.value;
  const lost = props.lostStore.lost.value;
  if (lost) {
    return (
      <ManageShell page={current.page}>
        <LostStorePage model={props.lostStore} lost={lost} importing={props.interchange.importing} />
      </ManageShell>
    );
  }
  return (
    <DefinitionsProvider value={props.definitions.definitions}>
      <ManageShell
        page={current.page}
        dueToday={props.followUpCount.count.value}
        unresolved={props.interactions.unresolved.value}
      >
        {current.page === 'settings' ? (
          <div class="sc-settings-page">
            <SettingsJump part={current.part} />
            <SettingsPage
              model={props.settings}
              countries={countries}
              onSaved={() => confirmation.say({ what: 'settings-saved' })}
            />
            <div class="sc-settings sc-settings--lists">
              <TagDefinitions model={props.settings} />
              <ChoiceLists model={props.definitions} />
              <AttributeDefinitions model={props.definitions} />
              <NewContactDefaults model={props.settings} />
              <Receipts model={props.receipts} onSave={props.interchange.onSave} />
            </div>
          </div>
        ) : undefined}
        {current.page === 'person' ? <PersonRoute {...props} id={current.id} /> : undefined}
        {current.page === 'follow-ups' ? (
          <FollowUpsPage
            model={props.followUps}
            wanted={current}
            onWanted={({ query, agent }) => onRoute({ page: 'follow-ups', query, ...(agent && { agent }) }, true)}
          />
        ) : undefined}
        {current.page === 'reports' ? (
          <ReportsPage
            {...props.reports}
            wanted={current}
            onWanted={(wanted, replace) => onRoute({ page: 'reports', ...wanted }, replace)}
          />
        ) : undefined}
        {current.page === 'interactions' || current.page === 'interaction' ? (
          <InteractionsRoute {...props} route={current} />
        ) : undefined}
        {current.page === 'duplicates' ? (
          <DuplicatesPage
            contacts={props.duplicates}
            organizations={props.organizationDuplicates}
            of={current.of ?? 'contacts'}
          />
        ) : undefined}
        {current.page === 'merge' ? (
          <MergePage
            model={props.merging}
            wanted={{ of: 'contacts', ...current }}
            onOther={(other) => onRoute({ ...current, other })}
            onMerged={(id) => onRoute(recordRoute(current.of, id), true)}
            onLeave={() => (history.length > 1 ? history.back() : onRoute(recordRoute(current.of, current.id), true))}
          />
        ) : undefined}
        {current.page === 'interchange' ? <InterchangePage {...props.interchange} countries={countries} /> : undefined}
        {current.page === 'changes' ? <ChangesPage model={props.changes} /> : undefined}
        {current.page === 'contact' ? <ContactRoute {...props} onNewOrganization={newOrganization} /> : undefined}
        {current.page === 'organization' ? <OrganizationRoute {...props} id={current.id} /> : undefined}
        {current.page === 'location' || locationWizard.wizard.value ? (
          <LocationRoute {...props} wizard={locationWizard.wizard.value} />
        ) : undefined}
        {current.page === 'organizations' ? (
          <OrganizationsPage
            model={props.organizations}
            views={props.views}
            wanted={current}
            onWanted={(wanted) => onRoute({ ...wanted, page: 'organizations' }, true)}
            onOpen={(id) => onRoute({ page: 'organization', id })}
            onNew={(typed) => onRoute({ page: 'new-organization', name: typed })}
          />
        ) : undefined}
        {current.page === 'new-organization' && model ? (
          <WizardPage model={model} countries={countries} onRoute={onRoute} onReturn={props.onReturnToPanel} />
        ) : undefined}
        {current.page === 'contacts' || current.page === 'add' ? (
          <ContactsPage
            model={contacts}
            list={props.list}
            wanted={current.page === 'contacts' ? current : NO_CONTACTS_WANTED}
            onWanted={(wanted) => onRoute({ ...wanted, page: 'contacts' }, true)}
            onAdd={(text) => onRoute({ page: 'add', text })}
            tags={props.settings.settings.value?.tags ?? []}
            views={props.views}
            onCancelAdd={() => onRoute(listed.current)}
            onOpenContact={(id) => onRoute({ page: 'contact', id })}
            onNewOrganization={newOrganization}
          />
        ) : undefined}
        <ConfirmationToast model={contacts.confirmation} />
      </ManageShell>
    </DefinitionsProvider>
  );
}
