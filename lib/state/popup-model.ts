import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '#lib/domain/result.ts';
import type { PersonName } from '#lib/domain/contact/person-name.ts';
import type { QuickAddPrefill } from '#lib/domain/view/contact-card.ts';
import type { SiteView, TabView } from '#lib/domain/view/tab-view.ts';
import type { Call } from '#lib/messages/call.ts';
import { type ConfirmationModel, createConfirmationModel } from './confirmation-model.ts';
import { findNameFor, type FindNameOnPage } from './find-name.ts';
import { createLookupModel, type LookupModel } from './lookup-model.ts';
import { createQuickAddModel, type QuickAddModel } from './quick-add-model.ts';
import { createTurns } from './turns.ts';

/** The popup: one field that looks anything up, quick-add, and what Sidecard does on this site. */
export interface PopupModel {
  lookup: LookupModel;
  /** Set while a contact is being added. */
  adding: ReadonlySignal<QuickAddModel | undefined>;
  tab: ReadonlySignal<TabView | undefined>;
  /** The site of the tab; known also where `failure` says why the rest is not. */
  site: ReadonlySignal<SiteView | undefined>;
  /** True while the page is read on demand. */
  scanning: ReadonlySignal<boolean>;
  /** True once a scan on demand has answered. */
  scanned: ReadonlySignal<boolean>;
  failure: ReadonlySignal<Failure | undefined>;
  confirmation: ConfirmationModel;
  load: () => Promise<void>;
  /** Opens quick-add for what was looked up, or for any other text. */
  add: (text?: string) => Promise<void>;
  closeAdd: () => void;
  scan: () => Promise<void>;
  /** Begins with the browser's question, so it must be called in the handler of a gesture. */
  enableSite: () => Promise<void>;
  disableSite: () => Promise<void>;
  /** Says which helpdesk the site is; `null` goes back to recognising it. */
  setAdapter: (adapterId: string | null) => Promise<void>;
  /** Lets the site's helpdesk be asked for the requester of its tickets, or stops that. */
  setTickets: (on: boolean) => Promise<void>;
  /** Has the addresses that were found on the site's pages underlined there, or stops that. */
  setMarks: (on: boolean) => Promise<void>;
}

/** Ports of the popup: the tab it stands over and the browser's permissions of an origin. */
export interface PopupParts {
  call: Call;
  activeTab: () => Promise<number | undefined>;
  /** Looks for the name beside an address on the page of a tab (R23). */
  nameOnPage?: FindNameOnPage;
  requestSite: (origin: string) => Promise<boolean>;
  releaseSite: (origin: string) => Promise<void>;
}

/** Makes the model of the popup. It asks nothing before `load`. */
export function createPopupModel({ call, activeTab, nameOnPage, requestSite, releaseSite }: PopupParts): PopupModel {
  const adding = signal<QuickAddModel | undefined>(undefined);
  const tab = signal<TabView | undefined>(undefined);
  /** The site, where nothing else of the tab could be read. */
  const siteAlone = signal<SiteView | undefined>(undefined);
  const site = computed(() => tab.value?.site ?? siteAlone.value);
  const scanning = signal(false);
  const scanned = signal(false);
  const failure = signal<Failure | undefined>(undefined);
  const lookup = createLookupModel({ call });
  const confirmation = createConfirmationModel({ call, onUndone: () => void refresh() });
  const turns = createTurns();

  async function refresh(): Promise<void> {
    const text = lookup.text.value;
    if (text !== '') await lookup.lookUp(text);
  }

  async function load(): Promise<void> {
    const tabId = await activeTab();
    if (tabId === undefined) return;
    await take(call('tab.view', { tabId }));
    if (failure.value === undefined) return;
    const known = await call('tab.site', { tabId });
    if (known.ok) siteAlone.value = known.value.site;
  }

  async function take(asked: ReturnType<typeof call<'tab.view'>>): Promise<void> {
    const isNewest = turns.next();
    const answer = await asked;
    if (!isNewest()) return;
    batch(() => {
      failure.value = answer.ok ? undefined : answer.failure;
      if (answer.ok) tab.value = answer.value;
    });
  }

  async function nameBeside({ draft }: QuickAddPrefill): Promise<PersonName | undefined> {
    const found = tab.value && (await findNameFor(tab.value, draft.addresses[0], nameOnPage));
    return found?.isSpelled ? found.name : undefined;
  }

  function closeAdd(): void {
    adding.value?.dispose();
    adding.value = undefined;
  }

  function openAdd(prefill: QuickAddPrefill): void {
    closeAdd();
    adding.value = createQuickAddModel({
      call,
      prefill,
      findName: () => nameBeside(prefill),
      onSaved: ({ card, changeId }) => {
        closeAdd();
        confirmation.say({ what: 'created', name: card.name }, changeId);
        void refresh();
      },
    });
  }

  return {
    lookup,
    adding,
    tab,
    site,
    scanning,
    scanned,
    failure,
    confirmation,
    load,
    closeAdd,
    async add(text = lookup.text.value) {
      const known = lookup.result.value;
      if (known && known.text === text.trim()) {
        openAdd(known.prefill);
        return;
      }
      const answer = await call('contact.prefill', { text: text.trim().slice(0, 320) });
      if (answer.ok) openAdd(answer.value);
      else confirmation.fail(answer.failure);
    },
    async scan() {
      const tabId = tab.value?.tabId ?? (await activeTab());
      if (tabId === undefined) return;
      scanning.value = true;
      await take(call('tab.scan', { tabId }));
      batch(() => {
        scanning.value = false;
        scanned.value = failure.value === undefined;
      });
    },
    async enableSite() {
      const origin = site.value?.origin;
      if (origin === undefined || !(await requestSite(origin))) return;
      const answer = await call('site.enable', { origin, tabId: tab.value?.tabId ?? (await activeTab()) });
      if (!answer.ok) confirmation.fail(answer.failure);
      else confirmation.say({ what: 'site-enabled', name: answer.value.host ?? origin });
      await load();
    },
    async setAdapter(adapterId) {
      const origin = site.value?.origin;
      if (origin === undefined) return;
      const answer = await call('site.configure', { origin, adapterId });
      if (!answer.ok) confirmation.fail(answer.failure);
      await load();
    },
    async setTickets(on) {
      const origin = tab.value?.site.origin;
      if (origin === undefined) return;
      const answer = await call('site.allow-tickets', { origin, on });
      if (!answer.ok) confirmation.fail(answer.failure);
      await load();
    },
    async setMarks(on) {
      const origin = site.value?.origin;
      if (origin === undefined) return;
      const answer = await call('site.mark', { origin, on });
      if (!answer.ok) confirmation.fail(answer.failure);
      await load();
    },
    async disableSite() {
      const origin = site.value?.origin;
      if (origin === undefined) return;
      const answer = await call('site.disable', { origin, tabId: tab.value?.tabId ?? (await activeTab()) });
      if (answer.ok) {
        await releaseSite(origin);
        confirmation.say({ what: 'site-disabled', name: answer.value.host ?? origin });
      } else confirmation.fail(answer.failure);
      await load();
    },
  };
}
