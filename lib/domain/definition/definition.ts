import { z } from 'zod/mini';
import { recordSchema } from '../record.ts';

/**
 * The lists of choices that a team may edit (R41, R42, R50). `address-label` says what a phone or mail is (R1),
 * `network` where else somebody is reached (R30); of these two anything else may be typed as well.
 */
export const choiceListSchema = z.enum([
  'organization-type',
  'address-type',
  'address-label',
  'network',
  'health',
  'tier',
  'industry',
  'topic',
]);

/** What an attribute may hold (R44). `choice` is one of its `choices`, `date` a `YYYY-MM-DD`. */
export const attributeTypeSchema = z.enum(['text', 'number', 'date', 'choice', 'yes-no']);

/** What an attribute may be attached to (R44). */
export const attributeOwnerSchema = z.enum(['contact', 'organization', 'site']);

/** What every definition has. `code` is what records keep and never changes; a retired one stays for old records. */
const definitionBase = z.object({
  ...recordSchema.shape,
  code: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  /** Team-given name; built-in ones have none and are named by the interface's language. */
  name: z.optional(z.string().check(z.trim(), z.maxLength(60))),
  position: z._default(z.int(), 0),
  retired: z._default(z.boolean(), false),
  /** A policy says so: nobody here changes it. Never stored. */
  fixed: z.optional(z.boolean()),
});

/** A tag of the team beside the standard ones (R20). */
export const tagDefinitionSchema = z.extend(definitionBase, { kind: z.literal('tag'), exclusive: z.boolean() });

/** One choice of an editable list. */
export const choiceDefinitionSchema = z.extend(definitionBase, { kind: z.literal('choice'), list: choiceListSchema });

/** An attribute of contacts, organizations or sites (R44). */
export const attributeDefinitionSchema = z.extend(definitionBase, {
  kind: z.literal('attribute'),
  owner: attributeOwnerSchema,
  type: attributeTypeSchema,
  required: z._default(z.boolean(), false),
  /** What is offered, in its order, as records keep it. One that is taken away stays in the records that have it. */
  choices: z._default(
    z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(120))).check(z.maxLength(500)),
    [],
  ),
  /** What choices that were renamed are called now, by what records keep; those that are offered no more too. */
  choiceNames: z.optional(z.record(z.string(), z.string().check(z.trim(), z.minLength(1), z.maxLength(120)))),
  /** What a new record starts with (R30). */
  default: z.optional(z.union([z.string().check(z.maxLength(2000)), z.number(), z.boolean()])),
});

/** The lists that can be saved as they are shown. */
export const viewedListSchema = z.enum(['contacts', 'organizations']);

/**
 * A list as somebody saved it: what is searched for, filters, order and columns, as the address bar says them. Whoever
 * opens it reads that again (see `list-route.ts`).
 */
export const viewDefinitionSchema = z.extend(definitionBase, {
  kind: z.literal('view'),
  list: viewedListSchema,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  address: z._default(z.string().check(z.maxLength(2000)), ''),
  /** The one that the list opens with. */
  isDefault: z._default(z.boolean(), false),
});

/** A stored definition of any kind. */
export const definitionSchema = z.discriminatedUnion('kind', [
  tagDefinitionSchema,
  choiceDefinitionSchema,
  attributeDefinitionSchema,
  viewDefinitionSchema,
]);

export type ChoiceList = z.infer<typeof choiceListSchema>;
export type AttributeType = z.infer<typeof attributeTypeSchema>;
export type AttributeOwner = z.infer<typeof attributeOwnerSchema>;
export type AttributeDefinition = z.infer<typeof attributeDefinitionSchema>;
export type ChoiceDefinition = z.infer<typeof choiceDefinitionSchema>;
export type ViewDefinition = z.infer<typeof viewDefinitionSchema>;
export type ViewedList = z.infer<typeof viewedListSchema>;
export type TagDefinition = z.infer<typeof tagDefinitionSchema>;
export type Definition = z.infer<typeof definitionSchema>;
