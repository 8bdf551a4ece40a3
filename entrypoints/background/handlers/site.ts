import type { Result } from '#lib/domain/result.ts';
import type { Handlers } from '#lib/messages/handlers.ts';
import { markSite } from '#lib/services/marks/mark-site.ts';
import { uiLanguage } from '#lib/platform/locale.ts';
import { refreshMarks } from '#lib/services/marks/refresh-marks.ts';
import { allowTickets } from '#lib/services/sites/allow-tickets.ts';
import { configureSite } from '#lib/services/sites/configure-site.ts';
import { disableSite, enableSite } from '#lib/services/sites/site-enablement.ts';
import { settlePage } from '#lib/services/tabs/settle-page.ts';
import type { Worker } from '../compose.ts';
import { dataChanged } from './record-services.ts';

/** Enabling, disabling and setting up sites. */
export function siteHandlers(worker: Worker): Handlers<'site'> {
  /** Tells open pages and badges afterwards. */
  async function changing<Value>(change: Promise<Result<Value>>): Promise<Result<Value>> {
    const result = await change;
    if (result.ok) await dataChanged(worker);
    return result;
  }

  return {
    'site.enable': ({ origin }) => changing(enableSite(worker.siteDeps, origin)),
    'site.disable': ({ origin }) => changing(disableSite(worker.siteDeps, origin)),
    'site.allow-tickets': async (request) => {
      const allowed = await allowTickets(worker.siteDeps, request);
      // The tickets that are open now are asked for at once.
      const tabs = allowed.ok && request.on ? await worker.activeTabs() : [];
      await Promise.all(tabs.map(({ tabId }) => settlePage(worker, tabId)));
      return changing(Promise.resolve(allowed));
    },
    'site.configure': async (request) => {
      const configured = await changing(configureSite(worker.siteDeps, request));
      await refreshMarks({ ...worker, uiLanguage });
      return configured;
    },
    'site.mark': (request) => changing(markSite(worker.siteDeps, request)),
  };
}
