import type { TabView } from '#lib/domain/view/tab-view.ts';

/** What an open look-up stands beside, and when it has to give way to the card of another interaction. */
export interface LookupPlace {
  /** A look-up opens beside this view; without one, beside the next that comes: the tab may just have moved on. */
  open: (beside: TabView | undefined) => void;
  /** True when the tab now shows another interaction, or another tab shows somebody. */
  mustYieldTo: (view: TabView) => boolean;
}

/**
 * Makes the place of one panel's look-up. A page that reports again, goes on loading or shows nobody takes nothing
 * away: the same ticket is known by its key, whichever tab it is in.
 */
export function createLookupPlace(): LookupPlace {
  let beside: { tabId: number; key: string | undefined } | undefined;
  return {
    open: (view) => {
      beside = view && !view.looking ? { tabId: view.tabId, key: view.interaction?.key } : undefined;
    },
    mustYieldTo: (view) => {
      if (view.looking) return false;
      const key = view.interaction?.key;
      beside ??= { tabId: view.tabId, key };
      if (key !== undefined) return key !== beside.key;
      return view.tabId !== beside.tabId && view.addresses.length > 0;
    },
  };
}
