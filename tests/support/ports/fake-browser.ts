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

type Permissions = { origins?: string[]; permissions?: string[] };
type Changes = Record<string, { newValue?: unknown }>;
type Script = { id: string; matches: string[] } & Record<string, unknown>;
type Sheet = { target: { tabId: number }; files?: string[] };
type Injection = { target: { tabId: number }; files?: string[]; func?: () => unknown; args?: unknown[] };

/** What is asked for, by match pattern and by name. */
function namesOf({ origins = [], permissions = [] }: Permissions): string[] {
  return [...origins, ...permissions];
}

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
    /** What addresses answer: JSON, or what the page that asks makes of another answer. */
    answers: new Map<string, string | object | Promise<object>>(),
    asked: [] as string[],
    /** Tabs in which the script that reads pages was started, and those in which the one that marks them was. */
    ran: [] as number[],
    marked: [] as number[],
    /** Tabs with the sheet of the marks. */
    sheets: new Set<number>(),
    openedPages: [] as string[],
    openedPanels: [] as unknown[],
    /** Windows whose panel is open and answers for itself. */
    panels: new Set<number>(),
    popups: 0,
    /** Alarms by name, with the moment at which they ring. */
    alarms: new Map<string, number>(),
    /** System notifications by id. There are none unless `notifications` is among `granted`. */
    notices: new Map<string, Record<string, unknown>>(),
    /** Tabs that were brought to the front. */
    shownTabs: [] as number[],
    defaultBadge: {} as { text?: string; title?: string },
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
    permissionsAdded: fakeEvent<[{ origins?: string[]; permissions?: string[] }]>(),
    permissionsRemoved: fakeEvent<[{ origins?: string[]; permissions?: string[] }]>(),
    alarm: fakeEvent<[{ name: string }]>(),
    noticeClicked: fakeEvent<[string]>(),
    noticeButton: fakeEvent<[string, number]>(),
    noticeClosed: fakeEvent<[string, boolean]>(),
    menuClicked: fakeEvent<[Record<string, unknown>, Partial<FakeTab>?]>(),
    command: fakeEvent<[string, Partial<FakeTab>?]>(),
    inputStarted: fakeEvent<[]>(),
    inputChanged: fakeEvent<[string, (rows: { content: string; description: string }[]) => void]>(),
    inputEntered: fakeEvent<[string]>(),
  };
  const badge = (tabId: number | undefined, change: { text?: string; title?: string }) => {
    if (tabId === undefined) {
      Object.assign(state.defaultBadge, change);
      return Promise.resolve();
    }
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
      update: async (tabId: number) => {
        state.shownTabs.push(tabId);
        return tabOf(tabId);
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
      update: () => Promise.resolve({}),
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
      insertCSS: async ({ target }: Sheet) => void state.sheets.add((await tabOf(target.tabId)).id),
      removeCSS: async ({ target }: Sheet) => void state.sheets.delete((await tabOf(target.tabId)).id),
      executeScript: async ({ target, files, func, args }: Injection) => {
        const { id, frames } = await tabOf(target.tabId);
        if (frames.length === 0) throw new Error('Cannot access contents of the page.');
        if (files !== undefined) (files.includes('/marker.js') ? state.marked : state.ran).push(id);
        if (func !== undefined && String(func).includes('fetch(')) {
          state.asked.push(String(args?.[0]));
          const answer = (await state.answers.get(String(args?.[0]))) ?? { kind: 'none' };
          return [{ result: typeof answer === 'string' ? { kind: 'answer', status: 200, text: answer } : answer }];
        }
        const readsSelection = func !== undefined && String(func).includes('getSelection');
        return frames.map(({ selection, ...frame }) => ({
          ...frame,
          result: readsSelection ? (selection ?? '') : true,
        }));
      },
    },
    permissions: {
      contains: (asked: Permissions) => Promise.resolve(namesOf(asked).every((it) => state.granted.has(it))),
      request: (asked: Permissions) => {
        if (!state.gesture) return Promise.reject(new Error('This function must be called during a user gesture'));
        if (state.grants) for (const name of namesOf(asked)) state.granted.add(name);
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
      setBadgeText: ({ tabId, text }: { tabId?: number; text: string }) => badge(tabId, { text }),
      setBadgeBackgroundColor: ({ tabId }: { tabId?: number }) => badge(tabId, {}),
      setBadgeTextColor: ({ tabId }: { tabId?: number }) => badge(tabId, {}),
      setTitle: ({ tabId, title }: { tabId?: number; title: string }) => badge(tabId, { title }),
      openPopup: () => {
        state.popups += 1;
        return Promise.resolve();
      },
    },
    alarms: {
      get: (name: string) => {
        const scheduledTime = state.alarms.get(name);
        return Promise.resolve(scheduledTime === undefined ? undefined : { name, scheduledTime });
      },
      create: (name: string, { when }: { when: number }) => {
        state.alarms.set(name, when);
        return Promise.resolve();
      },
      clear: (name: string) => Promise.resolve(state.alarms.delete(name)),
      onAlarm: events.alarm,
    },
    /** Absent until the person allowed it. */
    get notifications() {
      if (!state.granted.has('notifications')) return undefined;
      return {
        create: (id: string, notice: Record<string, unknown>) => {
          state.notices.set(id, notice);
          return Promise.resolve(id);
        },
        clear: (id: string) => Promise.resolve(state.notices.delete(id)),
        getAll: () => Promise.resolve(Object.fromEntries([...state.notices.keys()].map((id) => [id, true]))),
        onClicked: events.noticeClicked,
        onButtonClicked: events.noticeButton,
        onClosed: events.noticeClosed,
      };
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
