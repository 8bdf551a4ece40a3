import { z } from 'zod/mini';
import { interactionRefSchema } from './interaction.ts';
import { sightingSchema } from './sighting.ts';

/** How many sightings one message carries; a page with more sends further parts, none is dropped. */
export const SIGHTINGS_PER_REPORT = 500;

/** No page has more of them: of each kind of element a few are looked at. */
const MOST_TEXTS = 1000;

// Each is made once: a worker that was stopped makes them while a page waits.
const flag = z.optional(z.boolean());
const count = z.int().check(z.minimum(0));
const line = z.string().check(z.maxLength(80));
const name = z.optional(z.string().check(z.maxLength(200)));

/** What was seen of a page that no adapter knows; the worker decides from it whether an interaction is open. */
export const pageFactsSchema = z.object({
  /** Headings that are shown, first ones first. */
  headings: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(MOST_TEXTS)),
  /** Short labels and the short texts beside them. */
  facts: z.array(z.tuple([z.string().check(z.maxLength(48)), line])).check(z.maxLength(MOST_TEXTS)),
  /** How many addresses stand in rows of lists. */
  listed: count,
  /** How many messages the page shows, as far as they were counted. */
  messages: count,
  /** Whether the page is a form to fill in. */
  isForm: z.boolean(),
  /** Where a button to hang up is shown, the telephone number that stands nearest to it, as written. */
  onLine: z.optional(z.string().check(z.maxLength(320))),
  /** The id of a call that the page's code names. */
  callId: z.optional(z.string().check(z.maxLength(2000))),
});

/**
 * What the content script of one frame says. A report replaces the frame's earlier one; when there are more than
 * `SIGHTINGS_PER_REPORT`, `part` 0 replaces and later parts append. Strongest sightings come first.
 */
export const frameReportSchema = z.object({
  url: z.string().check(z.maxLength(4000)),
  pageTitle: z.string().check(z.maxLength(500)),
  /** The language tag that the page bears. */
  lang: z.optional(line),
  /** How many frames this one stands in; 0 for the page itself. */
  depth: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
  /** Counts up per document, so that a late part of an older scan is dropped. */
  scan: z.int().check(z.minimum(1)),
  part: count,
  last: z.boolean(),
  adapterId: z.optional(z.string().check(z.maxLength(60))),
  interaction: z.optional(interactionRefSchema),
  sightings: z.array(sightingSchema).check(z.maxLength(SIGHTINGS_PER_REPORT)),
  /** What an unknown page looks like. */
  facts: z.optional(pageFactsSchema),
  /** How the interaction came (phone, mail, form), in the page's words, where an adapter finds them. */
  channel: z.optional(line),
  /** True when the sender of the oldest message is the requester although the page may name a later one (R18). */
  openedBySender: flag,
  /** Names the page gives for the other party without any address. */
  requesterName: name,
  /** Time spent scanning, in milliseconds, waits between batches not counted. */
  scanMs: z.number().check(z.minimum(0)),
  /** False when an adapter expected a requester on this page and, after its patience, found none. */
  adapterHealthy: flag,
});

export type PageFacts = z.infer<typeof pageFactsSchema>;
export type FrameReport = z.infer<typeof frameReportSchema>;
