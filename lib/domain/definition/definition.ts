import { z } from 'zod';
import { recordSchema } from '../record.ts';

/** The lists of choices that a team may edit (R41, R42, R50). */
export const choiceListSchema = z.enum(['organization-type', 'address-type', 'health', 'tier', 'industry', 'topic']);

/** What an attribute may hold (R44). `choice` is one of its `choices`, `date` a `YYYY-MM-DD`. */
export const attributeTypeSchema = z.enum(['text', 'number', 'date', 'choice', 'yes-no']);

/** What an attribute may be attached to (R44). */
export const attributeOwnerSchema = z.enum(['contact', 'organization', 'site']);

/** What every definition has. `code` is what records keep and never changes; a retired one stays for old records. */
const definitionBase = z.object({
  ...recordSchema.shape,
  code: z.string().trim().min(1).max(60),
  /** Team-given name; built-in ones have none and are named by the interface's language. */
  name: z.string().trim().max(60).optional(),
  position: z.number().int().default(0),
  retired: z.boolean().default(false),
});

/** A tag of the team beside the standard ones (R20). */
export const tagDefinitionSchema = definitionBase.extend({ kind: z.literal('tag'), exclusive: z.boolean() });

/** One choice of an editable list. */
export const choiceDefinitionSchema = definitionBase.extend({ kind: z.literal('choice'), list: choiceListSchema });

/** An attribute of contacts, organizations or sites (R44). */
export const attributeDefinitionSchema = definitionBase.extend({
  kind: z.literal('attribute'),
  owner: attributeOwnerSchema,
  type: attributeTypeSchema,
  required: z.boolean().default(false),
  choices: z.array(z.string().trim().min(1).max(120)).max(500).default([]),
  /** What a new record starts with (R30). */
  default: z.union([z.string().max(2000), z.number(), z.boolean()]).optional(),
});

/** A stored definition of any kind. */
export const definitionSchema = z.discriminatedUnion('kind', [
  tagDefinitionSchema,
  choiceDefinitionSchema,
  attributeDefinitionSchema,
]);

export type ChoiceList = z.infer<typeof choiceListSchema>;
export type AttributeType = z.infer<typeof attributeTypeSchema>;
export type AttributeOwner = z.infer<typeof attributeOwnerSchema>;
export type AttributeDefinition = z.infer<typeof attributeDefinitionSchema>;
export type ChoiceDefinition = z.infer<typeof choiceDefinitionSchema>;
export type TagDefinition = z.infer<typeof tagDefinitionSchema>;
export type Definition = z.infer<typeof definitionSchema>;
