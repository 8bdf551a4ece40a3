import type { FrameReport } from '#lib/domain/interaction/frame-report.ts';
import type { Sighting } from '#lib/domain/interaction/sighting.ts';

/** A sighting as a page's running text gives it. */
export function sightingOf(text: string, more: Partial<Sighting> = {}): Sighting {
  return {
    medium: text.includes('@') ? 'email' : 'phone',
    text,
    trust: 'body',
    role: 'unknown',
    region: 'page',
    ...more,
  };
}

/** A report of one part, of a page with these sightings. */
export function reportOf(sightings: readonly Sighting[], more: Partial<FrameReport> = {}): FrameReport {
  return {
    url: 'https://desk.example/tickets/4312',
    pageTitle: 'Ticket 4312',
    scan: 1,
    part: 0,
    last: true,
    sightings: [...sightings],
    scanMs: 2,
    ...more,
  };
}
