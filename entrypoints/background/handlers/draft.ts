import type { Handlers } from '#lib/messages/handlers.ts';
import { discardDraft, listDrafts, saveDraft } from '#lib/services/drafts/draft-services.ts';
import type { Worker } from '../compose.ts';
import { reading } from './record-services.ts';

/** Forms that are half filled in. They are no records: nothing else shows them, so nobody is told of them. */
export function draftHandlers(worker: Worker): Handlers<'draft'> {
  return {
    'draft.save': reading<'draft.save'>(worker, saveDraft),
    'draft.list': reading<'draft.list'>(worker, listDrafts),
    'draft.discard': reading<'draft.discard'>(worker, discardDraft),
  };
}
