import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { Call } from '#lib/messages/call.ts';
import type { ConfirmationModel } from './confirmation-model.ts';
import type { TabViewModel } from './tab-view-model.ts';

/** What the agent allows the site that the active tab shows. */
export interface PanelSite {
  /** True after the browser refused the permission for this tab's site. */
  siteRefused: ReadonlySignal<boolean>;
  /** Asks the browser first: must be called in the handler of a press, before anything is awaited. */
  enableSite: () => Promise<void>;
  /** Lets the site's helpdesk be asked for the requester of its tickets, or stops that. */
  allowTickets: (on: boolean) => Promise<void>;
  /** Asks the helpdesk once more for the requester of the ticket beside the panel. */
  askAgain: () => Promise<void>;
  /** True while that is under way. */
  asking: ReadonlySignal<boolean>;
}

export interface PanelSiteDependencies {
  call: Call;
  confirmation: ConfirmationModel;
  tab: Pick<TabViewModel, 'tabId' | 'refresh'>;
  /** The view to act on. */
  view: ReadonlySignal<TabView | undefined>;
  /** Asks the browser for a site's permission; false when it was refused. */
  requestSite: (origin: string) => Promise<boolean>;
}

/** Makes it; a refusal is forgotten when another tab comes to the front. */
export function createPanelSite(dependencies: PanelSiteDependencies): PanelSite & { dispose: () => void } {
  const { call, confirmation, tab, view: shown, requestSite } = dependencies;
  const siteRefused = signal(false);
  const asking = signal(false);
  const dispose = effect(() => {
    void tab.tabId.value;
    siteRefused.value = false;
  });
  return {
    siteRefused,
    dispose,
    enableSite: async () => {
      const view = shown.value;
      const origin = view?.site.origin;
      if (!view || origin === undefined) return;
      // Nothing may be awaited before this: the browser wants the press itself.
      const granted = await requestSite(origin);
      siteRefused.value = !granted;
      if (!granted) return;
      const result = await call('site.enable', { origin, tabId: view.tabId });
      if (result.ok) confirmation.say({ what: 'site-enabled', name: view.site.host ?? origin });
      else confirmation.fail(result.failure);
      await tab.refresh();
    },
    allowTickets: async (on) => {
      const origin = shown.value?.site.origin;
      if (origin === undefined) return;
      const result = await call('site.allow-tickets', { origin, on });
      if (!result.ok) confirmation.fail(result.failure);
      await tab.refresh();
    },
    asking,
    askAgain: async () => {
      const tabId = shown.value?.tabId;
      if (tabId === undefined || asking.value) return;
      asking.value = true;
      const result = await call('tab.ask-again', { tabId });
      if (!result.ok) confirmation.fail(result.failure);
      await tab.refresh();
      asking.value = false;
    },
  };
}
