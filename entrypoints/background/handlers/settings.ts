import type { Handlers } from '#lib/messages/handlers.ts';
import { getSettings, updateSettings } from '#lib/services/settings/settings-services.ts';
import type { Worker } from '../compose.ts';
import { dataChanged } from './record-services.ts';

/** The agent's settings. */
export function settingsHandlers(worker: Worker): Handlers<'settings'> {
  const deps = { settings: worker.settings, dataChanged: () => dataChanged(worker) };
  return {
    'settings.get': () => getSettings(worker),
    'settings.update': (change) => updateSettings(deps, change),
  };
}
