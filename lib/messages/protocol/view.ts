import { z } from 'zod/mini';
import { viewDefinitionSchema, viewedListSchema } from '#lib/domain/definition/definition.ts';
import { defineMessage } from '../define.ts';
import type { Written } from './interaction.ts';

const { name, address } = viewDefinitionSchema.shape;

/**
 * Saves a list as it is shown, or changes what was saved: what is left out stays. A new one needs its name. The default
 * is the one that the list opens with; there is one of each list. `duplicate` with the other's id when the list has one
 * of that name.
 */
export const viewSave = defineMessage<Written & { id: string }>()({
  name: 'view.save',
  senders: ['page'],
  request: z.object({
    /** Made by the page for a new one too, so that asking twice saves one. */
    id: z.uuid(),
    list: viewedListSchema,
    name: z.optional(name),
    address: z.optional(address.def.innerType),
    isDefault: z.optional(z.boolean()),
  }),
});

/** Deletes what was saved of a list. */
export const viewDelete = defineMessage<Written>()({
  name: 'view.delete',
  senders: ['page'],
  request: z.object({ id: z.uuid() }),
});
