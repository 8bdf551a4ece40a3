import '#lib/messages/jitless.ts';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { Manage } from '#components/manage/Manage.tsx';
import { TaughtSitesProvider } from '#components/site-setup/teach/TaughtSites.tsx';
import '#components/ui/base.css';
import '#components/ui/tokens.css';
import { createBrowserLanguage, LanguageProvider } from '#components/ui/translation.ts';
import { rejectionWords } from '#components/interchange/rejection-words.ts';
import { newId } from '#lib/domain/id.ts';
import { countryCodes } from '#lib/domain/address/country-codes.ts';
import { RightsProvider } from '#components/rights/rights.ts';
import { createCall } from '#lib/messages/caller.ts';
import { uiLanguage } from '#lib/platform/locale.ts';
import { sendToWorker } from '#lib/platform/messages.ts';
import { releaseSite } from '#lib/platform/permissions.ts';
import { saveFile } from '#lib/platform/save-file.ts';
import { translate } from '#lib/platform/translate.ts';
import { onDataChanged } from '#lib/platform/view-signal.ts';
import { createContactPageModel } from '#lib/state/contact-page-model.ts';
import { createChangesPageModel } from '#lib/state/changes-page-model.ts';
import { createContactsListModel } from '#lib/state/contacts-list-model.ts';
import { createContactsPageModel } from '#lib/state/contacts-page-model.ts';
import { createDefinitionsModel } from '#lib/state/definitions-model.ts';
import { type ManageRoute, readManageRoute, writeManageRoute } from '#lib/state/manage-route.ts';
import { createDuplicatesModel } from '#lib/state/duplicates-model.ts';
import { createExportModel } from '#lib/state/export-model.ts';
import { createImportModel } from '#lib/state/import-model.ts';
import { createMappingMemory } from '#lib/state/mapping-memory.ts';
import { createOrganizationPageModel } from '#lib/state/organization-page-model.ts';
import { createOrganizationWizard } from '#lib/state/organization-wizard.ts';
import { createOrganizationsPageModel } from '#lib/state/organizations-page-model.ts';
import { createRightsModel } from '#lib/state/rights-model.ts';
import { createSettingsModel } from '#lib/state/settings-model.ts';
import { createTaughtSitesModel } from '#lib/state/taught-sites-model.ts';
import { createWizardDoor } from '#lib/state/wizard-door.ts';
import { DEFAULT_LISTS } from '#lib/domain/definition/default-lists.ts';
import { countriesToAssume } from '#lib/settings/assumed-countries.ts';

const language = createBrowserLanguage(translate, uiLanguage());
document.documentElement.lang = language.locale;
const call = createCall(sendToWorker);
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
const settings = createSettingsModel({ call, releaseSite });
const definitions = createDefinitionsModel(call, (list) => DEFAULT_LISTS[list]);
const countries = () =>
  settings.settings.value ? countriesToAssume(settings.settings.value, undefined, uiLanguage()) : [];
const contacts = createContactsPageModel(call, (id) => go({ page: 'contact', id }), reloadShown);
const contact = createContactPageModel(call, {
  countries,
  onSaved: (changeId) =>
    contacts.confirmation.say({ what: 'saved', name: contact.detail.value?.card.name ?? '' }, changeId),
});
const list = createContactsListModel(call, language.locale);
const organizations = createOrganizationsPageModel(call, language.locale);
const organization = createOrganizationPageModel(call, {
  countries,
  attributes: () => definitions.attributesOf('organization'),
  onSaved: (changeId) =>
    contacts.confirmation.say({ what: 'saved', name: organization.detail.value?.organization.name ?? '' }, changeId),
});
const wizard = createWizardDoor(({ name, returnTo }) =>
  createOrganizationWizard({
    call,
    name,
    countries,
    attributes: () => definitions.attributesOf('organization'),
    ...(returnTo !== undefined && { returnTo }),
    onMade: (made, changeId) => contacts.confirmation.say({ what: 'created', name: made.name }, changeId),
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
  onImported: ({ batchId, added, updated }) => {
    if (added + updated === 0) return;
    contacts.confirmation.say(
      { what: 'imported', name: language.translate('manage.found', { count: added + updated }) },
      batchId,
    );
  },
});
const duplicates = createDuplicatesModel(call, contacts.confirmation);
const exporting = createExportModel({ call, now: Date.now, save: saveFile });
const taught = createTaughtSitesModel(call);
onDataChanged(() => void taught.load());
void settings.load();
void definitions.load();

/** Reads what the page shows again: somebody wrote, here or elsewhere. */
function reloadShown(): void {
  const { page } = route.value;
  if (page === 'contact') void contact.reload();
  if (page === 'organization') void organization.reload();
  if (page === 'duplicates' && duplicates.comparison.value === undefined) void duplicates.load();
  if (page === 'organizations') void organizations.list.load();
  if (page === 'contacts') void list.list.load();
  void definitions.load();
}
onDataChanged(reloadShown);
addEventListener('beforeunload', (event) => {
  if (contact.hasUnsaved() || organization.hasUnsaved()) event.preventDefault();
});

render(
  <LanguageProvider value={language}>
    <RightsProvider value={rights.granted}>
      <TaughtSitesProvider value={taught}>
        <Manage
          route={route}
          contact={contact}
          contacts={contacts}
          list={list}
          organization={organization}
          organizations={organizations}
          wizard={wizard}
          definitions={definitions}
          changes={createChangesPageModel(call)}
          duplicates={duplicates}
          interchange={{ importing, exporting, onSave: saveFile }}
          settings={settings}
          countries={countryCodes()}
          onRoute={go}
        />
      </TaughtSitesProvider>
    </RightsProvider>
  </LanguageProvider>,
  document.getElementById('root')!,
);
