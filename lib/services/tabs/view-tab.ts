import { adapterName, expectationOf } from '#lib/adapters/registry.ts';
import { ticketJsonOf } from '#lib/adapters/ticket-json/ticket-json.ts';
import { type Result, fail, succeed } from '#lib/domain/result.ts';
import { definedTags } from '#lib/domain/tag/defined-tags.ts';
import type { AdapterView, TabView } from '#lib/domain/view/tab-view.ts';
import { mayAsk, ticketTrouble } from '../ticket-json/ticket-person.ts';
import { siteViewOf } from '../sites/site-status.ts';
import { namedAdapter } from '../teaching/named-adapter.ts';
import { lookUpPage } from './look-up-page.ts';
import type { PageReading } from './read-page.ts';
import { shownFrames } from './shown-frames.ts';
import type { TabDeps } from './tab-deps.ts';
import { pageUrlOf } from './tab-site.ts';

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
  const isAsked = mayAsk(settings, site.origin);
  const asked = isAsked ? { trouble: await ticketTrouble(deps, tabId, frames) } : undefined;
  const started = performance.now();
  const found = await lookUpPage(records, page);
  if (!found.ok) return found;
  return succeed({
    tabId,
    site,
    pageUrl: pageUrlOf(tab, frames),
    looking: site.status === 'enabled' && page.looking,
    pageTitle: page.pageTitle,
    adapter: await namedAdapter(adapterOf(page, asked), settings),
    interaction: page.interaction,
    requesterName: page.requesterName,
    addresses: page.addresses,
    setAside: page.setAside,
    ...(page.more > 0 && { moreAddresses: page.more }),
    ...found.value,
    tags: definedTags(settings.tags),
    timings: { scanMs: page.scanMs, resolveMs: performance.now() - started },
  });
}

/** Which adapter reads the page; it needs attention when it found no requester where it expected one. */
function adapterOf(
  { adapterId, adapterHealthy }: PageReading,
  asked: { trouble: AdapterView['ticketTrouble'] } | undefined,
): TabView['adapter'] {
  if (adapterId === undefined) return undefined;
  const tickets = ticketJsonOf(adapterId) && (asked ? 'asked' : 'not-asked');
  return {
    id: adapterId,
    name: adapterName(adapterId),
    needsAttention: !adapterHealthy,
    ...(!adapterHealthy && expectationOf(adapterId)),
    ...(tickets && { tickets }),
    ...(asked?.trouble && { ticketTrouble: asked.trouble }),
  };
}
