import type { Database } from '#lib/db/database.ts';
import { recordFrom } from '#lib/db/row-codecs.ts';
import { mayRead, type Viewer } from '#lib/db/viewer.ts';
import type { JournalledTable } from '#lib/domain/change/change.ts';
import type { StoredRecord } from '#lib/domain/record.ts';
import { ROWS_PER_PART } from '#lib/domain/contact/import-row.ts';
import { partMark } from '../journal/record.ts';
import { isReferred, referredAmong } from '../journal/references.ts';
import { sameContent } from '../journal/same-content.ts';
import { type ImageOf, imagesOf } from '../journal/typed-image.ts';
import { withoutEdit } from '../journal/without-edit.ts';

/** How what an import wrote is written back: with images in the journal, or as if it had never been. */
export interface BackWriter {
  getMany(table: JournalledTable, ids: readonly string[]): Promise<(StoredRecord | undefined)[]>;
  /** Writes records of different ids, in their order. */
  putMany(table: JournalledTable, records: readonly StoredRecord[]): Promise<unknown>;
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
  // A change names all the rows it wrote: it is read once, and not once for each of them.
  const ids = await Promise.all(rowKeys.map((key) => db.changes.where('rows').equals(key).primaryKeys()));
  const changes = (await db.changes.bulkGet([...new Set(ids.flat())].sort())).filter((change) => change !== undefined);
  const wanted = new Set(rowKeys);
  const first = new Map<string, StoredRecord>();
  for (const change of changes) {
    for (const { table, id, before } of imagesOf(change)) {
      const key = `${table}:${id}`;
      if (wanted.has(key) && before !== undefined && !first.has(key)) first.set(key, before);
    }
  }
  return first;
}

/** What came of some rows: how many were gone through, how many of them stay, and where to go on. */
interface Taking {
  done: number;
  kept: number;
  last: string | undefined;
}

/** Removes the next rows that came with the import, unless they were changed since or something points at them. */
async function removeRows(
  db: Database,
  writer: BackWriter,
  { batchId, viewer }: Taken,
  { table, after = '' }: { table: 'contacts' | 'organizations'; after: string | undefined },
): Promise<Taking> {
  // Read on from the last one: rows that stay are not gone through again, however many there are.
  const rows = await db
    .table<{ id: string }, string>(table)
    .where('[batchId+id]')
    .between([batchId, after], [batchId, '\uffff'], false, true)
    .limit(ROWS_PER_PART)
    .toArray();
  const records: StoredRecord[] = rows.map((row) => recordFrom(table, row)).filter((each) => mayRead(each, viewer));
  // What is still of its first revision is as it came.
  const touched = records.filter(({ revision }) => revision > 1).map(({ id }) => `${table}:${id}`);
  const asCame = await touchedRecords(db, touched);
  const referred = await referredAmong(
    db,
    table,
    records.map(({ id }) => id),
  );
  const going = records.filter((record) => {
    const came = asCame.get(`${table}:${record.id}`);
    return !referred.has(record.id) && (came === undefined || sameContent(record, came));
  });
  await writer.removeMany(
    table,
    going.map(({ id }) => id),
  );
  const last = rows.length < ROWS_PER_PART ? undefined : rows.at(-1)?.id;
  return { done: records.length, kept: records.length - going.length, last };
}

/** An edit as its image has it. */
type Edit = ImageOf & { before: StoredRecord };

const isEdit = (image: ImageOf): image is Edit => image.before !== undefined;

/** Edits of one table that follow upon each other, which are taken back in one go; whatever else by itself. */
function* runsOf(images: readonly ImageOf[]): Generator<ImageOf | [Edit, ...Edit[]]> {
  let run: [Edit, ...Edit[]] | undefined;
  for (const image of images) {
    if (isEdit(image) && run?.[0].table === image.table) run.push(image);
    else {
      if (run) yield run;
      run = isEdit(image) ? [image] : undefined;
      if (!isEdit(image)) yield image;
    }
  }
  if (run) yield run;
}

/** Takes edits of different rows of one table back, field by field. Answers how many rows stay. */
async function takeEdits(writer: BackWriter, edits: readonly [Edit, ...Edit[]]): Promise<number> {
  const { table } = edits[0];
  const currents = await writer.getMany(
    table,
    edits.map(({ id }) => id),
  );
  let kept = 0;
  const backs = edits.flatMap((image, at): StoredRecord[] => {
    const { before, after } = image;
    const current = currents[at];
    if (after === undefined || sameContent(current, before)) return [];
    const back = sameContent(current, after) ? before : withoutEdit(image, current as never);
    if (back !== undefined) return [back];
    kept += 1;
    return [];
  });
  if (backs.length > 0) await writer.putMany(table, backs);
  return kept;
}

/** Takes back a row that was added. Answers how many rows stay. */
async function takeAdded(db: Database, writer: BackWriter, { table, id, after }: ImageOf): Promise<number> {
  const [current] = await writer.getMany(table, [id]);
  if (current === undefined) return 0;
  if (!sameContent(current, after) || (await isReferred(db, table, id))) return 1;
  await writer.removeMany(table, [id]);
  return 0;
}

/** Takes back, of the next part of the import, what belongs to this phase. */
async function takePart(
  db: Database,
  writer: BackWriter,
  { lastDoing }: Taken,
  { phase, after }: BackPlace,
): Promise<Taking> {
  const ids = (await db.changes.where('rows').equals(partMark(lastDoing)).primaryKeys()).sort().toReversed();
  const next = ids.find((id) => after === undefined || id < after);
  const part = next === undefined ? undefined : await db.changes.get(next);
  if (part === undefined) return { done: 0, kept: 0, last: undefined };
  const isOfPhase = ({ table, before, after: made }: ImageOf): boolean => {
    const isChange = before !== undefined && made !== undefined;
    const isFoundByBatch = table === 'contacts' || table === 'organizations';
    if (phase === 'edits') return isChange || FIRST.has(table);
    return !isChange && !isFoundByBatch && !FIRST.has(table);
  };
  const images = imagesOf(part).filter(isOfPhase).toReversed();
  let kept = 0;
  for (const run of runsOf(images)) {
    // Each may depend on the one before it.
    // oxlint-disable-next-line no-await-in-loop
    kept += Array.isArray(run) ? await takeEdits(writer, run) : await takeAdded(db, writer, run);
  }
  return { done: images.length, kept, last: part.id };
}

/**
 * Takes back the next few hundred rows of an import, inside the caller's transaction, and says where to go on, how many
 * rows that were, and how many of them stayed because they were changed since or are in use. Doing a place again does no harm.
 */
export async function takeBackSome(
  db: Database,
  writer: BackWriter,
  taken: Taken,
  place: BackPlace,
): Promise<{ place: BackPlace; done: number; kept: number }> {
  const { phase, after } = place;
  if (phase === 'end') return { place, done: 0, kept: 0 };
  const { done, kept, last } =
    phase === 'contacts' || phase === 'organizations'
      ? await removeRows(db, writer, taken, { table: phase, after })
      : await takePart(db, writer, taken, place);
  return { place: last === undefined ? { phase: NEXT[phase] } : { phase, after: last }, done, kept };
}
