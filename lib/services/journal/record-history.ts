import type { Database } from '#lib/db/database.ts';
import { recordFrom } from '#lib/db/row-codecs.ts';
import { mayRead } from '#lib/db/viewer.ts';
import type { Change, ChangedRecord } from '#lib/domain/change/change.ts';
import { changedFields } from '#lib/domain/merge-edit.ts';
import type { StoredRecord } from '#lib/domain/record.ts';
import type { FieldChange, RecordChange } from '#lib/messages/protocol/change.ts';
import { nameOf } from '../contacts/name-of.ts';
import { refuse } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { changesOf, lastState } from './history.ts';
import { lastUndoing } from './last-undoing.ts';
import { nameFields } from './named-fields.ts';
import { rowState } from './row-undoing.ts';
import { reachOf } from './shared-act.ts';
import { type ImageOf, imagesOf } from './typed-image.ts';

/** What no reader of a history asks for. Of a merge the history says with whom, and not the id that is left of them. */
const STAMPS = new Set([
  'id',
  'revision',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'ownerId',
  'batchId',
  'aliases',
]);

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

/** The name that the record of an image had before. */
function nameIn(image: ImageOf | undefined): string | undefined {
  if (image?.table === 'contacts') return image.before && nameOf(image.before);
  return image?.table === 'organizations' ? image.before?.name : undefined;
}

/** With whom a merge made one of this record: those that went into it, or the one into which it went (R31). */
function mergedWith(change: Change, { table, id }: ChangedRecord): string[] {
  if (!change.action.endsWith('.merge')) return [];
  const images = imagesOf(change).filter((image) => image.table === table);
  const intoOf = ({ after }: ImageOf): string | undefined =>
    after && 'mergedInto' in after ? after.mergedInto : undefined;
  const own = images.find((image) => image.id === id);
  const into = own && intoOf(own);
  const others = images.filter((image) => intoOf(image) === id || image.id === into);
  return others.flatMap((image) => nameIn(image) ?? []);
}

/** Whether a change is undone for one record, how to take it back or do it again there, and what else that reaches. */
async function stateOf(
  db: Database,
  change: Change,
  of: ChangedRecord,
): Promise<Pick<RecordChange, 'undone' | 'undoId' | 'record' | 'shared'>> {
  const whole = change.partOf === undefined ? undefined : await db.changes.get(change.partOf);
  const state = await lastUndoing(db, whole ?? change);
  const reach = reachOf(whole ?? change, of);
  if (reach === undefined) return state;
  const shared = { ...reach, ...state };
  if (reach.isWholeOnly) return { ...state, shared };
  const { isOfRow, ...ofRow } = await rowState(db, { change, whole, row: of });
  return { ...ofRow, shared, ...(isOfRow && { record: of }) };
}

/**
 * What was done to one contact, organization or location, newest first, also when it is deleted or when what made it
 * was taken back. Undoings are shown as the state of what they undid. `not-found` when the agent may not read the record
 * (R10).
 */
export async function recordHistory(
  deps: ServiceDeps,
  table: 'contacts' | 'organizations' | 'sites',
  id: string,
): Promise<RecordChange[]> {
  const { db } = deps;
  const viewer = viewerOf(deps);
  const row: object | undefined = await db.table(table).get(id);
  const changes = await changesOf(db, table, id);
  const record: StoredRecord | undefined = row === undefined ? lastState(changes, table, id) : recordFrom(table, row);
  if (record === undefined || !mayRead(record, viewer)) return refuse('not-found', id);
  const shown = changes.filter(({ action }) => action !== 'undo');
  const fields = await nameFields(
    db,
    viewer,
    shown.map((change) => fieldsOf(change, id)),
  );
  return Promise.all(
    shown.map(async (change, at): Promise<RecordChange> => {
      const { id: changeId, subject, by } = change;
      // The filter above took the undoings out.
      const action = change.action as RecordChange['action'];
      const names = mergedWith(change, { table, id });
      return {
        id: changeId,
        at: change.at,
        action,
        subject,
        isOwn: by === deps.agent.id,
        fields: fields[at] ?? [],
        ...(names.length > 0 && { mergedWith: names }),
        ...(await stateOf(db, change, { table, id })),
      };
    }),
  );
}
