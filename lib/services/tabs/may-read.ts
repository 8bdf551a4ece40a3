import type { ContentSender } from '#lib/messages/sender.ts';
import { originOf } from '#lib/settings/match-pattern.ts';
import { isListed, isPermitted } from '../sites/site-status.ts';
import type { TabDeps } from './tab-deps.ts';

/**
 * Whether the page of a content script may be read (R62): its site is enabled, or the agent had this page read on
 * demand. What the script says of its address must be of the origin that the browser says it is. All that is asked of
 * the browser is asked at once, for a page waits.
 */
export async function mayRead(
  deps: Pick<TabDeps, 'scans' | 'settings' | 'sites'>,
  { tabId, origin }: Pick<ContentSender, 'tabId' | 'origin'>,
  claimedUrl: string,
): Promise<boolean> {
  if (origin === undefined || (originOf(claimedUrl) ?? origin) !== origin) return false;
  const [{ settings }, permitted] = await Promise.all([deps.settings.read(), isPermitted(origin, deps.sites)]);
  if (permitted && isListed(origin, settings)) return true;
  return (await deps.scans.originOf(tabId)) === origin;
}
