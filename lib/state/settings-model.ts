import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure, Result } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import type { EffectiveSettings } from '#lib/settings/settings.ts';

type SettingsChange = Request<'settings.update'>;
type CurrentSettings = Response<'settings.get'>;

/** Lists of the settings that are edited entry by entry. */
export type OwnList = 'ownAddresses' | 'ownDomains';

/** The settings page: what is set, what a policy fixes, and how saving goes. */
export interface SettingsModel {
  settings: ReadonlySignal<EffectiveSettings | undefined>;
  /** Names of what a policy fixes, such as `rights` or `newContact.language`. */
  managed: ReadonlySignal<readonly string[]>;
  failure: ReadonlySignal<Failure | undefined>;
  /** Counts up with every successful save, so that a view can confirm it. */
  saves: ReadonlySignal<number>;
  load: () => Promise<void>;
  save: (change: SettingsChange) => Promise<boolean>;
  add: (list: OwnList, value: string) => Promise<boolean>;
  remove: (list: OwnList, value: string) => Promise<boolean>;
  isFixed: (list: OwnList, value: string) => boolean;
  /** Defines or changes a tag (R20); what is left out stays. Answers whether it was kept. */
  saveTag: (edit: Request<'settings.save-tag'>) => Promise<boolean>;
  /** Puts the team's own tags in an order. */
  orderTags: (ids: string[]) => Promise<boolean>;
  /** Whether the browser lets Sidecard remind, as far as was asked: `refused` just now, or `lost` since it was set. */
  notices: ReadonlySignal<'fine' | 'refused' | 'lost'>;
  /** Sets the reminders of follow-ups. Asks the browser first: must be called in the handler of a press. */
  setNotices: (on: boolean) => Promise<void>;
  disableSite: (origin: string) => Promise<void>;
  /** Lets a site's helpdesk be asked for the requester of its tickets, or stops that. */
  setSiteTickets: (origin: string, on: boolean) => Promise<void>;
  /** Has the addresses that were found on a site's pages underlined there, or stops that. */
  setSiteMarks: (origin: string, on: boolean) => Promise<void>;
  /** Sets the country a site's national numbers are read in (R2); `null` goes back to the agent's. */
  setSiteCountry: (origin: string, country: string | null) => Promise<void>;
  /** Says which helpdesk stands behind a custom domain; `null` goes back to recognising it. */
  setSiteAdapter: (origin: string, adapterId: string | null) => Promise<void>;
}

/**
 * Ports of the settings page. `releaseSite` gives the browser permission of an origin back; `requestNotices` asks for
 * that to show notifications, `mayNotify` whether it is there. Without them there are no reminders to set.
 */
export interface SettingsParts {
  call: Call;
  requestNotices?: () => Promise<boolean>;
  mayNotify?: () => Promise<boolean>;
  releaseSite: (origin: string) => Promise<void>;
}

/** Makes the model of the settings page. Nothing is changed on the screen before the worker has kept it. */
export function createSettingsModel({
  call,
  releaseSite,
  requestNotices = () => Promise.resolve(false),
  mayNotify = () => Promise.resolve(false),
}: SettingsParts): SettingsModel {
  const current = signal<CurrentSettings | undefined>(undefined);
  const failure = signal<Failure | undefined>(undefined);
  const saves = signal(0);
  const notices = signal<'fine' | 'refused' | 'lost'>('fine');
  const settings = computed(() => current.value?.settings);

  async function load(): Promise<void> {
    const answer = await call('settings.get', {});
    failure.value = answer.ok ? undefined : answer.failure;
    if (!answer.ok) return;
    current.value = answer.value;
    const isLost = answer.value.settings.followUpNotices && !(await mayNotify());
    if (isLost) notices.value = 'lost';
    else if (notices.value === 'lost') notices.value = 'fine';
  }

  const save = (change: SettingsChange) => keep(call('settings.update', change));

  async function keep(asked: Promise<Result<CurrentSettings>>): Promise<boolean> {
    const answer = await asked;
    failure.value = answer.ok ? undefined : answer.failure;
    if (!answer.ok) return false;
    current.value = answer.value;
    saves.value += 1;
    return true;
  }

  function listOf(list: OwnList): string[] {
    return settings.value?.[list] ?? [];
  }

  function isFixed(list: OwnList, value: string): boolean {
    const fixed = list === 'ownAddresses' ? settings.value?.managedOwnAddresses : settings.value?.managedOwnDomains;
    return fixed?.includes(value) ?? false;
  }

  async function setUpSite(asked: Promise<Result<null>>): Promise<void> {
    const answer = await asked;
    if (answer.ok) saves.value += 1;
    await load();
    if (!answer.ok) failure.value = answer.failure;
  }

  return {
    settings,
    managed: computed(() => current.value?.managed ?? []),
    failure,
    saves,
    load,
    save,
    isFixed,
    saveTag: (edit) => keep(call('settings.save-tag', edit)),
    orderTags: (ids) => keep(call('settings.order-tags', { ids })),
    notices,
    async setNotices(on) {
      notices.value = 'fine';
      // Nothing may be awaited before this: the browser wants the press itself.
      const isGranted = !on || (await requestNotices());
      notices.value = isGranted ? 'fine' : 'refused';
      if (isGranted) await save({ followUpNotices: on });
    },
    add(list, value) {
      const entry = value.trim();
      if (entry === '' || listOf(list).includes(entry)) return Promise.resolve(false);
      return save({ [list]: [...listOf(list), entry] });
    },
    remove(list, value) {
      return save({ [list]: listOf(list).filter((entry) => entry !== value) });
    },
    async disableSite(origin) {
      const answer = await call('site.disable', { origin });
      if (answer.ok) await releaseSite(origin);
      await load();
      if (!answer.ok) failure.value = answer.failure;
    },
    setSiteTickets: (origin, on) => setUpSite(call('site.allow-tickets', { origin, on })),
    setSiteMarks: (origin, on) => setUpSite(call('site.mark', { origin, on })),
    setSiteCountry: (origin, country) => setUpSite(call('site.configure', { origin, country })),
    setSiteAdapter: (origin, adapterId) => setUpSite(call('site.configure', { origin, adapterId })),
  };
}
