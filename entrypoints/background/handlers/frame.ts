import { fail } from '#lib/domain/result.ts';
import type { Handlers } from '#lib/messages/handlers.ts';
import { uiLanguage } from '#lib/platform/locale.ts';
import { setUpPage } from '#lib/services/tabs/page-setup.ts';
import type { Worker } from '../compose.ts';

/** What a content script that starts is answered. */
export function frameHandlers(worker: Worker): Handlers<'frame'> {
  return {
    'frame.setup': async (request, sender) =>
      sender.kind === 'content' ? setUpPage({ ...worker, uiLanguage }, sender, request) : fail('forbidden'),
  };
}
