import { type Result, fail, succeed } from '#lib/domain/result.ts';
import type { SiteView } from '#lib/domain/view/tab-view.ts';
import type { WithLock } from '#lib/settings/key-value-area.ts';
import { originOf, originOfPattern, patternOfOrigin } from '#lib/settings/match-pattern.ts';
import type { SettingsStore } from '#lib/settings/settings-store.ts';
import { marksOf, type MarkedSites } from '#lib/settings/marked-sites.ts';
import { withoutSite, withSite } from './former-sites.ts';
import { planRegistrations, wantedRegistrations } from './plan-registrations.ts';
import type { Registration, SitePorts } from './site-ports.ts';
import { isEnabled, isListed, isManaged, siteViewOf } from './site-status.ts';

/** What enabling and disabling sites works with. */
export interface SiteDeps {
  settings: SettingsStore;
  ports: SitePorts;
  withLock: WithLock;
  now: () => number;
  /** Drops what is known of the tabs that no enabled site explains any more, and answers with those tabs. */
  dropStrayTabs: (isEnabled: (origin: string) => Promise<boolean>) => Promise<number[]>;
  log: (line: string, error?: unknown) => void;
}

/** In which open tabs scripts are started besides those of newly registered patterns. */
export type StartIn = 'all-sites' | 'new-sites' | { pattern: string };

/**
 * Makes the browser's registrations what settings, policy and permissions say, stops scripts where they may no
 * longer run and starts them in open tabs. Safe to run at any time, any number of times: a script that is started
 * twice in a document runs once.
 */
export async function reconcileSites(deps: SiteDeps, startIn: StartIn): Promise<void> {
  const { ports } = deps;
  await deps.withLock('registrations', async () => {
    const { settings } = await deps.settings.read();
    const wanted = wantedRegistrations(settings, ports.patternsNamePorts);
    const granted = await Promise.all(wanted.map(({ pattern }) => ports.hasPermission([pattern])));
    const permitted = wanted.filter((_, index) => granted[index]);
    const held = await ports.registered();
    const plan = planRegistrations(permitted, held);
    await ports.unregister(plan.unregister);
    await Promise.all(plan.register.map((registration) => registerOne(deps, registration)));
    const stray = await deps.dropStrayTabs((origin) => isEnabled(origin, settings, ports));
    await Promise.all(stray.map((tabId) => ports.stopDetector(tabId)));
    await Promise.all(stray.map((tabId) => ports.stopMarker(tabId)));
    const unmarked = held.filter(({ id, marks }) => marks && plan.unregister.includes(id));
    await Promise.all(unmarked.map(({ pattern }) => unmark(deps, pattern, settings)));
    const started = permitted.filter(
      ({ id, pattern }) =>
        startIn === 'all-sites' ||
        plan.register.some((registration) => registration.id === id) ||
        (typeof startIn === 'object' && startIn.pattern === pattern),
    );
    await Promise.all(started.map((registration) => startInOpenTabs(deps, registration, settings)));
  });
}

/** Takes the marks off the open pages of a pattern that are not marked any more. */
async function unmark({ ports }: SiteDeps, pattern: string, settings: MarkedSites): Promise<void> {
  const tabs = await ports.openTabs(pattern);
  const unmarked = tabs.filter(({ url }) => marksOf(originOf(url) ?? '', settings) === undefined);
  await Promise.all(unmarked.map(({ tabId }) => ports.stopMarker(tabId)));
}

/** One pattern that the browser does not take keeps no other from being registered. */
async function registerOne({ ports, log }: SiteDeps, registration: Registration): Promise<void> {
  try {
    await ports.register([registration]);
  } catch (error) {
    log(`the browser does not take ${registration.pattern}`, error);
  }
}

async function startInOpenTabs(
  { ports, log }: SiteDeps,
  { pattern, marks }: Registration,
  settings: MarkedSites,
): Promise<void> {
  const tabs = await ports.openTabs(pattern);
  const mine = marks ? tabs.filter(({ url }) => marksOf(originOf(url) ?? '', settings) !== undefined) : tabs;
  const starts = await Promise.allSettled(
    mine.map(({ tabId }) => (marks ? ports.runMarker(tabId) : ports.runDetector(tabId))),
  );
  for (const start of starts) {
    // A tab that shows an error page or was put to sleep: its script starts when it loads.
    if (start.status === 'rejected') log('the content script could not be started in an open tab', start.reason);
  }
}

/**
 * Enables an origin whose permission was granted, set up as it was when it was turned off; a policy's origin needs the
 * permission alone.
 */
export async function enableSite(deps: SiteDeps, asked: string): Promise<Result<SiteView>> {
  const origin = originOf(asked);
  if (origin === undefined) return fail('unsupported-page');
  const pattern = patternOfOrigin(origin, deps.ports.patternsNamePorts);
  if (!(await deps.ports.hasPermission([pattern]))) return fail('no-permission', origin);
  const { settings } = await deps.settings.read();
  if (!isListed(origin, settings)) {
    await deps.settings.update((own) => withSite(own, origin, deps.now()));
  }
  await reconcileSites(deps, { pattern });
  const { settings: next } = await deps.settings.read();
  return succeed(await siteViewOf(origin, next, deps.ports));
}

/**
 * Enables the origins whose permission was just granted. The popup that asked may be gone by then: browsers close it
 * for their question. A pattern that holds several origins enables none, it was not asked for here.
 */
export async function enableGranted(deps: SiteDeps, patterns: readonly string[]): Promise<void> {
  for (const origin of patterns.flatMap((pattern) => originOfPattern(pattern) ?? [])) {
    // One after the other: each writes the same settings.
    // oxlint-disable-next-line no-await-in-loop
    await enableSite(deps, origin);
  }
  await reconcileSites(deps, 'new-sites');
}

/** Disables an origin and stops its scripts. Refused as `forbidden` for an origin that a policy enables. */
export async function disableSite(deps: SiteDeps, asked: string): Promise<Result<SiteView>> {
  const origin = originOf(asked);
  if (origin === undefined) return fail('unsupported-page');
  const { settings } = await deps.settings.read();
  if (isManaged(origin, settings)) return fail('forbidden', 'managed');
  await deps.settings.update((own) => withoutSite(own, origin));
  await stopInOpenTabs(deps, origin);
  await reconcileSites(deps, 'new-sites');
  const { settings: next } = await deps.settings.read();
  return succeed(await siteViewOf(origin, next, deps.ports));
}

/** Also reaches tabs that have not reported yet, which nothing is known of. */
async function stopInOpenTabs({ ports }: SiteDeps, origin: string): Promise<void> {
  const tabs = await ports.openTabs(patternOfOrigin(origin, ports.patternsNamePorts));
  const ofOrigin = tabs.filter(({ url }) => originOf(url) === origin);
  await Promise.all(ofOrigin.map(({ tabId }) => ports.stopDetector(tabId)));
}
