import type { Change, ChangedRecord } from '#lib/domain/change/change.ts';
import type { Result } from '#lib/domain/result.ts';
import { mayRead } from '#lib/db/viewer.ts';
import type { Written } from '#lib/messages/protocol/interaction.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { rightFor } from '#lib/settings/right-for.ts';
import { undoInParts } from '../interchange/undo-in-parts.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { isUndone } from './is-undone.ts';
import { record } from './record.ts';
import { findDangling } from './references.ts';
import { imageOfRow, isRowUndone } from './row-undoing.ts';
import { imagesOf } from './typed-image.ts';
import { removeBatch } from './undo-batch.ts';
import { writeBack } from './write-back.ts';

/** The change that an undo, or an undo of an undo, goes back to. */
interface Origin {
  origin: Change;
  /** Undoing this one undoes that one too. */
  isForward: boolean;
  /** It was undone for one row alone. */
  isOfRow: boolean;
}

async function originOf(deps: ServiceDeps, change: Change): Promise<Origin> {
  let origin = change;
  let isForward = true;
  let isOfRow = false;
  for (;;) {
    // A part of an undoing undoes what its whole does.
    const isPart = origin.undoes === undefined && origin.action === 'undo';
    const earlierId = isPart ? origin.partOf : origin.undoes;
    if (earlierId === undefined) break;
    // Each step needs the one before it.
    // oxlint-disable-next-line no-await-in-loop
    const earlier = await deps.db.changes.get(earlierId);
    if (earlier === undefined) break;
    isOfRow ||= origin.rowOnly === true;
    origin = earlier;
    if (!isPart) isForward = !isForward;
  }
  return { origin, isForward, isOfRow };
}

/** Undoes what a change did to one record, and leaves the others that it wrote as they are. */
async function undoRow(deps: ServiceDeps, change: Change, row: ChangedRecord): Promise<Written> {
  const { db } = deps;
  const { origin } = await originOf(deps, change);
  // Half a merge would leave one person twice, or nobody.
  if (origin.action.endsWith('.merge')) refuse('invalid', 'record');
  const right = rightFor(origin.action);
  if (right !== undefined) requireRight(deps, right);
  const viewer = viewerOf(deps);
  const header = {
    id: deps.newId(),
    action: 'undo',
    subject: change.subject,
    by: deps.agent.id,
    at: deps.now(),
  } as const;
  await record(db, { ...header, undoes: change.id, rowOnly: true }, async (journal) => {
    // Read inside the transaction: another undo may have come first.
    if (await isRowUndone(db, change.id, row)) refuse('conflict', `changes:${change.id}`);
    const image = (await imageOfRow(db, change, row)) ?? refuse('not-found', row.id);
    if (![image.before, image.after].every((each) => each === undefined || mayRead(each, viewer))) refuse('not-found');
    await writeBack(journal, { action: origin.action, images: [image] });
    const dangling = await findDangling(db, [image]);
    if (dangling !== undefined) refuse('conflict', `${dangling.table}:${dangling.id}`);
  });
  return { changeId: header.id };
}

/**
 * Undoes one change (message `change.undo`): writes every row's earlier state back as a new revision and journals
 * that as a change of its own, so undoing an undo does the first thing again.
 *
 * `not-found` when there is no such change or it wrote what this agent may not see; `forbidden` when the agent has
 * no right to what is undone; `conflict` (with `table:id`) when the change is already undone, a row it wrote was
 * changed since (of a contact or organization: the same fields of it), or something else has come to depend on a row that would go. Then nothing is written. An import is
 * undone row by row instead: rows changed since, or in use, stay, and `kept` counts them. With `record` it is undone for
 * that one alone, be it one of an import's; `invalid` for a merge, which is one act.
 */
export async function undoChange(
  deps: ServiceDeps,
  { changeId, parts, record: row }: Request<'change.undo'>,
): Promise<Result<Response<'change.undo'>>> {
  return settle(async () => {
    const { db } = deps;
    const change = (await db.changes.get(changeId)) ?? refuse('not-found');
    if (row !== undefined) return undoRow(deps, change, row);
    const viewer = viewerOf(deps);
    const written = imagesOf(change).flatMap(({ before, after }) => [before, after]);
    if (!written.every((each) => each === undefined || mayRead(each, viewer))) refuse('not-found');
    const { origin, isForward, isOfRow } = await originOf(deps, change);
    const right = rightFor(origin.action);
    if (right !== undefined) requireRight(deps, right);
    if (change.partOf !== undefined) refuse('conflict', `changes:${change.partOf}`);
    if (origin.inParts && !isOfRow)
      return undoInParts(deps, { change, batchId: origin.id, isForward, writeBack, most: parts });

    const id = deps.newId();
    const { subject } = change;
    const header = { id, action: 'undo', subject, by: deps.agent.id, at: deps.now(), undoes: changeId } as const;
    const kept = await record(db, header, async (journal) => {
      // Read again: another undo may have come first.
      const present = (await db.changes.get(changeId)) ?? refuse('not-found');
      if (await isUndone(db, present)) refuse('conflict', `changes:${changeId}`);
      await db.changes.update(changeId, { undoneBy: id });
      if (origin.batchSize !== undefined && isForward && !isOfRow) {
        return removeBatch(db, journal, { batchId: origin.id, viewer });
      }
      await writeBack(journal, present);
      const dangling = await findDangling(db, present.images);
      if (dangling !== undefined) refuse('conflict', `${dangling.table}:${dangling.id}`);
      return undefined;
    });
    return kept === undefined ? { changeId: id } : { changeId: id, kept };
  });
}
