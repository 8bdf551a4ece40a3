import { marksOf } from '#lib/settings/marked-sites.ts';
import { tellMarks } from '../marks/tell-marks.ts';
import { learnTicketPerson, withTicketPerson } from '../ticket-json/ticket-person.ts';
import { associateAutomatically } from '../resolution/associate-automatically.ts';
import { resolveAddresses } from '../resolution/resolve-addresses.ts';
import { withOnlyProposed } from '../teaching/only-proposed.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { SETTLING } from './moved-on.ts';
import type { PageReading } from './read-page.ts';
import { refreshBadge, showBadgeOf } from './refresh-badges.ts';
import type { FrameFacts } from './frame-facts.ts';
import type { TabDeps } from './tab-deps.ts';
import { within } from './within.ts';

/** How long the rest waits for what a helpdesk tells of its ticket, in milliseconds. */
const TOLD_WITHIN = 1500;

/**
 * Does what follows from a page by itself: associates the contact that an address of the other party resolves to
 * (R11, R12), shows the badge, and keeps an interaction that nobody takes part in for the list of unresolved ones
 * (R14). Done when a page reports and when its tab comes to the front, since records may have changed meanwhile; a
 * page whose people may still be those of the one before is read again a little later. Doing it again changes nothing,
 * so the worker may stop anywhere in it.
 */
export async function settlePage(deps: TabDeps, tabId: number): Promise<void> {
  const { settings } = await deps.settings.read();
  const known = await deps.frames.framesOf(tabId);
  if (known.length === 0) return refreshBadge(deps, tabId);
  const learning = learnTicketPerson(deps, tabId, known, settings).then(() => true);
  const isTold = await within(TOLD_WITHIN, learning, false);
  await settleKnown(deps, tabId, known);
  if (isTold) return;
  // A helpdesk that takes its time keeps nobody from what the page itself shows.
  await deps.signals.tabChanged(tabId);
  await learning;
  await settleKnown(deps, tabId, known);
}

/** Settles a page with what is known of it now. */
async function settleKnown(deps: TabDeps, tabId: number, known: readonly FrameFacts[]): Promise<void> {
  const { settings } = await deps.settings.read();
  const frames = await withOnlyProposed(await withTicketPerson(deps, tabId, known, settings), settings);
  const origin = frames.find((frame) => frame.origin !== undefined)?.origin;
  const records = await deps.records(settings, origin);
  if (!records.ok) return deps.log(`a page could not be looked up: ${records.failure.code}`);

  const page = await deps.readPage(frames, records.value);
  if (frames.some(({ moved }) => moved !== undefined)) deps.readAgain(tabId, SETTLING);
  if (page.interaction !== undefined && page.addresses.some(({ mayAssociate }) => mayAssociate)) {
    const resolution = await resolveAddresses(records.value, page);
    const associated = resolution.ok
      ? await associateAutomatically(records.value, page.interaction, resolution.value)
      : resolution;
    if (!associated.ok) deps.log(`a contact could not be associated: ${associated.failure.code}`);
    else if (associated.value !== null) await deps.signals.dataChanged();
  }
  await Promise.all([
    frames.some((frame) => frame.origin !== undefined && marksOf(frame.origin, settings)) &&
      tellMarks(deps, tabId, page, records.value),
    settings.badge ? showBadgeOf(deps, tabId, records.value, page) : refreshBadge(deps, tabId),
    settings.keepUnresolved && keepUnresolved(deps, records.value, page),
  ]);
}

/** Keeps the interaction of a page while nobody takes part in it (R14). */
async function keepUnresolved(deps: TabDeps, records: ServiceDeps, page: PageReading): Promise<void> {
  if (page.interaction === undefined || (page.addresses.length === 0 && page.requesterName === undefined)) return;
  const { noteSight } = await import('../worklist/note-sight.ts');
  const noted = await noteSight(records, page);
  if (!noted.ok) deps.log(`an unresolved interaction could not be kept: ${noted.failure.code}`);
  else if (noted.value) await deps.signals.worklistChanged();
}
