import { z } from 'zod/mini';
import { addressMediumSchema } from '../address/interaction-address.ts';

/**
 * How sure a sighting is to be what it says, strongest first: an adapter's field; semantic markup (`mailto:`,
 * `tel:`, `data-email`, microdata, h-card); a value with a label; the header area; running text.
 */
export const trustSchema = z.enum(['adapter', 'semantic', 'labelled', 'header', 'body']);

/**
 * What the page says the address is to the interaction. `reply-to` is the answer address a mailing list shows;
 * `forwarded` the sender in a forward header (R16); `named` a person in the labelled lines of a relay's body (R17).
 */
export const roleSchema = z.enum([
  'requester',
  'caller',
  'from',
  'reply-to',
  'forwarded',
  'named',
  'to',
  'cc',
  'agent',
  'unknown',
]);

/** Where on the page it stood. `chrome` is navigation, menus, footers and lists beside the open item. */
export const regionSchema = z.enum(['header', 'panel', 'message', 'signature', 'quote', 'page', 'chrome']);

// Each is made once: a worker that was stopped makes them while a page waits.
const line = z.string().check(z.maxLength(80));
const codeName = z.string().check(z.maxLength(160));
const flag = z.optional(z.boolean());

/**
 * An address-like text on the page, raw: nothing was parsed, the worker decides what it is. A content script fills
 * `role` and `label` only where an adapter says them; `labels`, `names` and the like are what the worker reads them
 * from (see `readSighting`).
 */
export const sightingSchema = z.object({
  medium: addressMediumSchema,
  text: z.string().check(z.minLength(1), z.maxLength(320)),
  trust: trustSchema,
  role: roleSchema,
  region: regionSchema,
  /** Display name beside it, as written. */
  name: z.optional(z.string().check(z.maxLength(200))),
  /** The label it stood under, as written. */
  label: z.optional(line),
  /** The message it stands in, counted from the oldest of the thread (0). */
  message: z.optional(z.int().check(z.minimum(0))),
  /** The text right before it, as written. */
  before: z.optional(line),
  /** Short texts that may be its label: beside it, at the head of its row, above it; nearest first. */
  labels: z.optional(z.array(line).check(z.maxLength(8))),
  /** Lines above it in a message's text, nearest first. */
  above: z.optional(z.array(line).check(z.maxLength(4))),
  /** What the elements around it are called in the page's code, nearest first, as lower-case words. */
  names: z.optional(z.array(codeName).check(z.maxLength(8))),
  /** What the message it stands in is called in the page's code. */
  messageName: z.optional(codeName),
  /** Stands in lines such as From, Date, Subject above a quoted or forwarded mail. */
  inHead: flag,
  /** The first address at the head of its message. */
  first: flag,
  /** It is the value of a field in which one can write. */
  inField: flag,
  /** A quick hint that follows from the page: this is the signed-in agent or the desk's own mailbox (R7). */
  own: flag,
});

export type Trust = z.infer<typeof trustSchema>;
export type Role = z.infer<typeof roleSchema>;
export type Region = z.infer<typeof regionSchema>;
export type Sighting = z.infer<typeof sightingSchema>;
