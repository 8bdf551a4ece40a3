import type { Database } from '#lib/db/database.ts';
import { type Change, journalledTableSchema } from '#lib/domain/change/change.ts';
import type { Written } from '#lib/messages/protocol/interaction.ts';
import { isUndone } from '../journal/is-undone.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { partMark, record } from '../journal/record.ts';
import { refuse } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { BACK_BEGINNING, type BackPlace, type BackWriter, takeBackSome } from './take-back.ts';

/** An import, or its undoing, that is to be undone part by part. */
export interface UndoneInParts {
  change: Change;
  /** The import's id. */
  batchId: string;
  /** Undoes the import, not its undoing. */
  isForward: boolean;
  /** Puts the rows of one change back as they were before it. */
  writeBack: (journal: JournalWriter, change: Change) => Promise<void>;
  /** So many parts at a time; all of them when it is not said. */
  most?: number | undefined;
}

/** What a journal does for taking back: whatever it is given is a record of the table that it is given with. */
function asBackWriter(journal: JournalWriter): BackWriter {
  return {
    getMany: (table, ids) => journal.getMany(table, ids),
    putMany: (table, backs) => journal.putMany(table, backs as never),
    removeMany: (table, ids) => journal.removeMany(table, ids),
  };
}

/** An undoing under way, as the store remembers it: after whatever happens it goes on there. */
interface Undoing {
  id: string;
  place: BackPlace;
  /** Rows that stayed because they were changed since or are in use. */
  kept: number;
  /** Rows that were gone through. */
  done: number;
}

const TABLES = [...journalledTableSchema.options, 'changes', 'meta'];

const keyOf = (change: Change): string => `undoing:${change.id}`;

async function readUndoing(db: Database, change: Change): Promise<Undoing | undefined> {
  const row = await db.meta.get(keyOf(change));
  // Rows of `meta` are written by this program alone.
  // oxlint-disable-next-line no-unsafe-type-assertion
  return row?.value as Undoing | undefined;
}

/** Takes the next few hundred rows of the import back. */
async function forward(deps: ServiceDeps, undone: UndoneInParts, undoing: Undoing): Promise<Undoing> {
  const { db } = deps;
  const { id, place: from } = undoing;
  const taken = { batchId: undone.batchId, lastDoing: undone.change.id, viewer: viewerOf(deps) };
  const header = { id: deps.newId(), action: 'undo', by: deps.agent.id, at: deps.now(), partOf: id } as const;
  const { place, kept, done } = await record(db, header, (journal) =>
    takeBackSome(db, asBackWriter(journal), taken, from),
  );
  return { id, place, kept: undoing.kept + kept, done: undoing.done + done };
}

/** Does the next part of the import again: the parts of its undoing are put back, the last one first. */
async function backward(deps: ServiceDeps, { change, writeBack }: UndoneInParts, undoing: Undoing): Promise<Undoing> {
  const { db } = deps;
  const { id, place, done } = undoing;
  const ids = (await db.changes.where('rows').equals(partMark(change.id)).primaryKeys()).sort().toReversed();
  const partId = ids.find((each) => place.after === undefined || each < place.after);
  const part = partId === undefined ? undefined : await db.changes.get(partId);
  if (part === undefined) return { ...undoing, place: { phase: 'end' } };
  const next = { ...undoing, place: { ...place, after: part.id }, done: done + part.images.length };
  if (part.undoneBy !== undefined) return next;
  const header = { id: deps.newId(), action: 'undo', by: deps.agent.id, at: deps.now(), partOf: id } as const;
  await record(db, header, async (journal) => {
    await db.changes.update(part.id, { undoneBy: header.id });
    await writeBack(journal, part);
  });
  return next;
}

/** One part, in a transaction of its own with the note of how far it is. */
async function onePart(deps: ServiceDeps, undone: UndoneInParts, id: string): Promise<Undoing> {
  const { db } = deps;
  return db.transaction('rw', TABLES, async () => {
    // Somebody else may have gone on meanwhile.
    const undoing = (await readUndoing(db, undone.change)) ?? { id, place: BACK_BEGINNING, kept: 0, done: 0 };
    if (undoing.place.phase === 'end') return undoing;
    const next = await (undone.isForward ? forward : backward)(deps, undone, undoing);
    await db.meta.put({ key: keyOf(undone.change), value: next });
    return next;
  });
}

/**
 * Undoes an import or another change that was written in parts, or does it again: in as many transactions as it has
 * parts, so that the store answers others meanwhile; `most` of them, after which it says how far it is. The change
 * counts as undone when the last one is written; until then asking again goes on where the worker was stopped.
 */
export async function undoInParts(deps: ServiceDeps, undone: UndoneInParts): Promise<Written> {
  const { db } = deps;
  const { change, isForward, most = Infinity } = undone;
  if (await isUndone(db, change)) refuse('conflict', `changes:${change.id}`);
  const fresh = deps.newId();
  let undoing = await onePart(deps, undone, fresh);
  for (let parts = 1; undoing.place.phase !== 'end'; parts += 1) {
    if (parts >= most) {
      const of = change.batchSize ?? 0;
      return { changeId: undoing.id, rest: { done: Math.min(undoing.done, of), of } };
    }
    // Each few rows a transaction, so that others get their turn in between.
    // oxlint-disable-next-line no-await-in-loop
    undoing = await onePart(deps, undone, fresh);
  }
  const { id, kept } = undoing;
  const { subject, batchSize } = change;
  await db.transaction('rw', db.changes, db.meta, async () => {
    await db.changes.update(change.id, { undoneBy: id });
    const whole = { id, subject, batchSize, inParts: true, undoes: change.id };
    await db.changes.put({ ...whole, images: [], rows: [], action: 'undo', by: deps.agent.id, at: deps.now() });
    await db.meta.delete(keyOf(change));
  });
  return isForward ? { changeId: id, kept } : { changeId: id };
}
