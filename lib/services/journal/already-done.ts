import type { Database } from '#lib/db/database.ts';
import type { ChangeAction, JournalledTable } from '#lib/domain/change/change.ts';
import { changesOf } from './history.ts';
import type { JournalWriter } from './journal-writer.ts';

/**
 * The change to answer with when a request asks for what is so already, as happens when an answer got lost with the
 * worker and the page asks again: the row's last change when it was that very action, so that Undo takes it back;
 * otherwise this change, which writes nothing. Asked inside the transaction.
 */
export async function changeAlreadyDone(
  db: Database,
  journal: JournalWriter,
  asked: { table: JournalledTable; id: string; action: ChangeAction; changeId: string },
): Promise<string> {
  const [latest] = await changesOf(db, asked.table, asked.id);
  // Were it undone, the undoing would be the latest.
  if (latest?.action === asked.action) return latest.id;
  journal.keepEmpty();
  return asked.changeId;
}
