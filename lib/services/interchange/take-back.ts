import type { Database } from '#lib/db/database.ts';
import { mayRead, type Viewer } from '#lib/db/viewer.ts';
import type { JournalledTable } from '#lib/domain/change/change.ts';
import type { StoredRecord } from '#lib/domain/record.ts';
import { ROWS_PER_PART } from '#lib/domain/contact/import-row.ts';
import { partMark } from '../journal/record.ts';
import { isReferred } from '../journal/references.ts';
import { sameContent } from '../journal/same-content.ts';
import { type ImageOf, imagesOf } from '../journal/typed-image.ts';
import { withoutEdit } from '../journal/without-edit.ts';

/** How what an import wrote is written back: with images in the journal, or as if it had never been. */
export interface BackWriter {
  getMany(table: JournalledTable, ids: readonly string[]): Promise<(StoredRecord | undefined)[]>;
  put(table: JournalledTable, record: StoredRecord): Promise<unknown>;
  removeMany(table: JournalledTable, ids: readonly string[]): Promise<void>;
}

/** Where taking an import back stands: what is taken, and after which id it goes on. */
export interface BackPlace {
  phase: 'edits' | 'contacts' | 'rest' | 'organizations' | 'end';
  after?: string;
}

export const BACK_BEGINNING: BackPlace = { phase: 'edits' };

/** What points at others goes first, so that nothing in between points nowhere. */
const NEXT: Readonly<Record<BackPlace['phase'], BackPlace['phase']>> = {
  edits: 'contacts',
  contacts: 'rest',
  rest: 'organizations',
  organizations: 'end',
  end: 'end',
};

const FIRST: ReadonlySet<JournalledTable> = new Set(['entries', 'interactions']);

/** The import, whose eyes it is seen with, and the change whose parts say how its edited records were before. */
export interface Taken {
  batchId: string;
  /** The import itself, or what did it again last. */
  lastDoing: string;
  viewer: Viewer;
}

/** Rows as the import left them, by `table:id`; a row that nothing changed since has none. */
async function touchedRecords(db: Database, rowKeys: readonly string[]): Promise<Map<string, StoredRecord>> {
  const changes = await db.changes
    .where('rows')
    .anyOf([...rowKeys])
    .distinct()
    .toArray();
  const wanted = new Set(rowKeys);
  const first = new Map<string, StoredRecord>();
  for (const change of changes.sort((one, other) => (one.id < other.id ? -1 : 1))) {
    for (const { table, id, before } of imagesOf(change)) {
      const key = `${table}:${id}`;
      if (wanted.has(key) && before !== undefined && !first.has(key)) first.set(key, before);
    }
  }
  return first;
}

/** Removes the next rows that came with the import, unless they were changed since or something points at them. */
async function removeRows(
  db: Database,
  writer: BackWriter,
  { batchId, viewer }: Taken,
  { table, after = '' }: { table: 'contacts' | 'organizations'; after: string | undefined },
): Promise<{ kept: number; last: string | undefined }> {
  const rows = await db
    .table<StoredRecord, string>(table)
    .where('batchId')
    .equals(batchId)
    .filter((row) => row.id > after && mayRead(row, viewer))
    .limit(ROWS_PER_PART)
    .toArray();
  const records = (
    await writer.getMany(
      table,
      rows.map(({ id }) => id),
    )
  ).filter((record) => record !== undefined);
  const asCame = await touchedRecords(
    db,
    records.map(({ id }) => `${table}:${id}`),
  );
  const referred = await Promise.all(records.map(({ id }) => isReferred(db, table, id)));
  const going = records.filter((record, index) => {
    const came = asCame.get(`${table}:${record.id}`);
    return !referred[index] && (came === undefined || sameContent(record, came));
  });
  await writer.removeMany(
    table,
    going.map(({ id }) => id),
  );
  return { kept: records.length - going.length, last: rows.length < ROWS_PER_PART ? undefined : rows.at(-1)?.id };
}

/** Takes back what one image says: an edit field by field, an added row whole. Answers how many rows stay. */
async function takeImage(db: Database, writer: BackWriter, image: ImageOf): Promise<number> {
  const { table, id, before, after } = image;
  const [current] = await writer.getMany(table, [id]);
  if (before === undefined) {
    if (current === undefined) return 0;
    if (!sameContent(current, after) || (await isReferred(db, table, id))) return 1;
    await writer.removeMany(table, [id]);
    return 0;
  }
  if (after === undefined || sameContent(current, before)) return 0;
  const back = sameContent(current, after) ? before : withoutEdit(image, current as never);
  if (back === undefined) return 1;
  await writer.put(table, back);
  return 0;
}

/** Takes back, of the next part of the import, what belongs to this phase. */
async function takePart(
  db: Database,
  writer: BackWriter,
  { lastDoing }: Taken,
  { phase, after }: BackPlace,
): Promise<{ kept: number; last: string | undefined }> {
  const ids = (await db.changes.where('rows').equals(partMark(lastDoing)).primaryKeys()).sort().toReversed();
  const next = ids.find((id) => after === undefined || id < after);
  const part = next === undefined ? undefined : await db.changes.get(next);
  if (part === undefined) return { kept: 0, last: undefined };
  const isOfPhase = ({ table, before, after: made }: ImageOf): boolean => {
    const isEdit = before !== undefined && made !== undefined;
    const isFoundByBatch = table === 'contacts' || table === 'organizations';
    if (phase === 'edits') return isEdit || FIRST.has(table);
    return !isEdit && !isFoundByBatch && !FIRST.has(table);
  };
  let kept = 0;
  for (const image of imagesOf(part).filter(isOfPhase).toReversed()) {
    // Each may depend on the one before it.
    // oxlint-disable-next-line no-await-in-loop
    kept += await takeImage(db, writer, image);
  }
  return { kept, last: part.id };
}

/**
 * Takes back the next few hundred rows of an import, inside the caller's transaction, and says where to go on and how
 * many of the rows stayed because they were changed since or are in use. Doing a place again does no harm.
 */
export async function takeBackSome(
  db: Database,
  writer: BackWriter,
  taken: Taken,
  place: BackPlace,
): Promise<{ place: BackPlace; kept: number }> {
  const { phase, after } = place;
  if (phase === 'end') return { place, kept: 0 };
  const { kept, last } =
    phase === 'contacts' || phase === 'organizations'
      ? await removeRows(db, writer, taken, { table: phase, after })
      : await takePart(db, writer, taken, place);
  return { place: last === undefined ? { phase: NEXT[phase] } : { phase, after: last }, kept };
}
