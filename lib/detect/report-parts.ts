import type { FrameReport } from '#lib/domain/interaction/frame-report.ts';
import type { Sighting } from '#lib/domain/interaction/sighting.ts';

/** As `SIGHTINGS_PER_REPORT` of the report's schema, whose module a content script cannot hold. */
export const SIGHTINGS_PER_PART = 500;

/** Cuts a report into parts that a message can carry; every sighting is in one of them. */
export function partsOf(
  whole: Omit<FrameReport, 'part' | 'last' | 'sightings'>,
  sightings: readonly Sighting[],
): FrameReport[] {
  const parts: FrameReport[] = [];
  let start = 0;
  do {
    const end = start + SIGHTINGS_PER_PART;
    parts.push({ ...whole, part: parts.length, last: end >= sightings.length, sightings: sightings.slice(start, end) });
    start = end;
  } while (start < sightings.length);
  return parts;
}
