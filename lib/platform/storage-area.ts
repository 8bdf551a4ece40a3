import type { KeyValueArea } from '#lib/settings/key-value-area.ts';
import { browser } from 'wxt/browser';

/** One of the browser's storage areas. `session` is gone with the browser and hidden from content scripts. */
export function storageArea(name: 'local' | 'session'): KeyValueArea {
  const area = browser.storage[name];
  const listsKeys: boolean = 'getKeys' in area;
  return {
    get: (keys) => area.get([...keys]),
    // Browsers before 2025 have no way to ask for the keys alone.
    keys: async () => (listsKeys ? area.getKeys() : Object.keys(await area.get(null))),
    set: (values) => area.set(values),
    remove: (keys) => area.remove([...keys]),
  };
}

/** What an administrator set; `{}` without a policy (Firefox rejects then, Chromium answers an empty object). */
export async function readManagedStorage(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}

/** Calls back with the keys that changed in an area, with their new values (`undefined` when removed). */
export function onStorageChanged(
  name: 'local' | 'session' | 'managed',
  callback: (changed: ReadonlyMap<string, unknown>) => void,
): () => void {
  const listener = (changes: Record<string, chrome.storage.StorageChange>) => {
    callback(new Map(Object.entries(changes).map(([key, change]) => [key, change.newValue])));
  };
  browser.storage[name].onChanged.addListener(listener);
  return () => {
    browser.storage[name].onChanged.removeListener(listener);
  };
}
