import { type ReadableFrame, type ReadFrame, readFrame } from '../page/read-frame.ts';
import { labelsOf } from '../page/labels-beside.ts';
import type { IsOurs } from '../page/lone-person.ts';
import type { InteractionRef } from './interaction.ts';
import type { Role, Sighting } from './sighting.ts';
import { isPartyRole } from './standing.ts';

/** The frames of a page as one. */
export interface MergedPage {
  interaction?: InteractionRef;
  requesterName?: string;
  /** The title of the frame that shows the interaction. */
  title: string;
  sightings: Sighting[];
}

/**
 * Puts the frames of a page together. The interaction is that of the frame which knows best: one read by an adapter
 * before others, one that names somebody before one that does not, the outer one before the inner. Frames inside it
 * are its messages; frames around it tell no more than which addresses are ours.
 */
export function mergeFrames(reports: readonly ReadableFrame[], isOurs: IsOurs): MergedPage {
  const frames = reports.map((report) => readFrame(report, isOurs));
  const main = frames
    .filter(({ interaction }) => interaction !== undefined)
    .sort((first, second) => certainty(second) - certainty(first) || first.depth - second.depth)[0];
  const requesterName = main?.requesterName ?? frames.find((frame) => frame.requesterName !== undefined)?.requesterName;
  const title = `${main?.interaction?.title ?? ''} ${(main ?? frames[0])?.pageTitle ?? ''}`.trim();
  const sightings = frames.flatMap((frame) =>
    main === undefined || frame === main ? frame.sightings : beside(frame, main),
  );
  // The main frame's come first: equals keep their order.
  const ordered =
    main === undefined ? sightings : [...main.sightings, ...sightings.filter((each) => !main.sightings.includes(each))];
  return { interaction: main?.interaction, requesterName, title, sightings: ordered };
}

function certainty({ adapterId, sightings }: ReadFrame): number {
  const named = sightings.some((sighting) => isPartyRole(sighting) && sighting.region !== 'chrome');
  return (adapterId === undefined ? 0 : 2) + (named ? 1 : 0);
}

/** Sightings of a frame other than the one that shows the interaction. */
function beside(frame: ReadFrame, main: ReadFrame): Sighting[] {
  if (frame.depth <= main.depth)
    return frame.sightings.map((sighting) => (sighting.own ? sighting : { ...sighting, region: 'chrome' }));
  const isNamed = main.sightings.some((sighting) => isPartyRole(sighting) && sighting.region !== 'chrome');
  return frame.sightings.map((sighting) => {
    if (sighting.trust === 'adapter') return { ...sighting, trust: 'labelled' };
    // The lines From and To of a mail that the open one quotes or forwards.
    return isNamed && sighting.region === 'page'
      ? { ...sighting, region: 'message', role: roleInText(sighting) }
      : sighting;
  });
}

/** Whom the text of a mail names: who sent what it forwards (R16), whoever a form that was filled in is about (R17). */
function roleInText(sighting: Sighting): Role {
  const { role, trust } = sighting;
  if (role === 'from') return 'forwarded';
  const isOfForm = role === 'unknown' && trust !== 'body' && labelsOf(sighting)[0]?.medium !== undefined;
  return isOfForm ? 'named' : role;
}
