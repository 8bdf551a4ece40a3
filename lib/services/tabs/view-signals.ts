import type { KeyValueArea } from '#lib/settings/key-value-area.ts';
import { DATA_SIGNAL_KEY, tabSignalKey, WORKLIST_SIGNAL_KEY } from '#lib/settings/storage-keys.ts';

/** Tells open pages of this extension that what they show may have changed; they ask again. */
export interface ViewSignals {
  tabChanged(tabId: number): Promise<void>;
  /** Records or settings were written. */
  dataChanged(): Promise<void>;
  /** The list of unresolved interactions changed without a write of records. */
  worklistChanged(): Promise<void>;
  /** The tab is gone. */
  forgetTab(tabId: number): Promise<void>;
}

/** Makes the signals over the session storage, whose changes every page of the extension can watch. */
export function createViewSignals(session: KeyValueArea, newStamp: () => string): ViewSignals {
  return {
    tabChanged: (tabId) => session.set({ [tabSignalKey(tabId)]: newStamp() }),
    dataChanged: () => session.set({ [DATA_SIGNAL_KEY]: newStamp() }),
    worklistChanged: () => session.set({ [WORKLIST_SIGNAL_KEY]: newStamp() }),
    forgetTab: (tabId) => session.remove([tabSignalKey(tabId)]),
  };
}
