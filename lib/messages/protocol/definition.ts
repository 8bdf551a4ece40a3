import { z } from 'zod/mini';
import {
  attributeDefinitionSchema,
  attributeOwnerSchema,
  attributeTypeSchema,
  choiceListSchema,
  type Definition,
} from '#lib/domain/definition/definition.ts';
import { defineMessage } from '../define.ts';
import type { Written } from './interaction.ts';

/** Every definition of the team, retired ones too. */
export const definitionList = defineMessage<Definition[]>()({
  name: 'definition.list',
  senders: ['page'],
  request: z.object({}),
});

/** Adds, renames, retires or brings back one choice of a list; what is left out stays (R41, R42). */
export const definitionSaveChoice = defineMessage<Written>()({
  name: 'definition.save-choice',
  senders: ['page'],
  request: z.object({
    list: choiceListSchema,
    code: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
    name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(60))),
    retired: z.optional(z.boolean()),
    position: z.optional(z.int()),
  }),
});

const attribute = attributeDefinitionSchema.shape;

/**
 * Defines an attribute (R44), or changes one: what is left out stays. A new one needs its owner, type and name; of one
 * that is there these two never change. `default` is taken back with `null`. `duplicate` with the other's id when the
 * owner has one of that name.
 */
export const definitionSaveAttribute = defineMessage<Written & { id: string }>()({
  name: 'definition.save-attribute',
  senders: ['page'],
  request: z.object({
    /** Made by the page for a new one too, so that asking twice defines one. */
    id: z.uuid(),
    owner: z.optional(attributeOwnerSchema),
    type: z.optional(attributeTypeSchema),
    name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(60))),
    required: z.optional(z.boolean()),
    choices: z.optional(attribute.choices.def.innerType),
    choiceNames: attribute.choiceNames,
    default: z.optional(z.nullable(attribute.default.def.innerType)),
    retired: z.optional(z.boolean()),
    position: z.optional(z.int()),
  }),
});

/** Puts the attributes of an owner in this order; those that are not named come after them. */
export const definitionOrderAttributes = defineMessage<Written>()({
  name: 'definition.order-attributes',
  senders: ['page'],
  request: z.object({ owner: attributeOwnerSchema, ids: z.array(z.uuid()).check(z.maxLength(500)) }),
});
