import type { Database } from '#lib/db/database.ts';
import { ROW_CODECS, type Records, type Rows } from '#lib/db/row-codecs.ts';
import type { JournalledTable, RowImage } from '#lib/domain/change/change.ts';

/** Reads and writes rows inside the transaction of one change, and keeps their images. */
export interface JournalWriter {
  /** The record as it is now, with what this change has already written. */
  get<T extends JournalledTable>(table: T, id: string): Promise<Records[T] | undefined>;
  /** The same for many ids, in their order. */
  getMany<T extends JournalledTable>(table: T, ids: readonly string[]): Promise<(Records[T] | undefined)[]>;
  /**
   * Writes a record whole, under the next revision and with this change's time and author. Answers the record as
   * written.
   */
  put<T extends JournalledTable>(table: T, record: Records[T]): Promise<Records[T]>;
  /** The same for many records of different ids, in their order. */
  putMany<T extends JournalledTable>(table: T, records: readonly Records[T][]): Promise<Records[T][]>;
  /** Deletes records; those that are not there are left alone. */
  removeMany(table: JournalledTable, ids: readonly string[]): Promise<void>;
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

  async function getMany<T extends JournalledTable>(
    table: T,
    ids: readonly string[],
  ): Promise<(Records[T] | undefined)[]> {
    const rows = await db.table<Rows[T], string>(table).bulkGet([...ids]);
    return rows.map((row) => (row === undefined ? undefined : ROW_CODECS[table].fromRow(row)));
  }

  /** A row written twice in one change has one image: what it was before the first and is after the last. */
  function keepImage(table: JournalledTable, id: string, before: unknown, after: unknown): void {
    const key = `${table}:${id}`;
    const image: RowImage = collected.get(key) ?? { table, id, ...(before === undefined ? {} : { before }) };
    if (after === undefined) delete image.after;
    else image.after = after;
    collected.set(key, image);
  }

  async function putMany<T extends JournalledTable>(table: T, records: readonly Records[T][]): Promise<Records[T][]> {
    const befores = await getMany(
      table,
      records.map(({ id }) => id),
    );
    const afters = records.map((record, index) => {
      const before = befores[index];
      const revision = before === undefined ? record.revision : before.revision + 1;
      return { ...record, revision, updatedAt: stamp.at, updatedBy: stamp.by };
    });
    await db.table(table).bulkPut(afters.map((after) => ROW_CODECS[table].toRow(after)));
    for (const [index, after] of afters.entries()) keepImage(table, after.id, befores[index], after);
    return afters;
  }

  return {
    getMany,
    get: async (table, id) => (await getMany(table, [id]))[0],
    putMany,
    async put(table, record) {
      const [after] = await putMany(table, [record]);
      return after ?? record;
    },
    async removeMany(table, ids) {
      const befores = await getMany(table, ids);
      await db.table(table).bulkDelete([...ids]);
      for (const [index, id] of ids.entries()) {
        if (befores[index] !== undefined) keepImage(table, id, befores[index], undefined);
      }
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
