import { type EntryRow } from '#lib/db/entry-row.ts';
import { answerOf } from '#lib/db/raw-read.ts';
import { type Viewer, isVisible } from '#lib/db/viewer.ts';
import { inOrder } from '#lib/domain/interaction/conversation.ts';

/**
 * The entries of an interaction that name no contact, such as those recorded before anybody was found, newest first:
 * they are shown with the interaction itself. Within a transaction that has `entries`.
 */
export async function looseEntries(transaction: IDBTransaction, key: string, viewer: Viewer): Promise<EntryRow[]> {
  const rows = await answerOf<EntryRow[]>(transaction.objectStore('entries').index('interactionKey').getAll(key));
  return inOrder(rows.filter((row) => row.contactId === undefined && isVisible(row, viewer)));
}
