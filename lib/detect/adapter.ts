import { z } from 'zod/mini';
import { interactionMediumSchema } from '#lib/domain/interaction/interaction.ts';
import type { ReadingRules } from './reading-rules.ts';
import { refusedMarker, refusedSelector } from './safe-selector.ts';
import { fitsEveryAddress, refusedAsCertain, refusedHost, refusedKey, refusedTemplate } from './safe-template.ts';

/** A text that is refused when `reason` finds one, in those words. */
function unless(schema: z.ZodMiniString, reason: (text: string) => string | undefined) {
  return schema.check(
    z.superRefine((text, context) => {
      const why = reason(text);
      if (why !== undefined) context.addIssue({ code: 'custom', message: why });
    }),
  );
}

const selectorSchema = unless(z.string().check(z.minLength(1), z.maxLength(300)), refusedSelector);

const markerSchema = unless(z.string().check(z.minLength(1), z.maxLength(300)), refusedMarker);

const daySchema = z.iso.date();

/**
 * One way to read a value: what to select and what of it to take. `text` is the shown text, `value` that of a form
 * control, `@name` an attribute. `seen` is the day on which it was seen to work or was reported.
 */
export const readerSchema = z.object({
  css: selectorSchema,
  read: z.optional(z.string().check(z.regex(/^(?:text|value|@[a-z][a-z\d_-]{0,40})$/))),
  seen: daySchema,
  /** Takes elements that are not shown too; otherwise they are passed over. */
  hidden: z.optional(z.boolean()),
  /** Which of several elements: all of them when absent. */
  pick: z.optional(z.enum(['first', 'last'])),
  /** Takes only elements whose nearest label says this, whatever its case and a colon at its end. */
  label: z.optional(z.string().check(z.minLength(1), z.maxLength(48))),
  /** Of the text only the number or code that names an item: `HD-4312` of `Ticket HD-4312 (open)`. */
  take: z.optional(z.literal('number')),
});

const readersSchema = z.array(readerSchema).check(z.maxLength(12));

/**
 * What a helpdesk's page tells, each with readers in order of preference: the first that finds anything is used.
 * `name`, `subject` and `channel` (how it came: phone, mail, form) are texts, the others addresses. `phone` is the requester's. `labelled` are rows with a label
 * (From, To, Cc in any known language) that says what they are. `own` is the signed-in agent or our mailbox.
 */
export const adapterFieldsSchema = z.object({
  requester: z.optional(readersSchema),
  phone: z.optional(readersSchema),
  caller: z.optional(readersSchema),
  from: z.optional(readersSchema),
  'reply-to': z.optional(readersSchema),
  to: z.optional(readersSchema),
  cc: z.optional(readersSchema),
  agent: z.optional(readersSchema),
  own: z.optional(readersSchema),
  labelled: z.optional(readersSchema),
  channel: z.optional(readersSchema),
  name: z.optional(readersSchema),
  subject: z.optional(readersSchema),
});

/**
 * A kind of page. `url` holds templates (see lib/adapters/url-template.ts), of which one must fit; without it the page is known by
 * `when`, a selector. `shows`: `item` is an interaction, `person` a contact's page; anything else has nobody on it.
 * `key` builds the interaction's id from the template's values, `{id}` when absent; `id` reads a value of that name
 * from the page when the URL lacks it. `expects` says that a requester's address ought to be found.
 */
export const adapterPageSchema = z
  .object({
    url: z.optional(
      z.array(unless(z.string().check(z.minLength(1), z.maxLength(200)), refusedTemplate)).check(z.maxLength(12)),
    ),
    when: z.optional(selectorSchema),
    shows: z.enum(['item', 'person', 'list', 'form', 'other']),
    kind: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
    key: z.optional(z.string().check(z.maxLength(80))),
    id: z.optional(readersSchema),
    medium: z.optional(interactionMediumSchema),
    expects: z.optional(z.boolean()),
    /** True when no other program has such addresses: then the URL alone names the helpdesk. */
    certain: z.optional(z.boolean()),
  })
  .check(
    z.superRefine(({ url = [], key, certain, shows, when }, context) => {
      const reasons = [
        key === undefined ? undefined : refusedKey(key, url),
        ...(certain === true ? url.map(refusedAsCertain) : []),
        shows === 'item' && when === undefined && url.some(fitsEveryAddress)
          ? 'an address that fits every page names no interaction'
          : undefined,
      ];
      for (const message of reasons) if (message !== undefined) context.addIssue({ code: 'custom', message });
    }),
  );

/** How a helpdesk shows the messages of an interaction. */
export const adapterMessagesSchema = z.object({
  css: selectorSchema,
  /** Read off dates and ids when absent. */
  order: z.optional(z.enum(['oldest-first', 'newest-first'])),
  /** Fits a message that an agent sent. */
  agent: z.optional(selectorSchema),
  body: z.optional(selectorSchema),
  /** True when the sender of the oldest message is the requester although the page may name a later one (R18). */
  openedBySender: z.optional(z.boolean()),
});

/**
 * Everything known of one helpdesk, as data: how to recognise it, what its addresses mean, where its pages say who
 * the other party is. The same form is written when an agent teaches a site.
 */
export const adapterSchema = z.object({
  id: z.string().check(z.regex(/^[a-z][a-z\d-]{1,59}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  /** The day of its last change. */
  version: daySchema,
  /**
   * `seen` on real pages; as `reported` by others and never checked here; or only the `addresses` are known, from
   * reports, and the page itself is read by the general rules; or `taught` by an agent who pointed.
   */
  source: z.enum(['seen', 'reported', 'addresses', 'taught']),
  /** From where its facts are, and what is not known. */
  note: z.optional(z.string().check(z.maxLength(400))),
  /** Hosts (`desk.example.com`, `*.zendesk.com`); a helpdesk that stands on any host has none. */
  hosts: z.optional(
    z
      .array(unless(z.string().check(z.regex(/^(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)+$/)), refusedHost))
      .check(z.maxLength(20)),
  ),
  /** Selectors of which one match is proof, on any host and path and in any language. */
  markers: z.array(markerSchema).check(z.maxLength(20)),
  pages: z.array(adapterPageSchema).check(z.maxLength(30)),
  fields: adapterFieldsSchema,
  messages: z.optional(adapterMessagesSchema),
  /** The open one among items that stay mounted: nothing outside the first match is read. */
  pane: z.optional(z.array(selectorSchema).check(z.maxLength(5))),
  /** Parts that are never read. */
  ignore: z.optional(z.array(selectorSchema).check(z.maxLength(40))),
  media: z.optional(z.array(z.object({ css: selectorSchema, medium: interactionMediumSchema })).check(z.maxLength(10))),
  /** What its fields find is only proposed: nothing but its place or its kind told it from others when it was taught. */
  proposes: z.optional(z.boolean()),
  /** Seconds (8 when absent) after which an expected requester that was not found counts as a failure of the adapter. */
  patience: z.optional(z.number().check(z.minimum(1), z.maximum(60))),
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
