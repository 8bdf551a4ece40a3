import type { Database } from '#lib/db/database.ts';
import { checkSum } from '#lib/db/name-index/check-sum.ts';
import { answerOf, readRawTables } from '#lib/db/raw-read.ts';
import { isSaid } from '#lib/domain/person/take-out.ts';
import type { Traces } from '#lib/domain/person/traces.ts';

/** Rows that are read at once. */
const CHUNK = 2000;

/** Keys of interactions, and ids, that a row may name beside the texts. */
export interface NamedToo {
  traces: Traces;
  keys: readonly string[];
}

/** Whether a row names a person, in whatever field: it may be one that stays. */
export function createMentionTest({ traces, keys }: NamedToo): (row: unknown) => boolean {
  const named = [...traces.ids, ...keys.map((key) => JSON.stringify(key).slice(1, -1))];
  return (row) => {
    const text = JSON.stringify(row);
    return named.some((name) => text.includes(name)) || isSaid(text, traces.everywhere);
  };
}

/** How far the contacts have been looked through for a person. It names nobody but by ids. */
interface Look {
  /** Of what was looked for. */
  sum: number;
  /** The last write of contacts before the looking began; later ones have to be looked at again. */
  write: number;
  /** How many there were, about. */
  rows: number;
  read: number;
  /** When it began, epoch ms. */
  at: number;
  /** The last contact that was read. */
  after?: string;
  found: string[];
  isDone: boolean;
}

const LOOK = 'person-look:';
const lookKey = (id: string): string => LOOK + id;

/** How long what was looked through is kept, in milliseconds: a day. */
const KEPT = 86_400_000;

/** What is looked for, as a number: what was found for another name or address does not count. */
function sumOf({ traces, keys }: NamedToo): number {
  return checkSum([[...traces.ids].sort(), traces.everywhere?.source ?? '', [...keys].sort()]);
}

async function readLook(db: Database, id: string, named: NamedToo): Promise<Look | undefined> {
  const row = await db.meta.get(lookKey(id));
  // Rows of `meta` are written by this program alone.
  // oxlint-disable-next-line no-unsafe-type-assertion
  const look = row?.value as Look | undefined;
  return look?.sum === sumOf(named) ? look : undefined;
}

async function begin(db: Database, named: NamedToo, at: number): Promise<Look> {
  const { write, rows } = await db.nameIndex.latest();
  return { sum: sumOf(named), write, rows, read: 0, at, found: [], isDone: false };
}

/** Forgets what was looked through for people long ago. */
async function dropOld(db: Database, now: number): Promise<void> {
  await db.meta
    .where('key')
    .startsWith(LOOK)
    // Rows of `meta` are written by this program alone.
    // oxlint-disable-next-line no-unsafe-type-assertion
    .filter(({ value }) => Math.abs(now - (value as Look).at) > KEPT)
    .delete();
}

/** A stretch of rows. */
type Stretch = readonly { id: string }[];

/** The rows behind one. */
function readBehind(db: Database, after: string | undefined): Promise<Stretch> {
  const range = after === undefined ? null : db.keyRange.lowerBound(after, true);
  return readRawTables(db, ['contacts'], (transaction) =>
    answerOf<{ id: string }[]>(transaction.objectStore('contacts').getAll(range, CHUNK)),
  );
}

/** Reads on stretch by stretch, until `isEnough` or the end; the browser reads the next one while one is looked at. */
async function readOn(db: Database, look: Look, named: NamedToo, isEnough: () => boolean): Promise<Look> {
  const names = createMentionTest(named);
  let present = look;
  let coming: Promise<Stretch> | undefined;
  while (!present.isDone) {
    // Each stretch begins where the last one ended.
    // oxlint-disable-next-line no-await-in-loop
    const rows = await (coming ?? readBehind(db, present.after));
    const after = rows.at(-1)?.id ?? present.after;
    const isDone = rows.length < CHUNK;
    coming = isDone || isEnough() ? undefined : readBehind(db, after);
    // When looking at these fails, nobody waits for those.
    coming?.catch(() => undefined);
    const found = rows.filter((row) => !named.traces.ids.has(row.id) && names(row)).map((row) => row.id);
    present = { ...present, read: present.read + rows.length, after, found: [...present.found, ...found], isDone };
    if (coming === undefined) break;
  }
  return present;
}

/**
 * Looks through contacts for a person, from where the last call ended, for a while; how far it is then stays in
 * the store, so that the worker may end between two calls.
 */
export async function lookOn(
  db: Database,
  id: string,
  named: NamedToo,
  { now, mostTime }: { now: () => number; mostTime: number },
): Promise<Pick<Look, 'read' | 'rows' | 'isDone'>> {
  const start = now();
  await dropOld(db, start);
  const before = (await readLook(db, id, named)) ?? (await begin(db, named, start));
  const look = await readOn(db, before, named, () => now() - start >= mostTime);
  await db.meta.put({ key: lookKey(id), value: look });
  return look;
}

/** Rows of those ids that name a person. */
async function mentionsAmong(db: Database, ids: readonly string[], named: NamedToo): Promise<string[]> {
  const names = createMentionTest(named);
  const rows = await db.contacts.bulkGet([...new Set(ids)].filter((id) => !named.traces.ids.has(id)));
  return rows.flatMap((row) => (row !== undefined && names(row) ? [row.id] : []));
}

/**
 * Contacts other than the person's own that name the person, in whatever field. What was looked through before is not
 * read again but for what has been written since.
 */
export async function contactsNaming(db: Database, id: string, named: NamedToo): Promise<string[]> {
  const before = await readLook(db, id, named);
  const written = before?.isDone === true ? await db.nameIndex.writtenSince(before.write) : undefined;
  if (before !== undefined && written !== undefined) {
    return [...new Set([...before.found, ...(await mentionsAmong(db, written, named))])];
  }
  const { found } = await readOn(db, await begin(db, named, 0), named, () => false);
  return found;
}

/** Forgets what was looked through for a person. */
export async function forgetLook(db: Database, id: string): Promise<void> {
  await db.meta.delete(lookKey(id));
}
