import { ROW_CODECS } from '#lib/db/row-codecs.ts';
import type { Database } from '#lib/db/database.ts';
import { journalledTableSchema } from '#lib/domain/change/change.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { createJournalWriter } from '../journal/journal-writer.ts';
import { partMark } from '../journal/record.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { type Batch, dropParts, progressOf, writeBatch } from './batch.ts';
import { forgetBatch, requireBatch } from './open-import.ts';
import { BACK_BEGINNING, type BackPlace, type BackWriter, takeBackSome } from './take-back.ts';

/** An import that is being taken back, with where that stands. */
interface GoingBack extends Batch {
  back?: BackPlace;
  kept?: number;
}

/** Writes rows as they were, revision and all, and says nothing in the journal: the import never was. */
function plainWriter(db: Database): BackWriter {
  const reader = createJournalWriter(db, { at: 0, by: '' });
  return {
    getMany: (table, ids) => reader.getMany(table, ids),
    putMany: (table, records) =>
      db.table(table).bulkPut(records.map((record) => ROW_CODECS[table].toRow(record as never))),
    removeMany: (table, ids) => db.table(table).bulkDelete([...ids]),
  };
}

/** Takes the import out of the journal; one of whose rows some stay remains, with their number. */
async function forgetImport(deps: ServiceDeps, batchId: string, kept: number): Promise<void> {
  const { changes } = deps.db;
  if (kept > 0) {
    await changes.update(batchId, { batchSize: kept, subject: String(kept) });
    return;
  }
  await changes.where('rows').equals(partMark(batchId)).delete();
  await changes.delete(batchId);
}

/**
 * Takes back some of what an unfinished import wrote (message `interchange.back`); asked again until its state is
 * `gone`, when the store is as it was before. The rows that were still to come are dropped first, which makes room
 * when the disk is full. Rows that somebody changed meanwhile, or that are in use, stay.
 */
export function takeImportBack(
  deps: ServiceDeps,
  { batchId }: Request<'interchange.back'>,
): Promise<Result<Response<'interchange.back'>>> {
  return settle(async () => {
    requireRight(deps, 'interchange');
    const { db } = deps;
    const batch: GoingBack = await requireBatch(deps, batchId);
    // A finished one is undone like any other change.
    if (batch.state === 'finished') refuse('conflict', batchId);
    await dropParts(db, batchId);
    const tables = [...journalledTableSchema.options, 'changes', 'meta'];
    return db.transaction('rw', tables, async () => {
      const present: GoingBack = await requireBatch(deps, batchId);
      const from = present.back ?? BACK_BEGINNING;
      const taken = { batchId, lastDoing: batchId, viewer: viewerOf(deps) };
      const { place, kept, done } = await takeBackSome(db, plainWriter(db), taken, from);
      const all = (present.kept ?? 0) + kept;
      const next: GoingBack = {
        ...present,
        state: 'going-back',
        back: place,
        kept: all,
        gone: (present.gone ?? 0) + done,
      };
      if (place.phase !== 'end') {
        await writeBatch(db, next);
        return progressOf(next);
      }
      await forgetImport(deps, batchId, all);
      await forgetBatch(deps, batchId);
      return { ...progressOf(next), state: 'gone' as const };
    });
  });
}
