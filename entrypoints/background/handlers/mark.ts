import { fail } from '#lib/domain/result.ts';
import type { Handlers } from '#lib/messages/handlers.ts';
import { uiLanguage } from '#lib/platform/locale.ts';
import { readMarks } from '#lib/services/marks/read-marks.ts';
import type { Worker } from '../compose.ts';

/** What the scripts that underline addresses are answered. */
export function markHandlers(worker: Worker): Handlers<'mark'> {
  return {
    'mark.read': async (request, sender) =>
      sender.kind === 'content' ? readMarks({ ...worker, uiLanguage }, sender, request) : fail('forbidden'),
  };
}
