import { z } from 'zod/mini';
import { tagSchema } from '#lib/domain/tag/tag.ts';
import type { EffectiveSettings } from '#lib/settings/settings.ts';
import { settingsChangeSchema } from '#lib/settings/settings-change.ts';
import { defineMessage } from '../define.ts';

/** The settings with the policy laid over them, and which of them the policy fixes. */
export const settingsGet = defineMessage<{ settings: EffectiveSettings; managed: string[] }>()({
  name: 'settings.get',
  senders: ['page'],
  request: z.object({}),
});

/** Changes some settings, the others stay; sites are changed by `site.enable` and `site.disable` alone. */
export const settingsUpdate = defineMessage<{ settings: EffectiveSettings; managed: string[] }>()({
  name: 'settings.update',
  senders: ['page'],
  request: settingsChangeSchema,
});

const tagId = tagSchema.shape.id;

/**
 * Defines a tag, or renames, retires or brings back one (R20); what is left out stays, and an empty name gives a
 * standard one its own back. `forbidden` with the right, or with `policy` when a policy fixes it; `invalid` with the field;
 * `duplicate` with the other's id when another tag has the name.
 */
export const settingsSaveTag = defineMessage<{ settings: EffectiveSettings; managed: string[] }>()({
  name: 'settings.save-tag',
  senders: ['page'],
  request: z.object({
    id: tagId,
    name: z.optional(z.string().check(z.trim(), z.maxLength(60))),
    exclusive: z.optional(z.boolean()),
    retired: z.optional(z.boolean()),
  }),
});

/** Puts the team's own tags in this order. */
export const settingsOrderTags = defineMessage<{ settings: EffectiveSettings; managed: string[] }>()({
  name: 'settings.order-tags',
  senders: ['page'],
  request: z.object({ ids: z.array(tagId).check(z.maxLength(50)) }),
});
