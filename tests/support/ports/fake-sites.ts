import type { HeldRegistration, SitePorts } from '#lib/services/sites/site-ports.ts';

/** A browser's permissions, registrations and open tabs, and what was done to the latter. */
export interface FakeSites extends SitePorts {
  granted: Set<string>;
  held: Map<string, HeldRegistration>;
  tabs: { tabId: number; url?: string }[];
  /** Tabs in which the browser lets no script run. */
  closed: Set<number>;
  started: number[];
  stopped: number[];
  marked: number[];
  unmarked: number[];
}

/** Makes a browser without any permission. Patterns are compared as they are written. */
export function fakeSites(patternsNamePorts = true): FakeSites {
  const fake: FakeSites = {
    granted: new Set(),
    held: new Map(),
    tabs: [],
    closed: new Set(),
    started: [],
    stopped: [],
    marked: [],
    unmarked: [],
    patternsNamePorts,
    hasPermission: (patterns) => Promise.resolve(patterns.every((pattern) => fake.granted.has(pattern))),
    registered: () => Promise.resolve([...fake.held.values()]),
    register: (registrations) => {
      for (const registration of registrations) {
        if (fake.held.has(registration.id))
          return Promise.reject(new Error(`Duplicate script ID '${registration.id}'`));
        fake.held.set(registration.id, { ...registration, current: true });
      }
      return Promise.resolve();
    },
    unregister: (ids) => {
      const unknown = ids.find((id) => !fake.held.has(id));
      if (unknown !== undefined) return Promise.reject(new Error(`Nonexistent script ID '${unknown}'`));
      for (const id of ids) fake.held.delete(id);
      return Promise.resolve();
    },
    openTabs: (pattern) => {
      const prefix = pattern.replace(/\*$/, '');
      const reachable = fake.granted.has(pattern) ? fake.tabs : [];
      return Promise.resolve(reachable.filter(({ url }) => url?.startsWith(prefix)));
    },
    runDetector: (tabId) => {
      if (fake.closed.has(tabId)) return Promise.reject(new Error('Cannot access contents of the page.'));
      fake.started.push(tabId);
      return Promise.resolve();
    },
    runMarker: (tabId) => {
      fake.marked.push(tabId);
      return Promise.resolve();
    },
    stopMarker: (tabId) => {
      fake.unmarked.push(tabId);
      return Promise.resolve();
    },
    tellMarker: () => Promise.resolve(),
    stopDetector: (tabId) => {
      fake.stopped.push(tabId);
      return Promise.resolve();
    },
  };
  return fake;
}
