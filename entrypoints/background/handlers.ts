import { type Result, fail } from '#lib/domain/result.ts';
import { uiLanguage } from '#lib/platform/locale.ts';
import type { Handlers } from '#lib/messages/handlers.ts';
import type { MessageName, Request, Response } from '#lib/messages/protocol/protocol.ts';
import { addAddress } from '#lib/services/contacts/add-address.ts';
import { createContact } from '#lib/services/contacts/create-contact.ts';
import { getContact } from '#lib/services/contacts/get-contact.ts';
import { importContacts } from '#lib/services/contacts/import-contacts.ts';
import { prefillContact } from '#lib/services/contacts/prefill-contact.ts';
import { suggestDuplicates } from '#lib/services/contacts/suggest-duplicates.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { replaceParticipant } from '#lib/services/interactions/replace-participant.ts';
import { setParticipantTag } from '#lib/services/interactions/set-participant-tag.ts';
import { takeOffParticipant } from '#lib/services/interactions/take-off-participant.ts';
import { recentChanges } from '#lib/services/journal/recent-changes.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import { lookUpText } from '#lib/services/lookup/lookup-text.ts';
import { forgetPendingLookup, readPendingLookup } from '#lib/services/lookup/pending-lookup.ts';
import { createOrganization } from '#lib/services/organizations/create-organization.ts';
import { searchForContacts } from '#lib/services/search/search-for-contacts.ts';
import { searchForOrganizations } from '#lib/services/search/search-for-organizations.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { getSettings, updateSettings } from '#lib/services/settings/settings-services.ts';
import { storeStatus } from '#lib/services/settings/store-status.ts';
import { configureSite } from '#lib/services/sites/configure-site.ts';
import { disableSite, enableSite } from '#lib/services/sites/site-enablement.ts';
import { takeReport } from '#lib/services/tabs/page-report.ts';
import { setUpPage } from '#lib/services/tabs/page-setup.ts';
import { refreshBadges } from '#lib/services/tabs/refresh-badges.ts';
import { scanTab } from '#lib/services/tabs/scan-tab.ts';
import { viewTab } from '#lib/services/tabs/view-tab.ts';
import { originOf } from '#lib/settings/match-pattern.ts';
import type { Worker } from './compose.ts';

type RecordService<Name extends MessageName> = (
  deps: ServiceDeps,
  request: Request<Name>,
) => Promise<Result<Response<Name>>>;

/** The worker's answer to every message. */
export function createHandlers(worker: Worker): Handlers {
  /** Answers from the store; national numbers are read as on the page that the request is about, if it names one. */
  function reading<Name extends MessageName>(service: RecordService<Name>) {
    return async (request: Request<Name>): Promise<Result<Response<Name>>> => {
      const { settings } = await worker.settings.read();
      const records = await worker.records(settings, originOf(pageOf(request)));
      return records.ok ? service(records.value, request) : records;
    };
  }

  async function dataChanged(): Promise<void> {
    await worker.signals.dataChanged();
    await refreshBadges(worker);
  }

  /** As `reading`, and tells open pages and badges afterwards. */
  function writing<Name extends MessageName>(service: RecordService<Name>) {
    const answer = reading(service);
    return async (request: Request<Name>): Promise<Result<Response<Name>>> => {
      const result = await answer(request);
      if (result.ok) await dataChanged();
      return result;
    };
  }

  /** Tells open pages and badges after a site was enabled or disabled. */
  async function changingSites<Value>(change: Promise<Result<Value>>): Promise<Result<Value>> {
    const result = await change;
    if (result.ok) await dataChanged();
    return result;
  }

  return {
    'page.setup': async (request, sender) =>
      sender.kind === 'content' ? setUpPage({ ...worker, uiLanguage }, sender, request) : fail('forbidden'),
    'page.report': async (report, sender) =>
      sender.kind === 'content' ? takeReport(worker, sender, report) : fail('forbidden'),
    'tab.view': ({ tabId }) => viewTab(worker, tabId),
    'tab.scan': ({ tabId }) => scanTab(worker, tabId),
    'contact.search': reading<'contact.search'>(searchForContacts),
    'contact.get': reading<'contact.get'>(getContact),
    'contact.create': writing<'contact.create'>(createContact),
    'contact.add-address': writing<'contact.add-address'>(addAddress),
    'contact.duplicates': reading<'contact.duplicates'>(suggestDuplicates),
    'contact.prefill': reading<'contact.prefill'>(prefillContact),
    'contact.import': writing<'contact.import'>(importContacts),
    'organization.search': reading<'organization.search'>(searchForOrganizations),
    'organization.create': writing<'organization.create'>(createOrganization),
    'interaction.associate': writing<'interaction.associate'>(associate),
    'interaction.change': writing<'interaction.change'>(replaceParticipant),
    'interaction.remove': writing<'interaction.remove'>(takeOffParticipant),
    'interaction.tag': writing<'interaction.tag'>(setParticipantTag),
    'change.undo': writing<'change.undo'>(undoChange),
    'change.recent': reading<'change.recent'>(recentChanges),
    'lookup.text': reading<'lookup.text'>(lookUpText),
    'lookup.pending': (request) => readPendingLookup(worker, request),
    'lookup.done': (request) => forgetPendingLookup(worker, request),
    'site.enable': ({ origin }) => changingSites(enableSite(worker.siteDeps, origin)),
    'site.disable': ({ origin }) => changingSites(disableSite(worker.siteDeps, origin)),
    'site.configure': (request) => changingSites(configureSite(worker.siteDeps, request)),
    'settings.get': () => getSettings(worker),
    'settings.update': (change) => updateSettings({ settings: worker.settings, dataChanged }, change),
    'store.status': () => storeStatus(() => worker.store().ready()),
  };
}

/** The address of the page a request is about, where it names its interaction. */
function pageOf(request: object): string | undefined {
  const named = request as { interaction?: { url?: string }; associateWith?: { url?: string } };
  return named.interaction?.url ?? named.associateWith?.url;
}
