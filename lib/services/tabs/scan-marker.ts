import type { KeyValueArea } from '#lib/settings/key-value-area.ts';
import { scanKey } from '#lib/settings/storage-keys.ts';

/**
 * Notes that the agent had the page of a tab read on demand: its script may report although the site is not enabled.
 * Held for one origin, so that it says nothing of where the tab goes next.
 */
export interface ScanMarkers {
  mark(tabId: number, origin: string): Promise<void>;
  originOf(tabId: number): Promise<string | undefined>;
  forget(tabId: number): Promise<void>;
}

/** Makes the notes over the session storage. */
export function createScanMarkers(session: KeyValueArea): ScanMarkers {
  return {
    mark: (tabId, origin) => session.set({ [scanKey(tabId)]: origin }),
    async originOf(tabId) {
      const key = scanKey(tabId);
      const origin = (await session.get([key]))[key];
      return typeof origin === 'string' ? origin : undefined;
    },
    forget: (tabId) => session.remove([scanKey(tabId)]),
  };
}
