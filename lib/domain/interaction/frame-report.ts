import { z } from 'zod';
import { interactionRefSchema } from './interaction.ts';
import { sightingSchema } from './sighting.ts';

/** How many sightings one message carries; a page with more sends further parts, none is dropped. */
export const SIGHTINGS_PER_REPORT = 500;

/**
 * What the content script of one frame says. A report replaces the frame's earlier one; when there are more than
 * `SIGHTINGS_PER_REPORT`, `part` 0 replaces and later parts append. Strongest sightings come first.
 */
export const frameReportSchema = z.object({
  url: z.string().max(4000),
  pageTitle: z.string().max(500),
  /** Counts up per document, so that a late part of an older scan is dropped. */
  scan: z.number().int().min(1),
  part: z.number().int().min(0),
  last: z.boolean(),
  adapterId: z.string().max(60).optional(),
  interaction: interactionRefSchema.optional(),
  sightings: z.array(sightingSchema).max(SIGHTINGS_PER_REPORT),
  /** Names the page gives for the other party without any address. */
  requesterName: z.string().max(200).optional(),
  /** Time spent scanning, in milliseconds, waits between batches not counted. */
  scanMs: z.number().min(0),
  /** False when an adapter expected a requester on this page and, after its patience, found none. */
  adapterHealthy: z.boolean().optional(),
});

export type FrameReport = z.infer<typeof frameReportSchema>;
