import type { Change } from '#lib/domain/change/change.ts';
import type { Written } from '#lib/messages/protocol/interaction.ts';
import { isUndone } from '../journal/is-undone.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { partMark, record } from '../journal/record.ts';
import { refuse } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { type Batch, readBatch, writeBatch } from './batch.ts';
import { BACK_BEGINNING, type BackWriter, takeBackSome } from './take-back.ts';

/** An import, or its undoing, that is to be undone part by part. */
export interface UndoneInParts {
  change: Change;
  /** The import's id. */
  batchId: string;
  /** Undoes the import, not its undoing. */
  isForward: boolean;
  /** Puts the rows of one change back as they were before it. */
  writeBack: (journal: JournalWriter, change: Change) => Promise<void>;
}

/** What a journal does for taking back: whatever it is given is a record of the table that it is given with. */
function asBackWriter(journal: JournalWriter): BackWriter {
  return {
    getMany: (table, ids) => journal.getMany(table, ids),
    putMany: (table, backs) => journal.putMany(table, backs as never),
    removeMany: (table, ids) => journal.removeMany(table, ids),
  };
}

/** The undoing under way: one that the worker was stopped in goes on under its own id. */
async function undoingOf(
  deps: ServiceDeps,
  { change, batchId }: UndoneInParts,
): Promise<{ id: string; batch?: Batch }> {
  const batch = await readBatch(deps.db, batchId);
  const earlier = batch?.undoing?.startsWith(`${change.id}>`) ? batch.undoing.slice(change.id.length + 1) : undefined;
  const id = earlier ?? deps.newId();
  if (batch && earlier === undefined) await writeBatch(deps.db, { ...batch, undoing: `${change.id}>${id}` });
  return { id, batch };
}

/** Takes the import back, each few hundred rows a transaction of their own. */
async function forward(deps: ServiceDeps, undone: UndoneInParts, id: string): Promise<number> {
  const { db } = deps;
  const taken = { batchId: undone.batchId, lastDoing: undone.change.id, viewer: viewerOf(deps) };
  let place = BACK_BEGINNING;
  let kept = 0;
  while (place.phase !== 'end') {
    const from = place;
    const header = { id: deps.newId(), action: 'undo', by: deps.agent.id, at: deps.now(), partOf: id } as const;
    // Each few rows a transaction, so that others get their turn in between.
    // oxlint-disable-next-line no-await-in-loop
    const some = await record(db, header, (journal) => takeBackSome(db, asBackWriter(journal), taken, from));
    place = some.place;
    kept += some.kept;
  }
  return kept;
}

/** Does the import again: the parts of its undoing are put back, the last one first. */
async function backward(deps: ServiceDeps, { change, writeBack }: UndoneInParts, id: string): Promise<void> {
  const { db } = deps;
  const ids = await db.changes.where('rows').equals(partMark(change.id)).primaryKeys();
  for (const partId of ids.sort().toReversed()) {
    const header = { id: deps.newId(), action: 'undo', by: deps.agent.id, at: deps.now(), partOf: id } as const;
    // oxlint-disable-next-line no-await-in-loop
    await record(db, header, async (journal) => {
      const part = await db.changes.get(partId);
      if (part === undefined || part.undoneBy !== undefined) return;
      await db.changes.update(partId, { undoneBy: header.id });
      await writeBack(journal, part);
    });
  }
}

/**
 * Undoes an import that was written in parts, or does it again: in as many transactions as it has parts, so that the
 * store answers others meanwhile. The change counts as undone when the last one is written; until then asking again
 * goes on where the worker was stopped.
 */
export async function undoInParts(deps: ServiceDeps, undone: UndoneInParts): Promise<Written> {
  const { db } = deps;
  const { change, isForward } = undone;
  if (await isUndone(db, change)) refuse('conflict', `changes:${change.id}`);
  const { id, batch } = await undoingOf(deps, undone);
  const kept = isForward ? await forward(deps, undone, id) : await backward(deps, undone, id);
  const { subject, batchSize } = change;
  await db.transaction('rw', db.changes, db.meta, async () => {
    await db.changes.update(change.id, { undoneBy: id });
    const whole = { id, subject, batchSize, inParts: true, undoes: change.id };
    await db.changes.put({ ...whole, images: [], rows: [], action: 'undo', by: deps.agent.id, at: deps.now() });
    if (batch) await writeBatch(db, { ...batch, undoing: undefined });
  });
  return kept === undefined ? { changeId: id } : { changeId: id, kept };
}
