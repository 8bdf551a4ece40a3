import type { Database } from '#lib/db/database.ts';
import { readKeys } from '#lib/db/name-index/segment.ts';
import { ROW_CODECS, type RowCodec } from '#lib/db/row-codecs.ts';
import { journalledTableSchema, type RowImage } from '#lib/domain/change/change.ts';
import type { StoredRecord } from '#lib/domain/record.ts';
import type { TableRecord } from '#lib/domain/table-record.ts';
import { createJournalWriter } from '../journal/journal-writer.ts';
import { partMark } from '../journal/record.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { type Batch, partKey, readBatch, writeBatch } from './batch.ts';
import { isFoundByBatch } from './plan-records.ts';

/** What one part of an import writes. */
export interface PartWrites {
  added: TableRecord[];
  /** Records that are there and what becomes of them; nothing when they are so by then. */
  updates: { table: TableRecord['table']; id: string; update: (present: never) => StoredRecord | undefined }[];
  skipped: number;
  moved: Record<string, string>;
  /** Locations among the added that rows of contacts name. */
  sites?: number;
  /** Records that come without something they point at, which is neither in the file nor here. */
  cut: number;
}

const TABLES = [...journalledTableSchema.options, 'changes', 'meta', 'searchTables'];

/** The number of the last write of contacts, in the caller's transaction. */
async function lastWrite(db: Database): Promise<number> {
  const keys = readKeys(await db.searchTables.toCollection().primaryKeys());
  return keys.at(-1)?.through ?? 0;
}

async function addRecords(db: Database, added: readonly TableRecord[]): Promise<RowImage[]> {
  const images: RowImage[] = [];
  for (const table of journalledTableSchema.options) {
    const records = added.flatMap((each) => (each.table === table ? [each.record] : []));
    if (records.length === 0) continue;
    // Every codec takes a record of its own table.
    const codec = ROW_CODECS[table] as RowCodec<StoredRecord, unknown>;
    // oxlint-disable-next-line no-await-in-loop
    await db.table(table).bulkAdd(records.map((record) => codec.toRow(record)));
    if (!isFoundByBatch(table)) for (const record of records) images.push({ table, id: record.id, after: record });
  }
  return images;
}

/**
 * Writes one part of an import, what it says in the journal and how far the import is, in one transaction: after
 * whatever happens the part is done or not. Answers the import as it is then; another caller may have done the part
 * meanwhile, then nothing is written. Nor is it when somebody wrote contacts since the part was planned on what a check
 * had found (`batch.write`): from then on the import relies on the check no more.
 */
export async function writePart(deps: ServiceDeps, batch: Batch, writes: PartWrites): Promise<Batch> {
  const { db } = deps;
  const at = deps.now();
  const by = deps.agent.id;
  return db.transaction('rw', TABLES, async () => {
    const present = await readBatch(db, batch.batchId);
    if (present === undefined || present.state === 'going-back' || present.done !== batch.done) return present ?? batch;
    const { batchId, done, write } = batch;
    if (write !== undefined && write !== (await lastWrite(db))) {
      const { write: _, ...unchecked } = present;
      await writeBatch(db, unchecked);
      return unchecked;
    }
    const images = await addRecords(db, writes.added);
    const journal = createJournalWriter(db, { at, by });
    let unchanged = 0;
    for (const { table, id, update } of writes.updates) {
      // Each reads what the one before may have written.
      // oxlint-disable-next-line no-await-in-loop
      const record = await journal.get(table, id);
      const updated = record && update(record as never);
      // oxlint-disable-next-line no-await-in-loop
      if (updated) await journal.put(table, updated as never);
      else unchanged += 1;
    }
    images.push(...journal.images());
    if (images.length > 0) {
      const rows = [...images.map(({ table, id }) => `${table}:${id}`), partMark(batchId)];
      await db.changes.add({
        id: deps.newId(),
        at,
        by,
        action: 'contact.import',
        subject: '',
        images,
        rows,
        partOf: batchId,
      });
    }
    const { sites = 0 } = writes;
    const organizations = writes.added.filter(({ table }) => table === 'organizations').length;
    const added = writes.added.length - organizations - sites;
    const { write: _, ...before } = present;
    const next: Batch = {
      ...before,
      ...(write !== undefined && { write: await lastWrite(db) }),
      done: done + 1,
      state: done + 1 === present.parts ? 'finished' : 'running',
      added: present.added + added,
      organizations: present.organizations + organizations,
      ...(sites > 0 && { sites: (present.sites ?? 0) + sites }),
      updated: present.updated + writes.updates.length - unchanged,
      skipped: present.skipped + writes.skipped + unchanged,
      moved: { ...present.moved, ...writes.moved },
      ...(writes.cut > 0 && { cut: (present.cut ?? 0) + writes.cut }),
    };
    const written = next.added + next.organizations + (next.sites ?? 0) + next.updated;
    const whole = await db.changes.get(batchId);
    if (written > 0) {
      const counted = { subject: String(next.added + next.updated || written), batchSize: written };
      await db.changes.put({
        id: batchId,
        at: whole?.at ?? at,
        by,
        action: 'contact.import',
        images: [],
        rows: [],
        inParts: true,
        ...counted,
      });
    }
    await db.meta.delete(partKey(batchId, done));
    await writeBatch(db, next);
    return next;
  });
}
