import { createConnection } from '#lib/db/connection.ts';
import type { Store } from '#lib/db/open-store.ts';
import { STORE_VERSION } from '#lib/db/schema-v1.ts';
import { newId } from '#lib/domain/id.ts';
import { showBadge } from '#lib/platform/action-badge.ts';
import { uiLanguage } from '#lib/platform/locale.ts';
import { withLock } from '#lib/platform/locks.ts';
import { hasPermission, PATTERNS_NAME_PORTS } from '#lib/platform/permissions.ts';
import {
  liveFrames,
  readInTab,
  registerDetectors,
  registeredDetectors,
  runDetector,
  runMarker,
  unregisterDetectors,
} from '#lib/platform/scripting.ts';
import { onStorageChanged, readManagedStorage, storageArea } from '#lib/platform/storage-area.ts';
import { getTab, queryTabs, tellTab } from '#lib/platform/tabs.ts';
import { onViewChanged } from '#lib/platform/view-signal.ts';
import { detectorRescan } from '#lib/messages/detector-rescan.ts';
import { detectorStop } from '#lib/messages/detector-stop.ts';
import { markerStamp, markerStop } from '#lib/messages/marker-orders.ts';
import { badgeFaceOf } from '#lib/services/badge/badge-face.ts';
import { orDue } from '#lib/services/badge/due-badge.ts';
import type { SiteDeps } from '#lib/services/sites/site-enablement.ts';
import type { SitePorts } from '#lib/services/sites/site-ports.ts';
import { createFrameStore } from '#lib/services/tabs/frame-store.ts';
import { createTurns } from '#lib/services/tabs/in-turn.ts';
import type { PageReader } from '#lib/services/tabs/read-page.ts';
import { createScanMarkers } from '#lib/services/tabs/scan-marker.ts';
import type { TabDeps } from '#lib/services/tabs/tab-deps.ts';
import { dropStrayTabs } from '#lib/services/tabs/tab-events.ts';
import { createViewSignals } from '#lib/services/tabs/view-signals.ts';
import { createSettingsStore } from '#lib/settings/settings-store.ts';
import { SETTINGS_KEY } from '#lib/settings/storage-keys.ts';
import { badgeWords } from './words.ts';

/** So long after a write it is noted what the store holds, in milliseconds: nobody waits for it. */
const MARKED_AFTER = 1000;

/** Everything the worker is made of. Nothing in it is known only here: it is made anew with each start. */
export interface Worker extends TabDeps {
  /** The contact store, loaded and opened with its first use. */
  store: () => Promise<Store>;
  /** Has the browser begin to open the store, before what works with it is loaded. */
  beginToOpen: () => void;
  /** Has it noted, some time after a write, what the store holds. */
  markStoreSoon: () => void;
  /** Has the next use open the store anew, where it was used already. */
  reconnect: () => void;
  siteDeps: SiteDeps;
}

/**
 * Puts the worker together. Opens nothing and asks the browser nothing yet; what reads pages and records is loaded
 * when it is needed, so that a worker that was stopped is back at once.
 */
export function composeWorker(): Worker {
  let opened: Promise<Store> | undefined;
  const plain = createConnection({ indexedDB, name: 'sidecard', version: STORE_VERSION });
  const local = storageArea('local');
  const mayMake = async () => (await import('#lib/services/store/store-mark.ts')).mayMakeStore(local);
  const store = () =>
    (opened ??= import('#lib/db/open-store.ts').then(({ openStore }) => openStore({ plain, mayMake })));
  let reader: Promise<PageReader> | undefined;
  const pageReader = () =>
    (reader ??= import('#lib/services/tabs/read-page.ts').then(({ createPageReader }) => createPageReader()));
  const log = (line: string, error?: unknown) => {
    console.warn(`[sidecard] ${line}`, ...(error === undefined ? [] : [error]));
  };
  const session = storageArea('session');
  const settings = createSettingsStore({
    local,
    session,
    readManaged: readManagedStorage,
    onWritten: (callback) => {
      onStorageChanged('local', (changed) => {
        if (changed.has(SETTINGS_KEY)) callback();
      });
      onStorageChanged('managed', callback);
    },
    withLock,
    newAgentId: newId,
    log,
  });
  const tabDeps: TabDeps = {
    session,
    frames: createFrameStore(session, createTurns()),
    scans: createScanMarkers(session),
    signals: createViewSignals(session, newId),
    settings,
    sites: SITE_PORTS,
    getTab,
    activeTabs: () => queryTabs({ active: true }),
    liveFrames,
    readInTab,
    onTabChanged: onViewChanged,
    readAgain: (tabId, delay) => void setTimeout(() => void tellTab(tabId, detectorRescan), delay),
    readPage: async (frames, context) => (await pageReader())(frames, context),
    showBadge: async (tabId, state) => showBadge(tabId, badgeFaceOf(await orDue(session, state), badgeWords)),
    async records(current, origin) {
      const [{ recordDepsOf }, ready] = await Promise.all([
        import('#lib/services/settings/record-deps.ts'),
        store().then((loaded) => loaded.ready()),
      ]);
      if (!ready.ok) return ready;
      const parts = { db: ready.value, settings: current, origin, uiLanguage: uiLanguage(), now: Date.now, newId };
      return { ok: true, value: recordDepsOf(parts) };
    },
    now: Date.now,
    log,
  };
  const siteDeps: SiteDeps = {
    settings,
    ports: SITE_PORTS,
    withLock,
    now: Date.now,
    dropStrayTabs: (isEnabled) => dropStrayTabs(tabDeps, isEnabled),
    log,
  };
  // What goes wrong is met again, and said, by whoever uses the store.
  const beginToOpen = () => void plain.open().catch(() => {});
  const reconnect = () => void opened?.then((loaded) => loaded.reconnect()).catch(() => {});
  let marking: ReturnType<typeof setTimeout> | undefined;
  const markStoreSoon = () => {
    marking ??= setTimeout(() => {
      marking = undefined;
      void markStoreNow().catch((error: unknown) => log('what the store holds could not be noted', error));
    }, MARKED_AFTER);
  };
  async function markStoreNow(): Promise<void> {
    const [{ markStore }, ready] = await Promise.all([
      import('#lib/services/store/store-mark.ts'),
      store().then((loaded) => loaded.ready()),
    ]);
    if (ready.ok) await markStore(ready.value, local, Date.now);
  }
  return { ...tabDeps, store, beginToOpen, reconnect, markStoreSoon, siteDeps };
}

const SITE_PORTS: SitePorts = {
  hasPermission,
  registered: registeredDetectors,
  register: registerDetectors,
  unregister: unregisterDetectors,
  openTabs: (pattern) => queryTabs({ url: [pattern] }),
  runDetector,
  stopDetector: (tabId) => tellTab(tabId, detectorStop),
  runMarker,
  stopMarker: (tabId) => tellTab(tabId, markerStop),
  tellMarker: (tabId, stamp) => tellTab(tabId, markerStamp(stamp)),
  patternsNamePorts: PATTERNS_NAME_PORTS,
};
