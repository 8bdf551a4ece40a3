import { onMenuClicked, type MenuClick } from '#lib/platform/context-menus.ts';
import { openPopup } from '#lib/platform/action-popup.ts';
import { onBeginning } from '#lib/platform/lifecycle.ts';
import {
  hasPermission,
  onPermissionsChanged,
  PATTERNS_NAME_PORTS,
  releaseSite,
  requestSite,
} from '#lib/platform/permissions.ts';
import { onStorageChanged } from '#lib/platform/storage-area.ts';
import { disableSite, enableGranted, enableSite, reconcileSites } from '#lib/services/sites/site-enablement.ts';
import { isListed } from '#lib/services/sites/site-status.ts';
import { originOf, patternOfOrigin } from '#lib/settings/match-pattern.ts';
import type { Worker } from './compose.ts';
import { TOGGLE_SITE, writeMenus } from './menus.ts';

/** Keeps the enabled sites in step with settings, policy and permissions, and answers the action's context menu. */
export function attachSites(worker: Worker): void {
  const { siteDeps, signals, log } = worker;
  const failed = (error: unknown) => log('the enabled sites could not be brought in step', error);
  const changed = () => signals.dataChanged();

  onBeginning(() => {
    void writeMenus().catch(failed);
    worker.markStoreSoon();
    void reconcileSites(siteDeps, 'all-sites').catch(failed);
  });
  onPermissionsChanged({
    added: (patterns) => void enableGranted(siteDeps, patterns).then(changed).catch(failed),
    removed: () => void reconcileSites(siteDeps, 'new-sites').then(changed).catch(failed),
  });
  onStorageChanged('managed', () => void reconcileSites(siteDeps, 'new-sites').then(changed).catch(failed));
  onMenuClicked((click) => {
    if (click.id === TOGGLE_SITE) void toggleSite(worker, click).then(changed).catch(failed);
  });
}

/** Asks for the permission before anything is awaited: whether the site is to be enabled turns out after it. */
async function toggleSite({ siteDeps, settings }: Worker, { tab, pageUrl }: MenuClick): Promise<void> {
  const origin = originOf(tab?.url ?? pageUrl);
  if (origin === undefined) {
    await openPopup();
    return;
  }
  const before = hasPermission([patternOfOrigin(origin, PATTERNS_NAME_PORTS)]);
  const asking = requestSite(origin);
  const isOn = (await before) && isListed(origin, (await settings.read()).settings);
  if (!(await asking)) return;
  const answer = isOn ? await disableSite(siteDeps, origin) : await enableSite(siteDeps, origin);
  if (isOn && answer.ok) await releaseSite(origin);
}
