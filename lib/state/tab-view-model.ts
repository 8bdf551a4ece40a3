import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '#lib/domain/result.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { Call } from '#lib/messages/call.ts';
import type { Schedule } from './schedule.ts';
import { createTurns } from './turns.ts';

/** A wait shorter than this shows nothing, in milliseconds: the former view simply stays. */
export const BUSY_AFTER = 150;

/** The tab that a surface stands beside. */
export interface ActiveTab {
  current: () => Promise<number | undefined>;
  /** Tells when another tab comes to the front of the same window. Returns the way to stop. */
  onChanged: (listener: (tabId: number) => void) => () => void;
}

/** Follows the active tab and keeps what the worker knows of it. */
export interface TabViewModel {
  tabId: ReadonlySignal<number | undefined>;
  /** The newest view there is; it may be of the former tab for a moment, see `isForeign`. */
  view: ReadonlySignal<TabView | undefined>;
  /** True while the view is not of the tab at the front: it must not be acted on, nor taken for that tab's. */
  isForeign: ReadonlySignal<boolean>;
  /** True when an answer is awaited for longer than `BUSY_AFTER`. */
  isSlow: ReadonlySignal<boolean>;
  /** Why the last request failed; the view stays while the tab still shows the page that it is of. */
  failure: ReadonlySignal<Failure | undefined>;
  refresh: () => Promise<void>;
  dispose: () => void;
}

export interface TabViewDependencies {
  call: Call;
  activeTab: ActiveTab;
  /** Calls back when the worker knows something new of this tab. Returns the way to stop. */
  onViewChanged: (tabId: number, listener: () => void) => () => void;
  schedule: Schedule;
}

/** Starts following. Every answer is numbered: one that is not the newest is dropped. */
export function createTabViewModel({ call, activeTab, onViewChanged, schedule }: TabViewDependencies): TabViewModel {
  const tabId = signal<number>();
  const view = signal<TabView>();
  const isSlow = signal(false);
  const failure = signal<Failure>();
  const isForeign = computed(() => view.value !== undefined && view.value.tabId !== tabId.value);
  const turns = createTurns();
  let stopClock: (() => void) | undefined;

  const settle = () => {
    stopClock?.();
    stopClock = undefined;
    isSlow.value = false;
  };

  /** Whether the tab shows another page than the one that the view is of. What cannot be asked is as it was. */
  const hasMoved = async (asked: number): Promise<boolean> => {
    const kept = view.value;
    if (kept?.tabId !== asked) return false;
    const now = await call('tab.site', { tabId: asked });
    return now.ok && now.value.pageUrl !== kept.pageUrl;
  };

  const refresh = async () => {
    const asked = tabId.value;
    if (asked === undefined) return;
    const isNewest = turns.next();
    // The clock of an earlier request that is still open goes on.
    stopClock ??= schedule(BUSY_AFTER, () => {
      isSlow.value = true;
    });
    const result = await call('tab.view', { tabId: asked });
    if (!isNewest()) return;
    const isLeft = !result.ok && (await hasMoved(asked));
    if (!isNewest()) return;
    batch(() => {
      settle();
      failure.value = result.ok ? undefined : result.failure;
      if (result.ok) view.value = result.value;
      else if (isForeign.value || isLeft) view.value = undefined;
    });
  };

  const show = (next: number) => {
    if (next === tabId.value) return;
    stopWatching?.();
    stopWatching = onViewChanged(next, () => void refresh());
    batch(() => {
      settle();
      tabId.value = next;
      failure.value = undefined;
    });
    void refresh();
  };

  let isFollowing = false;
  let stopWatching: (() => void) | undefined;
  const stopFollowing = activeTab.onChanged((next) => {
    isFollowing = true;
    show(next);
  });
  void activeTab.current().then((first) => {
    // A switch that came before this answer is newer than it.
    if (!isFollowing && first !== undefined) show(first);
  });

  return {
    tabId,
    view,
    isForeign,
    isSlow,
    failure,
    refresh,
    dispose: () => {
      stopFollowing();
      stopWatching?.();
      turns.forget();
      settle();
    },
  };
}
