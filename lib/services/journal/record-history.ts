import { recordFrom } from '#lib/db/row-codecs.ts';
import { mayRead } from '#lib/db/viewer.ts';
import type { Change } from '#lib/domain/change/change.ts';
import { changedFields } from '#lib/domain/merge-edit.ts';
import type { FieldChange, RecordChange } from '#lib/messages/protocol/change.ts';
import { refuse } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { changesOf } from './history.ts';
import { lastUndoing } from './last-undoing.ts';
import { imagesOf } from './typed-image.ts';

/** What no reader of a history asks for. */
const STAMPS = new Set(['id', 'revision', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'ownerId', 'batchId']);

/** The fields that a change altered in one row; none when it made the row or deleted it. */
function fieldsOf(change: Change, id: string): FieldChange[] {
  const image = imagesOf(change).find((each) => each.id === id);
  if (image?.before === undefined || image.after === undefined || image.after.deletedAt !== undefined) return [];
  const [before, after]: [object, object] = [image.before, image.after];
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return changedFields(before, after)
    .filter((field) => !STAMPS.has(field))
    .map((field): FieldChange => ({ field, before: was.get(field), after: is.get(field) }));
}

/**
 * What was done to one contact or organization, newest first, also when it is deleted. Undoings are shown as the state
 * of what they undid. `not-found` when the agent may not read the record (R10).
 */
export async function recordHistory(
  deps: ServiceDeps,
  table: 'contacts' | 'organizations',
  id: string,
): Promise<RecordChange[]> {
  const row: object | undefined = await deps.db.table(table).get(id);
  if (row === undefined || !mayRead(recordFrom(table, row), viewerOf(deps))) return refuse('not-found', id);
  const changes = await changesOf(deps.db, table, id);
  const shown = changes.filter(({ action }) => action !== 'undo');
  return Promise.all(
    shown.map(async (change): Promise<RecordChange> => {
      const { id: changeId, at, subject, by } = change;
      // The filter above took the undoings out.
      const action = change.action as RecordChange['action'];
      const whole = change.partOf === undefined ? undefined : await deps.db.changes.get(change.partOf);
      const state = await lastUndoing(deps.db, whole ?? change);
      const isOwn = by === deps.agent.id;
      return { id: changeId, at, action, subject, isOwn, fields: fieldsOf(change, id), ...state };
    }),
  );
}
