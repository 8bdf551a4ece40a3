import { numberInTitle } from '#lib/adapters/ticket-number/number-in-title.ts';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { SetAsideAddress } from '#lib/domain/interaction/ranked-address.ts';
import { type PageRanking, type RankContext, rankAddresses } from '#lib/domain/interaction/rank-addresses.ts';
import type { FrameFacts } from './frame-facts.ts';
import { underFormerAddress } from './moved-on.ts';

/** What the frames of a tab say together. */
export interface PageReading extends PageRanking {
  /** How many addresses, or sightings that were not kept, are not among `addresses` and `setAside`. */
  more: number;
  pageTitle?: string;
  adapterId?: string;
  adapterHealthy: boolean;
  scanMs: number;
  /** True while the page itself has not said everything. */
  looking: boolean;
}

/** How many addresses are looked up and listed: what comes after is text that the agent may select and look up. */
export const MOST_LISTED = 200;

/** Reads pages; the newest readings are kept, since one report is read for the association, the badge and the panel. */
export type PageReader = (frames: readonly FrameFacts[], context: RankContext) => PageReading;

const MOST_KEPT = 8;

/**
 * Makes a reader. What it keeps only saves time: a reading is taken from the same frames and settings alone, and a
 * new worker begins with none.
 */
export function createPageReader(): PageReader {
  const kept = new Map<string, PageReading>();
  return (frames, context) => {
    const name = nameOf(frames, context);
    const reading = kept.get(name) ?? readPage(frames, context);
    kept.delete(name);
    kept.set(name, reading);
    for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
    return reading;
  };
}

/** Everything that a reading depends on. Writing it out costs a hundredth of reading it. */
function nameOf(frames: readonly FrameFacts[], { countries, own }: RankContext): string {
  const ours = [own.addresses.keys(), own.agent, own.helpdesk, own.domains].map((names) => [...names]);
  return JSON.stringify([frames, countries, ours]);
}

/**
 * Reads the frames of a tab as one page: who it is with, and what of it is worth a look-up. Nobody while the page's
 * address is that of another interaction than before and its people are still those of before (R12).
 */
export function readPage(frames: readonly FrameFacts[], context: RankContext): PageReading {
  const found = rankAddresses(frames, context);
  const isSettling =
    frames.some(({ moved }) => moved !== undefined) &&
    rankAddresses(underFormerAddress(frames), context).interaction?.key !== found.interaction?.key;
  const ranking: PageRanking = isSettling ? { addresses: [], setAside: [], interaction: found.interaction } : found;
  const isProposed = frames.some(({ proposes }) => proposes);
  // What may associate is never left out, wherever it ranks.
  const addresses = ranking.addresses
    .filter(({ mayAssociate }, index) => index < MOST_LISTED || mayAssociate)
    .map((address) => (isProposed ? { ...address, mayAssociate: false } : address));
  const setAside: SetAsideAddress[] = ranking.setAside.slice(0, MOST_LISTED);
  const unlisted = ranking.addresses.length - addresses.length + (ranking.setAside.length - setAside.length);
  const top = frames.find(({ frameId }) => frameId === 0);
  const adapted = frames.find(({ adapterId }) => adapterId !== undefined);
  return {
    ...ranking,
    ...(ranking.interaction && { interaction: withNumber(ranking.interaction, frames) }),
    addresses,
    setAside,
    more: unlisted + frames.reduce((sum, { leftOut }) => sum + leftOut, 0),
    pageTitle: top?.pageTitle ?? frames[0]?.pageTitle,
    adapterId: adapted?.adapterId,
    adapterHealthy: frames.every(({ adapterHealthy }) => adapterHealthy !== false),
    scanMs: frames.reduce((sum, { scanMs }) => sum + scanMs, 0),
    looking: isSettling || frames.length === 0 || frames.some(({ complete }) => !complete),
  };
}

/** The interaction with the number that the title of its frame gives, or that of the page around it. */
function withNumber(interaction: InteractionRef, frames: readonly FrameFacts[]): InteractionRef {
  const own = frames.filter((frame) => frame.interaction?.key === interaction.key);
  const [adapterId] = own.flatMap((frame) => frame.adapterId ?? []);
  const top = frames.filter(({ frameId }) => frameId === 0);
  const number = [...own, ...top].map(({ pageTitle }) => numberInTitle(adapterId, pageTitle)).find(Boolean);
  return number === undefined || number === interaction.id ? interaction : { ...interaction, number };
}
