import { adapterName, expectationOf } from '#lib/adapters/registry.ts';
import { ticketJsonOf } from '#lib/adapters/ticket-json/ticket-json.ts';
import type { RankedAddress } from '#lib/domain/interaction/ranked-address.ts';
import { type Result, fail, succeed } from '#lib/domain/result.ts';
import { STANDARD_TAG_DEFINITIONS } from '#lib/domain/tag/tag.ts';
import type { QuickAddPrefill } from '#lib/domain/view/contact-card.ts';
import type { ParticipantView, TabView } from '#lib/domain/view/tab-view.ts';
import { prefillContact } from '../contacts/prefill-contact.ts';
import { mayAsk } from '../ticket-json/ticket-person.ts';
import { participantsOf } from '../interactions/participants-of.ts';
import { matchesOf } from '../resolution/matches-of.ts';
import { resolveAddresses } from '../resolution/resolve-addresses.ts';
import { suggestionsFor } from '../resolution/suggestions-for.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { siteViewOf } from '../sites/site-status.ts';
import { namedAdapter } from '../teaching/named-adapter.ts';
import type { PageReading } from './read-page.ts';
import { shownFrames } from './shown-frames.ts';
import type { TabDeps } from './tab-deps.ts';

/** Answers `tab.view`: derived afresh from what the tab's frames reported and what the store holds. Writes nothing. */
export async function viewTab(deps: TabDeps, tabId: number): Promise<Result<TabView>> {
  const tab = await deps.getTab(tabId);
  if (tab === undefined) return fail('not-found');
  const { settings } = await deps.settings.read();
  const [site, frames] = await Promise.all([siteViewOf(tab.url, settings, deps.sites), shownFrames(deps, tabId)]);
  const origin = site.origin ?? frames.find((frame) => frame.origin !== undefined)?.origin;
  const opened = await deps.records(settings, origin);
  if (!opened.ok) return opened;
  const records = opened.value;
  const page = await deps.readPage(frames, records);
  const started = performance.now();
  const found = await lookUp(records, page);
  if (!found.ok) return found;
  return succeed({
    tabId,
    site,
    looking: site.status === 'enabled' && page.looking,
    pageTitle: page.pageTitle,
    adapter: await namedAdapter(adapterOf(page, mayAsk(settings, site.origin)), settings),
    interaction: page.interaction,
    requesterName: page.requesterName,
    addresses: page.addresses,
    setAside: page.setAside,
    ...(page.more > 0 && { moreAddresses: page.more }),
    ...found.value,
    tags: [...STANDARD_TAG_DEFINITIONS, ...settings.tags],
    timings: { scanMs: page.scanMs, resolveMs: performance.now() - started },
  });
}

/** Which adapter reads the page; it needs attention when it found no requester where it expected one. */
function adapterOf({ adapterId, adapterHealthy }: PageReading, isAsked: boolean): TabView['adapter'] {
  if (adapterId === undefined) return undefined;
  const tickets = ticketJsonOf(adapterId) && (isAsked ? 'asked' : 'not-asked');
  return {
    id: adapterId,
    name: adapterName(adapterId),
    needsAttention: !adapterHealthy,
    ...(!adapterHealthy && expectationOf(adapterId)),
    ...(tickets && { tickets }),
  };
}

type Found = Pick<TabView, 'resolution' | 'matches' | 'participants' | 'suggestions' | 'prefill'>;

/** What the store says of a page. */
async function lookUp(records: ServiceDeps, page: PageReading): Promise<Result<Found>> {
  const [lead] = page.addresses;
  const [resolution, participants, suggestions, prefill] = await Promise.all([
    resolveAddresses(records, page),
    participantsIn(records, page),
    lead === undefined ? succeed([]) : suggestionsFor(records, lead.address),
    prefillFor(records, page, lead),
  ]);
  if (!resolution.ok) return resolution;
  if (!participants.ok) return participants;
  if (!suggestions.ok) return suggestions;
  if (!prefill.ok) return prefill;
  const matches = await matchesOf(records, resolution.value.candidates);
  if (!matches.ok) return matches;
  return succeed({
    resolution: resolution.value,
    matches: matches.value,
    participants: participants.value,
    suggestions: suggestions.value,
    prefill: prefill.value,
  });
}

async function participantsIn(records: ServiceDeps, page: PageReading): Promise<Result<ParticipantView[]>> {
  if (page.interaction === undefined) return succeed([]);
  const seen = page.addresses.map(({ address }) => address);
  return participantsOf(records, page.interaction, seen);
}

/** R23: quick-add starts from the address that the page stands on, or from the name alone. */
async function prefillFor(
  records: ServiceDeps,
  { requesterName }: PageReading,
  lead: RankedAddress | undefined,
): Promise<Result<QuickAddPrefill | undefined>> {
  if (lead !== undefined) {
    return prefillContact(records, { text: lead.address.text, name: lead.name ?? requesterName });
  }
  return requesterName === undefined ? succeed(undefined) : prefillContact(records, { text: requesterName });
}
