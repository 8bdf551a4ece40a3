import type { EffectiveSettings } from '#lib/settings/settings.ts';

/** What settings and policy hold of taught sites, unread. */
export type TaughtSettings = Pick<EffectiveSettings, 'taught' | 'managedAdapters'>;

/** Ids of taught adapters begin with it: no built-in one's does. */
export const TAUGHT = 'taught-';

/** Whether there is any at all; spares everybody who taught nothing the reading. */
export function hasTaught({ taught, managedAdapters = [] }: TaughtSettings): boolean {
  return taught.length + managedAdapters.length > 0;
}
