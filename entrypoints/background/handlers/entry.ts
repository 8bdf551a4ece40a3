import type { Handlers } from '#lib/messages/handlers.ts';
import { createEntry } from '#lib/services/entries/create-entry.ts';
import { deleteEntry } from '#lib/services/entries/delete-entry.ts';
import { getDraft, giveUpDraft, saveDraft } from '#lib/services/entries/entry-drafts.ts';
import { entryHistory } from '#lib/services/entries/entry-history.ts';
import { setFollowUp } from '#lib/services/entries/follow-up.ts';
import { listEntries } from '#lib/services/entries/list-entries.ts';
import { searchEntries } from '#lib/services/entries/search-entries.ts';
import { offerMessage, recordPrepared } from '#lib/services/entries/tell-customer.ts';
import { addTopic } from '#lib/services/entries/topics.ts';
import { updateEntry } from '#lib/services/entries/update-entry.ts';
import type { Worker } from '../compose.ts';
import { reading, writing } from './record-services.ts';

/** What was said, with whom, and what is owed. Drafts are nothing that other pages show: nobody is told of them. */
export function entryHandlers(worker: Worker): Handlers<'entry'> {
  return {
    'entry.list': reading<'entry.list'>(worker, listEntries),
    'entry.create': writing<'entry.create'>(worker, createEntry),
    'entry.update': writing<'entry.update'>(worker, updateEntry),
    'entry.delete': writing<'entry.delete'>(worker, deleteEntry),
    'entry.history': reading<'entry.history'>(worker, entryHistory),
    'entry.follow-up': writing<'entry.follow-up'>(worker, setFollowUp),
    'entry.message': reading<'entry.message'>(worker, offerMessage),
    'entry.prepared': writing<'entry.prepared'>(worker, recordPrepared),
    'entry.draft': reading<'entry.draft'>(worker, getDraft),
    'entry.draft-save': reading<'entry.draft-save'>(worker, saveDraft),
    'entry.draft-drop': reading<'entry.draft-drop'>(worker, giveUpDraft),
    'entry.search': reading<'entry.search'>(worker, searchEntries),
    'entry.topic-add': writing<'entry.topic-add'>(worker, addTopic),
  };
}
