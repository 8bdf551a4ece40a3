import type { Handlers } from '#lib/messages/handlers.ts';
import { listReportEntries } from '#lib/services/reports/report-entries.ts';
import { countReportPart } from '#lib/services/reports/report-part.ts';
import type { Worker } from '../compose.ts';
import { reading } from './record-services.ts';

/** What was logged, counted. */
export function reportHandlers(worker: Worker): Handlers<'report'> {
  return {
    'report.part': reading<'report.part'>(worker, countReportPart),
    'report.entries': reading<'report.entries'>(worker, listReportEntries),
  };
}
