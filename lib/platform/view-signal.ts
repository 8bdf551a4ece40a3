import {
  DATA_SIGNAL_KEY,
  FOLLOW_UPS_KEY,
  lookupKey,
  tabSignalKey,
  WORKLIST_SIGNAL_KEY,
} from '#lib/settings/storage-keys.ts';
import { onStorageChanged, storageArea } from './storage-area.ts';

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

/** Calls back whenever the unresolved interactions may have changed: a page was added to them, or records were written. */
export function onWorklistChanged(callback: () => void): () => void {
  return onStorageChanged('session', (changed) => {
    if (changed.has(WORKLIST_SIGNAL_KEY) || changed.has(DATA_SIGNAL_KEY)) callback();
  });
}

/** Calls back when a look-up was asked for outside the panel of this window; ask `lookup.pending` for it. */
export function onLookupPending(windowId: number, callback: () => void): () => void {
  const key = lookupKey(windowId);
  return onStorageChanged('session', (changed) => {
    if (changed.get(key) !== undefined) callback();
  });
}

/** Calls back with how the follow-ups stand, unread, now and whenever that changes. */
export function onFollowUpsStand(callback: (standing: unknown) => void): () => void {
  void storageArea('session')
    .get([FOLLOW_UPS_KEY])
    .then((kept) => callback(kept[FOLLOW_UPS_KEY]));
  return onStorageChanged('session', (changed) => {
    if (changed.has(FOLLOW_UPS_KEY)) callback(changed.get(FOLLOW_UPS_KEY));
  });
}
