import type { Database } from '#lib/db/database.ts';
import { type Change, type ChangeAction, journalledTableSchema } from '#lib/domain/change/change.ts';
import { type JournalWriter, createJournalWriter } from './journal-writer.ts';

/** What the journal says about a change besides the rows it wrote. */
export interface ChangeHeader {
  id: string;
  action: ChangeAction;
  /** Names as they are now; cut to what the journal holds. May be given inside the transaction instead. */
  subject?: string;
  by: string;
  at: number;
  undoes?: string;
  /** Undoes the row that it writes alone. */
  rowOnly?: boolean;
  /** The change that this one is a part of. */
  partOf?: string;
}

/** What stands among the rows of a change that is a part, so that the parts of a whole are found. */
export function partMark(wholeId: string): string {
  return `part-of:${wholeId}`;
}

const LONGEST_SUBJECT = 300;

/** The tables that one change may write, and the journal itself. */
const WRITTEN = [...journalledTableSchema.options, 'changes'];

/**
 * The one way to write: runs `writes` and journals what it wrote, in one transaction. When `writes` throws or a row
 * cannot be stored, nothing at all was written. `writes` must await nothing but the journal and Dexie's tables. When
 * it wrote no row, only an undoing is journalled, or a change that asked for it (`keepEmpty`).
 *
 * Images are domain records without index fields: those are derived again when an image is written back, so that an
 * undo across versions leaves no stale index.
 */
export async function record<Value>(
  db: Database,
  header: ChangeHeader,
  writes: (journal: JournalWriter) => Promise<Value>,
): Promise<Value> {
  return db.transaction('rw', WRITTEN, async () => {
    const journal = createJournalWriter(db, header);
    const value = await writes(journal);
    const images = journal.images();
    const change: Change = {
      ...header,
      subject: (journal.subject() ?? header.subject ?? '').slice(0, LONGEST_SUBJECT),
      images,
      rows: [
        ...images.map(({ table, id }) => `${table}:${id}`),
        ...(header.partOf === undefined ? [] : [partMark(header.partOf)]),
      ],
    };
    const isEmpty = images.length === 0 && header.undoes === undefined;
    if (!isEmpty || journal.isKeptEmpty()) await db.changes.add(change);
    return value;
  });
}

/**
 * Writes many new rows at once and journals them as one batch: no images, the rows carry the change's id as
 * `batchId`. `writes` adds the rows itself, nothing but new ones, and answers how many. All or nothing.
 */
export async function recordBulk(
  db: Database,
  header: Omit<ChangeHeader, 'undoes'>,
  writes: () => Promise<number>,
): Promise<void> {
  await db.transaction('rw', WRITTEN, async () => {
    const batchSize = await writes();
    const subject = (header.subject ?? '').slice(0, LONGEST_SUBJECT);
    await db.changes.add({ ...header, subject, images: [], rows: [], batchSize });
  });
}
