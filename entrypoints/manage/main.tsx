import '#lib/messages/jitless.ts';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { Manage } from '#components/manage/Manage.tsx';
import { TaughtSitesProvider } from '#components/site-setup/teach/TaughtSites.tsx';
import '#components/ui/base.css';
import '#components/ui/tokens.css';
import { createBrowserLanguage, LanguageProvider } from '#components/ui/translation.ts';
import { listedChoices } from '#components/definition/choices.ts';
import { rejectionWords } from '#components/interchange/rejection-words.ts';
import { newId } from '#lib/domain/id.ts';
import { countryCodes } from '#lib/domain/address/country-codes.ts';
import { RightsProvider } from '#components/rights/rights.ts';
import { createCall } from '#lib/messages/caller.ts';
import { uiLanguage } from '#lib/platform/locale.ts';
import { sendToWorker } from '#lib/platform/messages.ts';
import { draftChannel } from '#lib/platform/draft-channel.ts';
import { mayNotify, requestNotices } from '#lib/platform/notifications.ts';
import { organizationChannel } from '#lib/platform/organization-channel.ts';
import { releaseSite } from '#lib/platform/permissions.ts';
import { saveFile } from '#lib/platform/save-file.ts';
import { closeOwnTab } from '#lib/platform/tabs.ts';
import { translate } from '#lib/platform/translate.ts';
import { onDataChanged, onWorklistChanged } from '#lib/platform/view-signal.ts';
import { createAddPersonModel } from '#lib/state/add-person-model.ts';
import { createContactPageModel } from '#lib/state/contact-page-model.ts';
import { createChangesPageModel } from '#lib/state/changes-page-model.ts';
import { createContactsListModel } from '#lib/state/contacts-list-model.ts';
import { sayManyDone } from '#lib/state/many-done.ts';
import { createContactsPageModel } from '#lib/state/contacts-page-model.ts';
import { createDefinitionsModel } from '#lib/state/definitions-model.ts';
import { createLocationPageModel } from '#lib/state/location-page-model.ts';
import { createLocationWizard, type LocationWizardModel } from '#lib/state/location-wizard.ts';
import { type ManageRoute, readManageRoute, writeManageRoute } from '#lib/state/manage-route.ts';
import { createDuplicatesModel } from '#lib/state/duplicates-model.ts';
import { createFollowUpCountModel } from '#lib/state/follow-up-count-model.ts';
import { createFollowUpsModel } from '#lib/state/follow-ups-model.ts';
import { createInteractionPageModel } from '#lib/state/interaction-page-model.ts';
import { createInteractionsPageModel } from '#lib/state/interactions-page-model.ts';
import { createExportModel } from '#lib/state/export-model.ts';
import { createImportModel } from '#lib/state/import-model.ts';
import { createMappingMemory } from '#lib/state/mapping-memory.ts';
import { createLostStoreModel, tellingOfLoss } from '#lib/state/lost-store-model.ts';
import { createMergePageModel } from '#lib/state/merge-page-model.ts';
import { createOrganizationDuplicatesModel } from '#lib/state/organization-duplicates-model.ts';
import { createOrganizationPageModel } from '#lib/state/organization-page-model.ts';
import { createOrganizationWizard, type OrganizationWizardModel } from '#lib/state/organization-wizard.ts';
import { createOrganizationsPageModel } from '#lib/state/organizations-page-model.ts';
import { createPersonPageModel } from '#lib/state/person-page-model.ts';
import { createReceiptsModel } from '#lib/state/receipts-model.ts';
import { createReportEntriesModel } from '#lib/state/report-entries-model.ts';
import { reportFile, reportFileName } from '#lib/state/report-file.ts';
import { createReportModel } from '#lib/state/report-model.ts';
import { createRightsModel } from '#lib/state/rights-model.ts';
import { createSavedViewsModel } from '#lib/state/saved-views-model.ts';
import { createSettingsModel } from '#lib/state/settings-model.ts';
import { createTaughtSitesModel } from '#lib/state/taught-sites-model.ts';
import { createTimelineModel } from '#lib/state/timeline-model.ts';
import { scheduleByTimer } from '#lib/state/schedule.ts';
import { createWizardDoor, panelToken } from '#lib/state/wizard-door.ts';
import { DEFAULT_LISTS } from '#lib/domain/definition/default-lists.ts';
import { weekRuleOf } from '#lib/domain/report/week-rule.ts';
import { countriesToAssume } from '#lib/settings/assumed-countries.ts';

const language = createBrowserLanguage(translate, uiLanguage());
document.documentElement.lang = language.locale;
const call = tellingOfLoss(createCall(sendToWorker), () => void lostStore.load());
const route = signal(readManageRoute(location.hash));
addEventListener('hashchange', () => {
  route.value = readManageRoute(location.hash);
});

function go(next: ManageRoute, replace = false): void {
  if (replace) history.replaceState(null, '', writeManageRoute(next));
  else history.pushState(null, '', writeManageRoute(next));
  route.value = next;
}
addEventListener('popstate', () => {
  route.value = readManageRoute(location.hash);
});

const rights = createRightsModel({ call, onChanged: onDataChanged });
const settings = createSettingsModel({ call, releaseSite, requestNotices, mayNotify });
const definitions = createDefinitionsModel(call, (list) => DEFAULT_LISTS[list]);
const countries = () =>
  settings.settings.value ? countriesToAssume(settings.settings.value, undefined, uiLanguage()) : [];
const contacts = createContactsPageModel(call, (id) => go({ page: 'contact', id }), reloadShown);
const contact = createContactPageModel(call, {
  countries,
  attributes: () => definitions.attributesOf('contact'),
  onSaved: (changeId) =>
    contacts.confirmation.say({ what: 'saved', name: contact.detail.value?.card.name ?? '' }, changeId),
  onUndone: contacts.confirmation.noteUndone,
});
const timeline = createTimelineModel({ call, confirmation: contacts.confirmation, drafts: draftChannel() });
const listing = { call, newId, now: Date.now, save: saveFile, onDone: sayManyDone(contacts.confirmation) };
const list = createContactsListModel(listing);
const organizations = createOrganizationsPageModel(listing);
const views = createSavedViewsModel({
  call,
  newId,
  definitions: definitions.definitions,
  reload: definitions.load,
  confirmation: contacts.confirmation,
});
const organization = createOrganizationPageModel(call, {
  countries,
  attributes: () => definitions.attributesOf('organization'),
  onSaved: (changeId) =>
    contacts.confirmation.say({ what: 'saved', name: organization.detail.value?.organization.name ?? '' }, changeId),
  onUndone: contacts.confirmation.noteUndone,
});
const addPerson = createAddPersonModel(call, (name, changeId) => {
  if (changeId !== undefined) contacts.confirmation.say({ what: 'saved', name }, changeId);
});
const madeHere = organizationChannel();
const place = createLocationPageModel(call, {
  countries,
  attributes: () => definitions.attributesOf('site'),
  onSaved: (changeId) =>
    contacts.confirmation.say({ what: 'saved', name: place.detail.value?.site.name ?? '' }, changeId),
});
const locationWizard = createWizardDoor<'new-location', LocationWizardModel>(({ organization: organizationId }) =>
  createLocationWizard({
    call,
    organizationId,
    countries,
    attributes: () => definitions.attributesOf('site'),
    onMade: ({ name }, changeId) => contacts.confirmation.say({ what: 'created', name }, changeId),
  }),
);
const wizard = createWizardDoor<'new-organization', OrganizationWizardModel>(({ name, returnTo }) =>
  createOrganizationWizard({
    call,
    name,
    countries,
    attributes: () => definitions.attributesOf('organization'),
    ...(returnTo !== undefined && { returnTo }),
    onMade: (made, changeId) => {
      contacts.confirmation.say({ what: 'created', name: made.name }, changeId);
      // A form in the side panel that waits has it at once, whatever becomes of this page.
      const token = panelToken(wizard.wizard.peek()?.returnTo.peek());
      if (token !== undefined) madeHere.tell({ token, organizationId: made.id });
    },
  }),
);
const importing = createImportModel({
  call,
  newId,
  memory: createMappingMemory(localStorage),
  words: {
    header: { line: language.translate('import.lineHeader'), reason: language.translate('import.reasonHeader') },
    reason: (row) => rejectionWords(row, language.translate),
  },
  lists: () => listedChoices(definitions.definitions.value, language.translate),
  attributes: () => definitions.attributesOf('contact'),
  onImported: ({ batchId, added, updated, organizations: firms, holds }) => {
    const count = updated + (holds === 'organizations' ? firms : added);
    if (count === 0) return;
    const words = holds === 'organizations' ? 'import.organizationCount' : 'manage.found';
    contacts.confirmation.say({ what: 'imported', name: language.translate(words, { count }) }, batchId);
  },
});
const followUpCount = createFollowUpCountModel(call);
const followUps = createFollowUpsModel({
  call,
  confirmation: contacts.confirmation,
  schedule: scheduleByTimer,
  now: Date.now,
  locale: language.locale,
  save: saveFile,
});
const duplicates = createDuplicatesModel(call, contacts.confirmation);
const organizationDuplicates = createOrganizationDuplicatesModel(call, contacts.confirmation);
const exporting = createExportModel({ call, now: Date.now, save: saveFile });
const lostStore = createLostStoreModel({ call, importing, onRestoring: () => go({ page: 'interchange' }) });
const person = createPersonPageModel(call);
const receipts = createReceiptsModel(call);
const reporting = { call, now: Date.now, week: weekRuleOf(language.locale), locale: language.locale };
const reports = createReportModel(reporting);
const reportEntries = createReportEntriesModel(reporting);
const interactions = createInteractionsPageModel({ call, confirmation: contacts.confirmation });
const interaction = createInteractionPageModel({ call, confirmation: contacts.confirmation, drafts: draftChannel() });
const taught = createTaughtSitesModel(call);
onDataChanged(() => void taught.load());
void settings.load();
void definitions.load();
void followUpCount.load();
void interactions.count();

/** Reads what the page shows again: somebody wrote, here or elsewhere. */
function reloadShown(): void {
  const { page } = route.value;
  if (page === 'contact') void contact.reload();
  if (page === 'organization') void organization.reload();
  if (page === 'location') void place.reload();
  if (page === 'contact' || page === 'organization') void timeline.reload();
  if (page === 'duplicates') {
    const isOfOrganizations = route.value.page === 'duplicates' && route.value.of !== undefined;
    if (!isOfOrganizations) duplicates.noteChange();
    else if (organizationDuplicates.comparison.value === undefined) void organizationDuplicates.load();
  }
  if (page === 'organizations') void organizations.load();
  if (page === 'contacts') void list.load();
  if (page === 'reports') {
    reports.noteChange();
    reportEntries.noteChange();
  }
  if (page === 'follow-ups') void followUps.load();
  void followUpCount.load();
  void definitions.load();
}
onDataChanged(reloadShown);
onWorklistChanged(() => {
  void interactions.count();
  if (route.value.page === 'interactions') void interactions.reload();
  if (route.value.page === 'interaction') void interaction.reload();
});
addEventListener('beforeunload', (event) => {
  if (contact.hasUnsaved() || organization.hasUnsaved() || place.hasUnsaved()) event.preventDefault();
});

render(
  <LanguageProvider value={language}>
    <RightsProvider value={rights.granted}>
      <TaughtSitesProvider value={taught}>
        <Manage
          route={route}
          contact={contact}
          timeline={timeline}
          contacts={contacts}
          list={list}
          organization={organization}
          addPerson={addPerson}
          organizations={organizations}
          views={views}
          wizard={wizard}
          location={place}
          locationWizard={locationWizard}
          definitions={definitions}
          changes={createChangesPageModel(call, contacts.confirmation.noteUndone)}
          duplicates={duplicates}
          merging={createMergePageModel(call, contacts.confirmation)}
          organizationDuplicates={organizationDuplicates}
          interactions={interactions}
          interaction={interaction}
          followUps={followUps}
          followUpCount={followUpCount}
          person={person}
          receipts={receipts}
          reports={{
            model: reports,
            entries: reportEntries,
            now: Date.now,
            onSave: (report, rows, words) => saveFile(reportFile(report, rows, words), reportFileName(report)),
            onPrint: () => print(),
          }}
          lostStore={lostStore}
          interchange={{ importing, exporting, onSave: saveFile }}
          settings={settings}
          countries={countryCodes()}
          onReturnToPanel={(token, organizationId) => {
            if (organizationId !== undefined) madeHere.tell({ token, organizationId });
            void closeOwnTab();
          }}
          onRoute={go}
        />
      </TaughtSitesProvider>
    </RightsProvider>
  </LanguageProvider>,
  document.getElementById('root')!,
);
