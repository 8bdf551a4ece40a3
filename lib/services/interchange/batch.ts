import type { Database } from '#lib/db/database.ts';
import type { AttributeValue } from '#lib/domain/definition/attribute-value.ts';
import type { DuplicatePolicy } from '#lib/domain/contact/import-row.ts';
import type { ImportProgress, StagedRow } from '#lib/messages/protocol/interchange.ts';

/** An import as the store remembers it: how far it is, and what it needs to go on after anything that happens. */
export interface Batch extends ImportProgress {
  duplicates: DuplicatePolicy;
  /** Own fields of new contacts of which the file says nothing. */
  attributes?: Record<string, AttributeValue>;
  /** The agent who runs it. */
  agentId: string;
  fromAgent?: string;
  /**
   * The number of the last write of contacts, as long as it was the check before this import or a part of it: then what
   * the check found of addresses still stands.
   */
  write?: number;
  /** Locations that rows of contacts named and that were made. */
  sites?: number;
  /** Ids of the file whose record has another id here, such as an organization of the same name. */
  moved: Record<string, string>;
}

const BATCH = 'import:';
const PART = 'import-part:';

/** A part's key; parts sort in their order. */
export function partKey(batchId: string, part: number): string {
  return `${PART}${batchId}:${String(part).padStart(9, '0')}`;
}

export function batchKey(batchId: string): string {
  return `${BATCH}${batchId}`;
}

/** An import by its id. Rows of `meta` are written by this program alone. */
export async function readBatch(db: Database, batchId: string): Promise<Batch | undefined> {
  const row = await db.meta.get(batchKey(batchId));
  // oxlint-disable-next-line no-unsafe-type-assertion
  return row?.value as Batch | undefined;
}

export async function writeBatch(db: Database, batch: Batch): Promise<void> {
  await db.meta.put({ key: batchKey(batch.batchId), value: batch });
}

/** Every import that the store remembers. */
export async function allBatches(db: Database): Promise<Batch[]> {
  const rows = await db.meta.where('key').startsWith(BATCH).toArray();
  // oxlint-disable-next-line no-unsafe-type-assertion
  return rows.map(({ value }) => value as Batch);
}

/** The rows of one part as they were handed over. */
export async function readPart(db: Database, batchId: string, part: number): Promise<StagedRow[]> {
  const row = await db.meta.get(partKey(batchId, part));
  // oxlint-disable-next-line no-unsafe-type-assertion
  return (row?.value ?? []) as StagedRow[];
}

/** Forgets the rows of an import that are still kept. */
export async function dropParts(db: Database, batchId: string): Promise<void> {
  await db.meta.where('key').startsWith(`${PART}${batchId}:`).delete();
}

/** What a page is told of an import. */
export function progressOf(batch: Batch): ImportProgress {
  const { batchId, state, fileName, parts, done, added, updated, skipped, organizations, gone, holds, cut } = batch;
  const counts = { added, updated, skipped, organizations, ...(cut && { cut }) };
  const said = { batchId, state, fileName, parts, done, ...counts, ...(holds !== undefined && { holds }) };
  return gone === undefined ? said : { ...said, gone };
}
