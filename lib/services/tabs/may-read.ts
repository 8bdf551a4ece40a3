import type { ContentSender } from '#lib/messages/sender.ts';
import { originOf } from '#lib/settings/match-pattern.ts';
import type { EffectiveSettings } from '#lib/settings/settings.ts';
import { isEnabled } from '../sites/site-status.ts';
import type { TabDeps } from './tab-deps.ts';

/**
 * Whether the page of a content script may be read (R62): its site is enabled, or the agent had this page read on
 * demand. What the script says of its address must be of the origin that the browser says it is.
 */
export async function mayRead(
  deps: Pick<TabDeps, 'scans' | 'sites'>,
  settings: EffectiveSettings,
  { tabId, origin }: Pick<ContentSender, 'tabId' | 'origin'>,
  claimedUrl: string,
): Promise<boolean> {
  if (origin === undefined || (originOf(claimedUrl) ?? origin) !== origin) return false;
  if (await isEnabled(origin, settings, deps.sites)) return true;
  return (await deps.scans.originOf(tabId)) === origin;
}
