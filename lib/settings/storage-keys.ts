/** Every key there is in the browser's storage areas. Local: two. Session (gone with the browser): the others. */
export const SETTINGS_KEY = 'settings';

/** What the store held when it was looked at last; see `services/store/store-mark.ts`. Local. */
export const STORE_MARK_KEY = 'store-mark';

/** The settings as they were read and checked last, with the policy over them; see `settings-store.ts`. Session. */
export const KEPT_SETTINGS_KEY = 'settings-read';

const TAB = 'tab:';

/** How the agent's follow-ups stand; see `services/follow-ups/standing.ts`. Session. */
export const FOLLOW_UPS_KEY = 'follow-ups';

/** What one frame of a tab reported. */
export function frameKey(tabId: number, frameId: number): string {
  return `${TAB}${tabId}:frame:${frameId}`;
}

/** The tab and frame of a frame key, or nothing for any other key. */
export function readFrameKey(key: string): { tabId: number; frameId: number } | undefined {
  const [, tab, frame] = /^tab:(\d+):frame:(\d+)$/.exec(key) ?? [];
  return tab === undefined || frame === undefined ? undefined : { tabId: Number(tab), frameId: Number(frame) };
}

/** The address of a page that was read on demand, so that its script may report although the site is not enabled. */
export function scanKey(tabId: number): string {
  return `${TAB}${tabId}:scan`;
}

/** What a tab's helpdesk said of the requester of the ticket that the tab shows. */
export function ticketPersonKey(tabId: number): string {
  return `${TAB}${tabId}:ticket`;
}

/** Stamp that changes whenever the view of this tab changed. */
export function tabSignalKey(tabId: number): string {
  return `signal:tab:${tabId}`;
}

/** Stamp that changes whenever stored records or settings changed, which may change any view. */
export const DATA_SIGNAL_KEY = 'signal:data';

/** Stamp that changes whenever a page was added to the unresolved interactions, or left them without a write of records. */
export const WORKLIST_SIGNAL_KEY = 'signal:worklist';

/** The newest look-up that was asked for outside the panel of this window. */
export function lookupKey(windowId: number): string {
  return `lookup:${windowId}`;
}
