import { type Change, type JournalledTable, journalledTableSchema } from '#lib/domain/change/change.ts';
import type { Interaction } from '#lib/domain/interaction/interaction.ts';
import type { Result } from '#lib/domain/result.ts';
import { mayRead } from '#lib/db/viewer.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { rightFor } from '#lib/settings/right-for.ts';
import { undoInParts } from '../interchange/undo-in-parts.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { isUndone } from './is-undone.ts';
import type { JournalWriter } from './journal-writer.ts';
import { record } from './record.ts';
import { findDangling } from './references.ts';
import { sameContent } from './same-content.ts';
import { type ImageOf, imagesOf } from './typed-image.ts';
import { removeBatch } from './undo-batch.ts';
import { withoutEdit } from './without-edit.ts';

/** The change that an undo, or an undo of an undo, goes back to, and whether undoing this one undoes that one too. */
async function originOf(deps: ServiceDeps, change: Change): Promise<{ origin: Change; isForward: boolean }> {
  let origin = change;
  let isForward = true;
  while (origin.undoes !== undefined) {
    // Each step needs the one before it.
    // oxlint-disable-next-line no-await-in-loop
    const earlier = await deps.db.changes.get(origin.undoes);
    if (earlier === undefined) break;
    origin = earlier;
    isForward = !isForward;
  }
  return { origin, isForward };
}

/**
 * An interaction as undoing its automatic association leaves it: the contacts that came by it are among the removed
 * ones, otherwise the next look at the page would associate them again (R15).
 */
function withoutAutomatic({ before, after }: ImageOf<'interactions'>): Interaction | undefined {
  if (after === undefined) return before;
  const base = before ?? { ...after, participants: [] };
  const kept = new Set(base.participants.map(({ contactId }) => contactId));
  const removed = after.participants.map(({ contactId }) => contactId).filter((id) => !kept.has(id));
  return { ...base, removedContactIds: [...new Set([...base.removedContactIds, ...removed])] };
}

/**
 * Puts the rows of one table back, in the order opposite to the writing: first what goes, then what comes, so that a
 * unique value is free before it is taken again.
 */
async function writeBackTable<T extends JournalledTable>(
  journal: JournalWriter,
  table: T,
  images: readonly ImageOf<T>[],
): Promise<void> {
  const currents = await journal.getMany(
    table,
    images.map(({ id }) => id),
  );
  const merged = images.map((image, index) => {
    const current = currents[index];
    return sameContent(current, image.after) ? image.before : withoutEdit(image, current);
  });
  const changed = images.find(({ before }, index) => before !== undefined && merged[index] === undefined);
  const isGoingChanged = images.find(
    ({ before, after }, index) => before === undefined && !sameContent(currents[index], after),
  );
  const hindrance = changed ?? isGoingChanged;
  if (hindrance !== undefined) refuse('conflict', `${table}:${hindrance.id}`);
  const going = images.filter(({ before }) => before === undefined).map(({ id }) => id);
  await journal.removeMany(table, going);
  const coming = merged.flatMap((row) =>
    // A row that was gone goes on counting where it stopped.
    row === undefined ? [] : [{ ...row, revision: row.revision + 1 }],
  );
  await journal.putMany(table, coming.toReversed());
}

async function writeBack(journal: JournalWriter, change: Change): Promise<void> {
  const isAutomatic = change.action === 'interaction.resolve-automatically';
  const images = imagesOf(change).map((image) =>
    isAutomatic && image.table === 'interactions' ? { ...image, before: withoutAutomatic(image) } : image,
  );
  for (const table of journalledTableSchema.options) {
    const ofTable = images.filter((image) => image.table === table);
    // oxlint-disable-next-line no-await-in-loop
    if (ofTable.length > 0) await writeBackTable(journal, table, ofTable);
  }
}

/**
 * Undoes one change (message `change.undo`): writes every row's earlier state back as a new revision and journals
 * that as a change of its own, so undoing an undo does the first thing again.
 *
 * `not-found` when there is no such change or it wrote what this agent may not see; `forbidden` when the agent has
 * no right to what is undone; `conflict` (with `table:id`) when the change is already undone, a row it wrote was
 * changed since (of a contact or organization: the same fields of it), or something else has come to depend on a row that would go. Then nothing is written. An import is
 * undone row by row instead: rows changed since, or in use, stay, and `kept` counts them.
 */
export async function undoChange(
  deps: ServiceDeps,
  { changeId, parts }: Request<'change.undo'>,
): Promise<Result<Response<'change.undo'>>> {
  return settle(async () => {
    const { db } = deps;
    const change = (await db.changes.get(changeId)) ?? refuse('not-found');
    const viewer = viewerOf(deps);
    const written = imagesOf(change).flatMap(({ before, after }) => [before, after]);
    if (!written.every((row) => row === undefined || mayRead(row, viewer))) refuse('not-found');
    const { origin, isForward } = await originOf(deps, change);
    const right = rightFor(origin.action);
    if (right !== undefined) requireRight(deps, right);
    if (change.partOf !== undefined) refuse('conflict', `changes:${change.partOf}`);
    if (origin.inParts) return undoInParts(deps, { change, batchId: origin.id, isForward, writeBack, most: parts });

    const id = deps.newId();
    const { subject } = change;
    const header = { id, action: 'undo', subject, by: deps.agent.id, at: deps.now(), undoes: changeId } as const;
    const kept = await record(db, header, async (journal) => {
      // Read again: another undo may have come first.
      const present = (await db.changes.get(changeId)) ?? refuse('not-found');
      if (await isUndone(db, present)) refuse('conflict', `changes:${changeId}`);
      await db.changes.update(changeId, { undoneBy: id });
      if (origin.batchSize !== undefined && isForward) return removeBatch(db, journal, { batchId: origin.id, viewer });
      await writeBack(journal, present);
      const dangling = await findDangling(db, present.images);
      if (dangling !== undefined) refuse('conflict', `${dangling.table}:${dangling.id}`);
      return undefined;
    });
    return kept === undefined ? { changeId: id } : { changeId: id, kept };
  });
}
