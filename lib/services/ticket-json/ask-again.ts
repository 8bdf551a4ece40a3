import { type Result, succeed } from '#lib/domain/result.ts';
import { ticketPersonKey } from '#lib/settings/storage-keys.ts';
import { settlePage } from '../tabs/settle-page.ts';
import type { TabDeps } from '../tabs/tab-deps.ts';

/** Asks a tab's helpdesk once more for the requester of the ticket that it shows (message `tab.ask-again`). */
export async function askAgain(deps: TabDeps, tabId: number): Promise<Result<null>> {
  await deps.session.remove([ticketPersonKey(tabId)]);
  await settlePage(deps, tabId);
  await deps.signals.tabChanged(tabId);
  return succeed(null);
}
