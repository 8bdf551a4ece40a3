import { fail } from '#lib/domain/result.ts';
import type { Handlers } from '#lib/messages/handlers.ts';
import { uiLanguage } from '#lib/platform/locale.ts';
import { takeReport } from '#lib/services/tabs/page-report.ts';
import { setUpPage } from '#lib/services/tabs/page-setup.ts';
import type { Worker } from '../compose.ts';

/** What content scripts are answered. */
export function pageHandlers(worker: Worker): Handlers<'page'> {
  return {
    'page.setup': async (request, sender) =>
      sender.kind === 'content' ? setUpPage({ ...worker, uiLanguage }, sender, request) : fail('forbidden'),
    'page.report': async (report, sender) =>
      sender.kind === 'content' ? takeReport(worker, sender, report) : fail('forbidden'),
  };
}
