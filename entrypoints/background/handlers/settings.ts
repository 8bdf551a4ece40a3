import type { Handlers } from '#lib/messages/handlers.ts';
import { uiLanguage } from '#lib/platform/locale.ts';
import { refreshMarks } from '#lib/services/marks/refresh-marks.ts';
import { orderTags, saveTag } from '#lib/services/settings/save-tag.ts';
import { getSettings, updateSettings } from '#lib/services/settings/settings-services.ts';
import type { Worker } from '../compose.ts';
import { dataChanged } from './record-services.ts';

/** The agent's settings. */
export function settingsHandlers(worker: Worker): Handlers<'settings'> {
  const changed = async (): Promise<void> => {
    await dataChanged(worker);
    await refreshMarks({ ...worker, uiLanguage });
  };
  const deps = { settings: worker.settings, dataChanged: changed };
  return {
    'settings.get': () => getSettings(worker),
    'settings.update': (change) => updateSettings(deps, change),
    'settings.save-tag': (edit) => saveTag(deps, edit),
    'settings.order-tags': (order) => orderTags(deps, order),
  };
}
