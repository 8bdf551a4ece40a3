import { z } from 'zod/mini';
import type { Database } from '#lib/db/database.ts';
import type { NameIndex } from '#lib/db/name-index/name-index.ts';
import type { KeyValueArea } from '#lib/settings/key-value-area.ts';
import { STORE_MARK_KEY } from '#lib/settings/storage-keys.ts';

/** Above this many rows the index says about how many there are: counting them would take long. */
const COUNTED = 10_000;

/** What the store held when it was looked at last, kept where the browser keeps settings and not among the records. */
const storeMarkSchema = z.object({
  contacts: z.number(),
  organizations: z.number(),
  hasEntries: z.boolean(),
  /** When it was looked at, in milliseconds. */
  at: z.number(),
});

/** The mark, or nothing where there is none that can be read. */
export async function readStoreMark(local: KeyValueArea): Promise<StoreMark | undefined> {
  const read = storeMarkSchema.safeParse((await local.get([STORE_MARK_KEY]))[STORE_MARK_KEY]);
  return read.success ? read.data : undefined;
}

/**
 * Whether a database may be made where there is none: not when one held something. A browser whose disk is full, or
 * whose files are damaged, drops the whole of it without a word.
 */
export async function mayMakeStore(local: KeyValueArea): Promise<boolean> {
  const mark = await readStoreMark(local);
  return mark === undefined || (mark.contacts === 0 && mark.organizations === 0 && !mark.hasEntries);
}

/** Writes down what the store holds, when that is another than the last time or a day has passed. */
export async function markStore(db: Database, local: KeyValueArea, now: () => number): Promise<void> {
  const [known, contacts, organizations, entries] = await Promise.all([
    readStoreMark(local),
    rowsOf(db.nameIndex, () => db.contacts.count()),
    rowsOf(db.organizationIndex, () => db.organizations.count()),
    db.entries.limit(1).primaryKeys(),
  ]);
  const mark: StoreMark = { contacts, organizations, hasEntries: entries.length > 0, at: now() };
  const isSame =
    known?.contacts === contacts && known.organizations === organizations && known.hasEntries === mark.hasEntries;
  if (!isSame || mark.at - known.at > DAY) await local.set({ [STORE_MARK_KEY]: mark });
}

/**
 * Begins anew where the store was lost: the agent's own decision. `makeStore` opens it; where that fails the loss is
 * remembered on.
 */
export async function beginStoreAnew<Answer extends { ok: boolean }>(
  local: KeyValueArea,
  makeStore: () => Promise<Answer>,
): Promise<Answer> {
  const mark = await readStoreMark(local);
  await local.remove([STORE_MARK_KEY]);
  const made = await makeStore();
  if (!made.ok && mark !== undefined) await local.set({ [STORE_MARK_KEY]: mark });
  return made;
}

const DAY = 86_400_000;

async function rowsOf(index: NameIndex, count: () => Promise<number>): Promise<number> {
  const { rows } = await index.latest();
  return rows > COUNTED ? rows : count();
}

export type StoreMark = z.infer<typeof storeMarkSchema>;
