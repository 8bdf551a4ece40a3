import { succeed } from '#lib/domain/result.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { PanelIntent } from '#lib/messages/protocol/lookup.ts';
import { createPanelModel, type PanelDependencies, type PanelModel } from '#lib/state/panel-model.ts';
import { type ManualClock, manualClock } from './manual-clock.ts';
import { type Script, type ScriptedWorker, scriptedWorker } from './scripted-worker.ts';
import { idOf } from './view-builders.ts';

/** A panel with a pretended worker and a pretended browser around it. */
export interface PanelHarness {
  model: PanelModel;
  worker: ScriptedWorker;
  clock: ManualClock;
  /** What the worker answers for a tab from now on. Tells nobody. */
  views: Map<number, TabView>;
  /** The worker tells that it knows something new of a tab. */
  tell: (tabId: number) => void;
  /** Another tab comes to the front. */
  switchTo: (tabId: number) => void;
  /** Something was asked to be looked up outside the panel. */
  pend: (text: string, intent?: PanelIntent) => void;
}

/** Makes one that stands beside tab 7. */
export function panelHarness(
  view: TabView,
  script: Script = {},
  parts: Partial<Pick<PanelDependencies, 'requestSite' | 'nameOnPage' | 'drafts' | 'now'>> & {
    firstTab?: Promise<number>;
  } = {},
): PanelHarness {
  const clock = manualClock();
  const views = new Map([[view.tabId, view]]);
  const listeners = new Map<number, () => void>();
  let onTab: (tabId: number) => void = () => {};
  let onPending: () => void = () => {};
  let pending: { text: string; at: number; intent: PanelIntent } | null = null;
  const written = () => succeed({ changeId: idOf(77) });
  const worker = scriptedWorker({
    'tab.view': ({ tabId }) => succeed(views.get(tabId)!),
    'lookup.pending': () => succeed(pending),
    'lookup.done': () => {
      pending = null;
      return succeed(null);
    },
    'contact.duplicates': () => succeed([]),
    'contact.search': () => succeed({ matches: [], hiddenElsewhere: 0 }),
    'entry.list': () => succeed({ entries: [], topics: [], agent: { name: 'Ada', email: '' } }),
    'interaction.associate': written,
    'interaction.change': written,
    'interaction.remove': written,
    'interaction.tag': written,
    'change.undo': written,
    ...script,
  });
  const model = createPanelModel({
    call: worker.call,
    activeTab: {
      current: () => parts.firstTab ?? Promise.resolve(view.tabId),
      onChanged: (listener) => {
        onTab = listener;
        return () => {};
      },
    },
    onViewChanged: (tabId, listener) => {
      listeners.set(tabId, listener);
      return () => listeners.delete(tabId);
    },
    windowId: 1,
    onLookupPending: (listener) => {
      onPending = listener;
      return () => {};
    },
    nameOnPage: parts.nameOnPage,
    requestSite: parts.requestSite ?? (async () => true),
    schedule: clock.schedule,
    drafts: parts.drafts,
    now: parts.now,
  });
  return {
    model,
    worker,
    clock,
    views,
    tell: (tabId) => listeners.get(tabId)?.(),
    switchTo: (tabId) => onTab(tabId),
    pend: (text, intent = 'look-up') => {
      pending = { text, at: 1, intent };
      onPending();
    },
  };
}
