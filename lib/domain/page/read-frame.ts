import type { FrameReport } from '../interaction/frame-report.ts';
import type { InteractionRef } from '../interaction/interaction.ts';
import type { Sighting } from '../interaction/sighting.ts';
import { readInteraction } from './interaction-of.ts';
import { mediumOfWord } from './medium-of-word.ts';
import { isByAgent } from './name-words.ts';
import { readPageAddress } from './page-address.ts';
import { factsAbout } from './page-labels.ts';
import { readSighting } from './read-sighting.ts';

/** What reading a frame needs of its report, its parts put together. */
export type ReadableFrame = Pick<FrameReport, 'url' | 'pageTitle' | 'sightings'> &
  Partial<
    Pick<FrameReport, 'depth' | 'adapterId' | 'interaction' | 'facts' | 'channel' | 'openedBySender' | 'requesterName'>
  >;

/** A frame in which everything is understood that can be without looking anything up. */
export interface ReadFrame {
  depth: number;
  adapterId?: string;
  pageTitle: string;
  interaction?: InteractionRef;
  requesterName?: string;
  sightings: Sighting[];
}

/** Reads a frame's report: labels and names of every sighting and, on pages that no adapter knows, the interaction. */
export function readFrame(frame: ReadableFrame): ReadFrame {
  const { url, pageTitle, facts, channel, interaction, requesterName } = frame;
  const read = inMessages(
    frame.sightings.flatMap((sighting) => readSighting(sighting) ?? []),
    frame.openedBySender === true,
  );
  const common = { depth: frame.depth ?? 0, adapterId: frame.adapterId, pageTitle };
  const address = facts && readPageAddress(url);
  if (!facts || !address) {
    const medium = channel === undefined ? undefined : mediumOfWord(channel);
    return {
      ...common,
      interaction: interaction && { ...interaction, ...(medium && { medium }) },
      requesterName,
      sightings: read,
    };
  }
  const { namesRequester, name, channel: said } = factsAbout(facts.facts);
  const reading = readInteraction({
    address,
    pageTitle,
    ...facts,
    texts: facts.facts.map(([, value]) => value),
    sightings: read,
    namesRequester,
    channel: said,
  });
  // On a page with nobody on it, what was found belongs to the surroundings.
  const nobody = reading.shows === 'list' || reading.shows === 'form' || (reading.shows === 'page' && isCrowd(read));
  const sightings = nobody ? read.map((sighting): Sighting => ({ ...sighting, region: 'chrome' })) : read;
  return { ...common, interaction: reading.interaction, requesterName: reading.interaction && name, sightings };
}

/** Enough people alike to be a list rather than somebody's addresses. */
const CROWD = 3;

/** Mail addresses of different domains that stand in parts of the same name, none of them said to be somebody's. */
function isCrowd(sightings: readonly Sighting[]): boolean {
  const apart = sightings.filter(
    ({ medium, trust, role, region }) =>
      medium === 'email' && role === 'unknown' && region === 'page' && trust !== 'body',
  );
  const alike = Map.groupBy(apart, ({ names = [] }) => names.join('|'));
  return [...alike.values()].some(
    (group) => new Set(group.map(({ text }) => text.split('@')[1]?.toLowerCase())).size >= CROWD,
  );
}

/** What follows from several sightings of one message together. */
function inMessages(sightings: Sighting[], openedBySender: boolean): Sighting[] {
  const sent = new Set(
    sightings.flatMap(({ role, region, message }) =>
      role === 'from' && region === 'header' && message !== undefined ? message : [],
    ),
  );
  const named = sightings.map((sighting): Sighting => {
    const { first, role, region, own, message, messageName } = sighting;
    const isSender =
      first === true &&
      role === 'unknown' &&
      region === 'header' &&
      !own &&
      message !== undefined &&
      !sent.has(message);
    return isSender ? { ...sighting, role: isByAgent(messageName) ? 'agent' : 'from' } : sighting;
  });
  const opener = openedBySender
    ? named.find(({ trust, role, message }) => trust === 'adapter' && role === 'from' && message === 0)
    : undefined;
  return opener === undefined
    ? named
    : [{ ...opener, role: 'requester' }, ...named.filter((other) => other !== opener)];
}
