import { withTicketPerson } from '../ticket-json/ticket-person.ts';
import { withOnlyProposed } from '../teaching/only-proposed.ts';
import type { FrameFacts } from './frame-facts.ts';
import { isLive } from './frame-store.ts';
import type { TabDeps } from './tab-deps.ts';
import { findLive } from './tab-events.ts';

/** What is known of the documents that the tab still shows, with what its helpdesk said of the ticket. */
export async function shownFrames(deps: TabDeps, tabId: number): Promise<readonly FrameFacts[]> {
  const frames = await deps.frames.framesOf(tabId);
  const live = frames.length === 0 ? undefined : await findLive(deps, tabId);
  const shown = live === undefined ? frames : frames.filter((frame) => isLive(frame, live));
  const { settings } = await deps.settings.read();
  return withOnlyProposed(await withTicketPerson(deps, tabId, shown, settings), settings);
}
