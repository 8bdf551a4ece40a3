import { z } from 'zod';
import { interactionRefSchema } from './interaction.ts';
import { sightingSchema } from './sighting.ts';

/** How many sightings one message carries; a page with more sends further parts, none is dropped. */
export const SIGHTINGS_PER_REPORT = 500;

/** What was seen of a page that no adapter knows; the worker decides from it whether an interaction is open. */
export const pageFactsSchema = z.object({
  /** Headings that are shown, first ones first. */
  headings: z.array(z.string().max(300)).max(8),
  /** Short labels and the short texts beside them. */
  facts: z.array(z.tuple([z.string().max(48), z.string().max(80)])).max(60),
  /** How many addresses stand in rows of lists. */
  listed: z.number().int().min(0),
  /** How many messages the page shows, as far as they were counted. */
  messages: z.number().int().min(0),
  /** Whether the page is a form to fill in. */
  isForm: z.boolean(),
  /** The id of a call that the page's code names. */
  callId: z.string().max(200).optional(),
});

/**
 * What the content script of one frame says. A report replaces the frame's earlier one; when there are more than
 * `SIGHTINGS_PER_REPORT`, `part` 0 replaces and later parts append. Strongest sightings come first.
 */
export const frameReportSchema = z.object({
  url: z.string().max(4000),
  pageTitle: z.string().max(500),
  /** How many frames this one stands in; 0 for the page itself. */
  depth: z.number().int().min(0).max(100).optional(),
  /** Counts up per document, so that a late part of an older scan is dropped. */
  scan: z.number().int().min(1),
  part: z.number().int().min(0),
  last: z.boolean(),
  adapterId: z.string().max(60).optional(),
  interaction: interactionRefSchema.optional(),
  sightings: z.array(sightingSchema).max(SIGHTINGS_PER_REPORT),
  /** What an unknown page looks like. */
  facts: pageFactsSchema.optional(),
  /** How the interaction came (phone, mail, form), in the page's words, where an adapter finds them. */
  channel: z.string().max(80).optional(),
  /** True when the sender of the oldest message is the requester although the page may name a later one (R18). */
  openedBySender: z.boolean().optional(),
  /** Names the page gives for the other party without any address. */
  requesterName: z.string().max(200).optional(),
  /** Time spent scanning, in milliseconds, waits between batches not counted. */
  scanMs: z.number().min(0),
  /** False when an adapter expected a requester on this page and, after its patience, found none. */
  adapterHealthy: z.boolean().optional(),
});

export type PageFacts = z.infer<typeof pageFactsSchema>;
export type FrameReport = z.infer<typeof frameReportSchema>;
