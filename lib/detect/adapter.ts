import { z } from 'zod';
import { interactionMediumSchema } from '#lib/domain/interaction/interaction.ts';
import type { ReadingRules } from './reading-rules.ts';
import { refusedMarker, refusedSelector } from './safe-selector.ts';
import { fitsEveryAddress, refusedAsCertain, refusedHost, refusedKey, refusedTemplate } from './safe-template.ts';

/** A text that is refused when `reason` finds one, in those words. */
function unless(schema: z.ZodString, reason: (text: string) => string | undefined) {
  return schema.superRefine((text, context) => {
    const why = reason(text);
    if (why !== undefined) context.addIssue({ code: 'custom', message: why });
  });
}

const selectorSchema = unless(z.string().min(1).max(300), refusedSelector);

const markerSchema = unless(z.string().min(1).max(300), refusedMarker);

const daySchema = z.iso.date();

/**
 * One way to read a value: what to select and what of it to take. `text` is the shown text, `value` that of a form
 * control, `@name` an attribute. `seen` is the day on which it was seen to work or was reported.
 */
export const readerSchema = z.object({
  css: selectorSchema,
  read: z
    .string()
    .regex(/^(?:text|value|@[a-z][a-z\d_-]{0,40})$/)
    .optional(),
  seen: daySchema,
  /** Takes elements that are not shown too; otherwise they are passed over. */
  hidden: z.boolean().optional(),
  /** Which of several elements: all of them when absent. */
  pick: z.enum(['first', 'last']).optional(),
  /** Takes only elements whose nearest label says this, whatever its case and a colon at its end. */
  label: z.string().min(1).max(48).optional(),
  /** Of the text only the number or code that names an item: `HD-4312` of `Ticket HD-4312 (open)`. */
  take: z.literal('number').optional(),
});

const readersSchema = z.array(readerSchema).max(12);

/**
 * What a helpdesk's page tells, each with readers in order of preference: the first that finds anything is used.
 * `name`, `subject` and `channel` (how it came: phone, mail, form) are texts, the others addresses. `phone` is the requester's. `labelled` are rows with a label
 * (From, To, Cc in any known language) that says what they are. `own` is the signed-in agent or our mailbox.
 */
export const adapterFieldsSchema = z.object({
  requester: readersSchema.optional(),
  phone: readersSchema.optional(),
  caller: readersSchema.optional(),
  from: readersSchema.optional(),
  'reply-to': readersSchema.optional(),
  to: readersSchema.optional(),
  cc: readersSchema.optional(),
  agent: readersSchema.optional(),
  own: readersSchema.optional(),
  labelled: readersSchema.optional(),
  channel: readersSchema.optional(),
  name: readersSchema.optional(),
  subject: readersSchema.optional(),
});

/**
 * A kind of page. `url` holds templates (see lib/adapters/url-template.ts), of which one must fit; without it the page is known by
 * `when`, a selector. `shows`: `item` is an interaction, `person` a contact's page; anything else has nobody on it.
 * `key` builds the interaction's id from the template's values, `{id}` when absent; `id` reads a value of that name
 * from the page when the URL lacks it. `expects` says that a requester's address ought to be found.
 */
export const adapterPageSchema = z
  .object({
    url: z
      .array(unless(z.string().min(1).max(200), refusedTemplate))
      .max(12)
      .optional(),
    when: selectorSchema.optional(),
    shows: z.enum(['item', 'person', 'list', 'form', 'other']),
    kind: z.string().min(1).max(40).optional(),
    key: z.string().max(80).optional(),
    id: readersSchema.optional(),
    medium: interactionMediumSchema.optional(),
    expects: z.boolean().optional(),
    /** True when no other program has such addresses: then the URL alone names the helpdesk. */
    certain: z.boolean().optional(),
  })
  .superRefine(({ url = [], key, certain, shows, when }, context) => {
    const reasons = [
      key === undefined ? undefined : refusedKey(key, url),
      ...(certain === true ? url.map(refusedAsCertain) : []),
      shows === 'item' && when === undefined && url.some(fitsEveryAddress)
        ? 'an address that fits every page names no interaction'
        : undefined,
    ];
    for (const message of reasons) if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

/** How a helpdesk shows the messages of an interaction. */
export const adapterMessagesSchema = z.object({
  css: selectorSchema,
  /** Read off dates and ids when absent. */
  order: z.enum(['oldest-first', 'newest-first']).optional(),
  /** Fits a message that an agent sent. */
  agent: selectorSchema.optional(),
  body: selectorSchema.optional(),
  /** True when the sender of the oldest message is the requester although the page may name a later one (R18). */
  openedBySender: z.boolean().optional(),
});

/**
 * Everything known of one helpdesk, as data: how to recognise it, what its addresses mean, where its pages say who
 * the other party is. The same form is written when an agent teaches a site.
 */
export const adapterSchema = z.object({
  id: z.string().regex(/^[a-z][a-z\d-]{1,59}$/),
  name: z.string().min(1).max(80),
  /** The day of its last change. */
  version: daySchema,
  /**
   * `seen` on real pages; as `reported` by others and never checked here; or only the `addresses` are known, from
   * reports, and the page itself is read by the general rules; or `taught` by an agent who pointed.
   */
  source: z.enum(['seen', 'reported', 'addresses', 'taught']),
  /** From where its facts are, and what is not known. */
  note: z.string().max(400).optional(),
  /** Hosts (`desk.example.com`, `*.zendesk.com`); a helpdesk that stands on any host has none. */
  hosts: z
    .array(unless(z.string().regex(/^(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)+$/), refusedHost))
    .max(20)
    .optional(),
  /** Selectors of which one match is proof, on any host and path and in any language. */
  markers: z.array(markerSchema).max(20),
  pages: z.array(adapterPageSchema).max(30),
  fields: adapterFieldsSchema,
  messages: adapterMessagesSchema.optional(),
  /** The open one among items that stay mounted: nothing outside the first match is read. */
  pane: z.array(selectorSchema).max(5).optional(),
  /** Parts that are never read. */
  ignore: z.array(selectorSchema).max(40).optional(),
  media: z
    .array(z.object({ css: selectorSchema, medium: interactionMediumSchema }))
    .max(10)
    .optional(),
  /** Seconds (8 when absent) after which an expected requester that was not found counts as a failure of the adapter. */
  patience: z.number().min(1).max(60).optional(),
});

/** How a content script recognises a helpdesk that stands on any host: one match of a selector is proof. */
export interface Recognizer {
  adapterId: string;
  selectors: string[];
}

export type Reader = z.infer<typeof readerSchema>;
export type AdapterFields = z.infer<typeof adapterFieldsSchema>;
export type AdapterField = keyof AdapterFields;
/** A kind of page, with the values of the places of the template that fits: the registry fills them for one address. */
export type AdapterPage = z.infer<typeof adapterPageSchema> & { values?: Readonly<Record<string, string>> };
export type AdapterMessages = z.infer<typeof adapterMessagesSchema>;
/** An adapter, with the general rules that the registry sends along. */
export type Adapter = Omit<z.infer<typeof adapterSchema>, 'pages'> & { pages: AdapterPage[]; rules?: ReadingRules };
