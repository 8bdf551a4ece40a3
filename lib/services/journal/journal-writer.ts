import type { Database } from '#lib/db/database.ts';
import { ROW_CODECS, type Records, type Rows } from '#lib/db/row-codecs.ts';
import type { JournalledTable, RowImage } from '#lib/domain/change/change.ts';

/** Reads and writes rows inside the transaction of one change, and keeps their images. */
export interface JournalWriter {
  /** The record as it is now, with what this change has already written. */
  get<T extends JournalledTable>(table: T, id: string): Promise<Records[T] | undefined>;
  /**
   * Writes a record whole, under the next revision and with this change's time and author. Answers the record as
   * written.
   */
  put<T extends JournalledTable>(table: T, record: Records[T]): Promise<Records[T]>;
  /** Deletes a record; one that is not there is left alone. */
  remove(table: JournalledTable, id: string): Promise<void>;
  /** Says whom or what the change is about, when that is only known inside the transaction. */
  nameSubject(subject: string): void;
  /** Journals the change although it turns out to write nothing. */
  keepEmpty(): void;
}

/** A journal writer and what it has collected. */
export interface ImageCollector extends JournalWriter {
  /** Rows that were written and taken away again by the same change leave none. */
  images(): RowImage[];
  isKeptEmpty(): boolean;
  subject(): string | undefined;
}

/** Makes the writer of one change. Only `record()` uses it. */
export function createJournalWriter(db: Database, stamp: { at: number; by: string }): ImageCollector {
  const collected = new Map<string, RowImage>();
  let keptEmpty = false;
  let named: string | undefined;

  async function read<T extends JournalledTable>(table: T, id: string): Promise<Records[T] | undefined> {
    const row = await db.table<Rows[T], string>(table).get(id);
    return row === undefined ? undefined : ROW_CODECS[table].fromRow(row);
  }

  /** A row written twice in one change has one image: what it was before the first and is after the last. */
  function keepImage(table: JournalledTable, id: string, before: unknown, after: unknown): void {
    const key = `${table}:${id}`;
    const image: RowImage = collected.get(key) ?? { table, id, ...(before === undefined ? {} : { before }) };
    if (after === undefined) delete image.after;
    else image.after = after;
    collected.set(key, image);
  }

  return {
    get: read,
    async put(table, record) {
      const before = await read(table, record.id);
      const revision = before === undefined ? record.revision : before.revision + 1;
      const after = { ...record, revision, updatedAt: stamp.at, updatedBy: stamp.by };
      await db.table(table).put(ROW_CODECS[table].toRow(after));
      keepImage(table, record.id, before, after);
      return after;
    },
    async remove(table, id) {
      const before = await read(table, id);
      if (before === undefined) return;
      await db.table(table).delete(id);
      keepImage(table, id, before, undefined);
    },
    nameSubject: (subject) => {
      named = subject;
    },
    subject: () => named,
    keepEmpty: () => {
      keptEmpty = true;
    },
    isKeptEmpty: () => keptEmpty,
    images: () => [...collected.values()].filter(({ before, after }) => before !== undefined || after !== undefined),
  };
}
