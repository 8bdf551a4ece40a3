import type { Adapter } from '#lib/detect/adapter.ts';
import type { SettingsStore } from '#lib/settings/settings-store.ts';

/** Keeps a taught adapter, first of all, in the place of others of the agent's own. */
export async function keepTaught(
  settings: SettingsStore,
  adapter: Adapter,
  inPlaceOf: ReadonlySet<string> = new Set(),
): Promise<void> {
  await settings.update(({ taught }) => ({
    taught: [{ ...adapter }, ...taught.filter(({ id }) => id !== adapter.id && !inPlaceOf.has(id))].slice(0, 200),
  }));
}
