import { z } from 'zod/mini';
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
