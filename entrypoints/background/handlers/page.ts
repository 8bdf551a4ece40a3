import { fail } from '#lib/domain/result.ts';
import type { Handlers } from '#lib/messages/handlers.ts';
import { takeReport } from '#lib/services/tabs/page-report.ts';
import type { Worker } from '../compose.ts';

/** What content scripts that report are answered. */
export function pageHandlers(worker: Worker): Handlers<'page'> {
  return {
    'page.report': async (report, sender) =>
      sender.kind === 'content' ? takeReport(worker, sender, report) : fail('forbidden'),
  };
}
