import type { ServiceDeps } from '../service-deps.ts';
import { changeAlreadyDone } from './already-done.ts';
import type { JournalWriter } from './journal-writer.ts';
import type { ChangeHeader } from './record.ts';

/**
 * The change to answer with when an edit leaves the record as it is: the one that made it so, when the same edit was
 * asked for before (its answer got lost), otherwise an empty one. Asked inside the transaction.
 */
export async function noChange(
  deps: ServiceDeps,
  journal: JournalWriter,
  edit: { table: 'contacts' | 'organizations' | 'sites'; id: string; isEdit: boolean; header: ChangeHeader },
): Promise<string> {
  const { table, id, header } = edit;
  if (edit.isEdit)
    return changeAlreadyDone(deps.db, journal, { table, id, action: header.action, changeId: header.id });
  journal.keepEmpty();
  return header.id;
}
