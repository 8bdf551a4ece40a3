import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { FrameFacts } from './frame-facts.ts';

/**
 * How long the people of the page before may still stand under a new address, in milliseconds: programs change the
 * address first and the content when it has come.
 */
export const SETTLING = 1000;

/** Sightings that are compared; the strongest come first. */
const COMPARED = 40;

/** What a frame showed when its address changed. */
export interface MovedOn {
  /** Whom the page before was about: see `printOf`. */
  print: string;
  /** The scan that was the first under the new address. */
  scan: number;
  /** Its own address, and what an adapter said that it showed. */
  url: string;
  interaction?: InteractionRef;
}

/** Whom a frame is about, as far as its report tells: the same text for the same people under the same title. */
function printOf({ interaction, requesterName, facts, sightings }: FrameFacts): string {
  const people = sightings.slice(0, COMPARED).map(({ medium, text, role, region }) => [medium, text, role, region]);
  return JSON.stringify([interaction?.title, requesterName, facts?.headings, people]);
}

/** What is to be remembered of the page before while a frame's first report under another address comes in. */
export function movedOn(known: FrameFacts | undefined, next: FrameFacts): MovedOn | undefined {
  if (known === undefined || known.documentId !== next.documentId) return undefined;
  if (known.url === next.url) return known.moved;
  if (known.moved !== undefined) return { ...known.moved, scan: next.scan };
  if (!known.complete || known.sightings.length === 0) return undefined;
  return { print: printOf(known), scan: next.scan, url: known.url, interaction: known.interaction };
}

/** The frames as they were under the addresses that they had before. */
export function underFormerAddress(frames: readonly FrameFacts[]): FrameFacts[] {
  return frames.map(({ moved, ...frame }) =>
    moved === undefined ? frame : { ...frame, url: moved.url, interaction: moved.interaction },
  );
}

/**
 * The report, once it is whole: under an address that just changed the same people as before are perhaps those of the
 * page before, and stay marked as such; different people, or the same ones a while later, are those of the page.
 */
export function confirmed(facts: FrameFacts): FrameFacts {
  const { moved, ...known } = facts;
  if (moved === undefined || !facts.complete) return facts;
  return facts.scan - moved.scan < SETTLING && printOf(facts) === moved.print ? facts : known;
}
