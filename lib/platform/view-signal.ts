import { DATA_SIGNAL_KEY, lookupKey, tabSignalKey } from '#lib/settings/storage-keys.ts';
import { onStorageChanged } from './storage-area.ts';

/**
 * Calls back whenever what `tab.view` answers for this tab may have changed: its page reported, or records or
 * settings were written. Once per write, however much it touched. Answers with the way to stop.
 */
export function onViewChanged(tabId: number, callback: () => void): () => void {
  const watched = [tabSignalKey(tabId), DATA_SIGNAL_KEY];
  return onStorageChanged('session', (changed) => {
    if (watched.some((key) => changed.has(key))) callback();
  });
}

/** Calls back whenever stored records or settings were written. */
export function onDataChanged(callback: () => void): () => void {
  return onStorageChanged('session', (changed) => {
    if (changed.has(DATA_SIGNAL_KEY)) callback();
  });
}

/** Calls back when a look-up was asked for outside the panel of this window; ask `lookup.pending` for it. */
export function onLookupPending(windowId: number, callback: () => void): () => void {
  const key = lookupKey(windowId);
  return onStorageChanged('session', (changed) => {
    if (changed.get(key) !== undefined) callback();
  });
}
