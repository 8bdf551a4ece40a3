import { fakeEvent } from './fake-event.ts';
import { fakeStorageArea } from './fake-storage-area.ts';

/** A tab of the fake browser. `frames` are its documents as far as the extension may reach them. */
export interface FakeTab {
  id: number;
  windowId: number;
  active: boolean;
  url?: string;
  frames: { frameId: number; documentId?: string; selection?: string }[];
}

type Changes = Record<string, { newValue?: unknown }>;
type Script = { id: string; matches: string[] } & Record<string, unknown>;
type Injection = { target: { tabId: number }; files?: string[]; func?: () => unknown; args?: unknown[] };

const OWN_ORIGIN = 'chrome-extension://abcdefgh';

function areaApi(quota?: number) {
  const area = fakeStorageArea(quota);
  const onChanged = fakeEvent<[Changes]>();
  area.onChanged((changed) => {
    onChanged.fire(Object.fromEntries([...changed].map(([key, newValue]) => [key, { newValue }])));
  });
  const api = {
    get: async (keys: string[] | null) => area.get(keys ?? (await area.keys())),
    getKeys: () => area.keys(),
    set: (values: Record<string, unknown>) => area.set(values),
    remove: (keys: string[]) => area.remove(keys),
    onChanged,
  };
  return { area, api, onChanged };
}

/**
 * A browser in memory, as far as `lib/platform` uses it: what an extension asks it for is kept and can be looked at,
 * its events can be fired. `stopWorker` drops every listener and keeps everything else.
 */
export function createFakeBrowser() {
  const [local, session, managed] = [areaApi(), areaApi(10 * 1024 * 1024), areaApi()];
  const state = {
    tabs: new Map<number, FakeTab>(),
    granted: new Set<string>(),
    scripts: new Map<string, Script>(),
    badges: new Map<number, { text?: string; title?: string }>(),
    menus: [] as Record<string, unknown>[],
    told: [] as { tabId: number; message: unknown }[],
    /** What addresses answer that are read within a page, and which were read. */
    answers: new Map<string, string>(),
    asked: [] as string[],
    ran: [] as number[],
    openedPages: [] as string[],
    openedPanels: [] as unknown[],
    /** Windows whose panel is open and answers for itself. */
    panels: new Set<number>(),
    popups: 0,
    hint: '',
    /** Whether the browser takes what happens for a gesture, and what the agent answers to a question. */
    gesture: true,
    grants: true,
    focusedWindowId: 1,
  };
  const events = {
    onMessage: fakeEvent<[unknown, unknown, (answer: unknown) => void]>(),
    onInstalled: fakeEvent<[]>(),
    onStartup: fakeEvent<[]>(),
    tabRemoved: fakeEvent<[number]>(),
    tabUpdated: fakeEvent<[number, { status?: string }]>(),
    tabActivated: fakeEvent<[{ tabId: number; windowId: number }]>(),
    tabReplaced: fakeEvent<[number, number]>(),
    permissionsAdded: fakeEvent<[{ origins?: string[] }]>(),
    permissionsRemoved: fakeEvent<[]>(),
    menuClicked: fakeEvent<[Record<string, unknown>, Partial<FakeTab>?]>(),
    command: fakeEvent<[string, Partial<FakeTab>?]>(),
    inputStarted: fakeEvent<[]>(),
    inputChanged: fakeEvent<[string, (rows: { content: string; description: string }[]) => void]>(),
    inputEntered: fakeEvent<[string]>(),
  };
  const badge = (tabId: number, change: { text?: string; title?: string }) => {
    if (!state.tabs.has(tabId)) return Promise.reject(new Error(`No tab with id: ${tabId}.`));
    state.badges.set(tabId, { ...state.badges.get(tabId), ...change });
    return Promise.resolve();
  };
  const tabOf = (tabId: number) => {
    const tab = state.tabs.get(tabId);
    return tab === undefined ? Promise.reject(new Error(`No tab with id: ${tabId}.`)) : Promise.resolve(tab);
  };
  const isUnder = (url: string | undefined, pattern: string) => url?.startsWith(pattern.replace(/\*$/, '')) ?? false;

  const browser = {
    runtime: {
      id: 'abcdefgh',
      getURL: (path: string) => new URL(path, `${OWN_ORIGIN}/`).href,
      onMessage: events.onMessage,
      /** Reaches the other pages of the extension; here there are panels alone. */
      sendMessage: ({ windowId }: { windowId?: number }): Promise<unknown> =>
        state.panels.size === 0
          ? Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'))
          : Promise.resolve(state.panels.has(windowId ?? -1) || undefined),
      onInstalled: events.onInstalled,
      onStartup: events.onStartup,
    },
    storage: { local: local.api, session: session.api, managed: managed.api },
    tabs: {
      get: tabOf,
      query: (asked: { url?: string[]; active?: boolean }) =>
        Promise.resolve(
          [...state.tabs.values()].filter(
            ({ url, active }) =>
              (asked.active === undefined || active === asked.active) &&
              (asked.url === undefined || asked.url.some((pattern) => isUnder(url, pattern))),
          ),
        ),
      sendMessage: (tabId: number, message: unknown) => {
        state.told.push({ tabId, message });
        return Promise.resolve();
      },
      create: ({ url }: { url: string }) => {
        state.openedPages.push(url);
        return Promise.resolve({});
      },
      onRemoved: events.tabRemoved,
      onUpdated: events.tabUpdated,
      onActivated: events.tabActivated,
      onReplaced: events.tabReplaced,
    },
    windows: {
      WINDOW_ID_CURRENT: -2,
      getLastFocused: () => Promise.resolve({ id: state.focusedWindowId }),
    },
    scripting: {
      getRegisteredContentScripts: () => Promise.resolve([...state.scripts.values()]),
      registerContentScripts: (scripts: Script[]) => {
        for (const script of scripts) state.scripts.set(script.id, script);
        return Promise.resolve();
      },
      unregisterContentScripts: ({ ids }: { ids: string[] }) => {
        for (const id of ids) state.scripts.delete(id);
        return Promise.resolve();
      },
      executeScript: async ({ target, files, func, args }: Injection) => {
        const { id, frames } = await tabOf(target.tabId);
        if (frames.length === 0) throw new Error('Cannot access contents of the page.');
        if (files !== undefined) state.ran.push(id);
        if (func !== undefined && String(func).includes('fetch(')) {
          state.asked.push(String(args?.[0]));
          return [{ result: state.answers.get(String(args?.[0])) ?? null }];
        }
        const readsSelection = func !== undefined && String(func).includes('getSelection');
        return frames.map(({ selection, ...frame }) => ({
          ...frame,
          result: readsSelection ? (selection ?? '') : true,
        }));
      },
    },
    permissions: {
      contains: ({ origins }: { origins: string[] }) => Promise.resolve(origins.every((it) => state.granted.has(it))),
      request: ({ origins }: { origins: string[] }) => {
        if (!state.gesture) return Promise.reject(new Error('This function must be called during a user gesture'));
        if (state.grants) for (const origin of origins) state.granted.add(origin);
        return Promise.resolve(state.grants);
      },
      remove: ({ origins }: { origins: string[] }) => {
        for (const origin of origins) state.granted.delete(origin);
        return Promise.resolve(true);
      },
      onAdded: events.permissionsAdded,
      onRemoved: events.permissionsRemoved,
    },
    action: {
      setBadgeText: ({ tabId, text }: { tabId: number; text: string }) => badge(tabId, { text }),
      setBadgeBackgroundColor: ({ tabId }: { tabId: number }) => badge(tabId, {}),
      setBadgeTextColor: ({ tabId }: { tabId: number }) => badge(tabId, {}),
      setTitle: ({ tabId, title }: { tabId: number; title: string }) => badge(tabId, { title }),
      openPopup: () => {
        state.popups += 1;
        return Promise.resolve();
      },
    },
    sidePanel: {
      open: (target: unknown) => {
        if (!state.gesture) return Promise.reject(new Error('may only be called in response to a user gesture'));
        state.openedPanels.push(target);
        return Promise.resolve();
      },
    },
    contextMenus: {
      removeAll: () => {
        state.menus.length = 0;
        return Promise.resolve();
      },
      create: (entry: Record<string, unknown>) => state.menus.push(entry),
      onClicked: events.menuClicked,
    },
    commands: { onCommand: events.command },
    omnibox: {
      setDefaultSuggestion: ({ description }: { description: string }) => {
        state.hint = description;
      },
      onInputStarted: events.inputStarted,
      onInputChanged: events.inputChanged,
      onInputEntered: events.inputEntered,
    },
    i18n: { getUILanguage: () => 'fr-FR' },
  };

  return {
    browser,
    state,
    events,
    local: local.area,
    session: session.area,
    managed: managed.area,
    stopWorker() {
      for (const event of [...Object.values(events), local.onChanged, session.onChanged, managed.onChanged]) {
        event.forget();
      }
    },
    /** Sends a message as the browser does and waits for the answer. */
    send(message: unknown, sender: Record<string, unknown>): Promise<unknown> {
      const { promise, resolve } = Promise.withResolvers<unknown>();
      events.onMessage.fire(message, { id: 'abcdefgh', ...sender }, resolve);
      return promise;
    },
  };
}

export type FakeBrowser = ReturnType<typeof createFakeBrowser>;
