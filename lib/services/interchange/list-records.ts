import { recordFrom } from '#lib/db/row-codecs.ts';
import { isVisible, mayRead } from '#lib/db/viewer.ts';
import type { StoredRecord } from '#lib/domain/record.ts';
import type { Result } from '#lib/domain/result.ts';
import type { TableRecord } from '#lib/domain/table-record.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { requireRight, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** How many rows one answer is read from: small enough for a message, large enough for few of them. */
const CHUNK = 500;

/** Records of one table for an export (message `interchange.records`). Never other agents' private ones (R10). */
export function listRecords(
  deps: ServiceDeps,
  { table, after, deleted }: Request<'interchange.records'>,
): Promise<Result<Response<'interchange.records'>>> {
  return settle(async () => {
    requireRight(deps, 'interchange');
    const stored = deps.db.table<{ id: string }, string>(table);
    const from = after === undefined ? stored.orderBy('id') : stored.where('id').above(after);
    const rows = await from.limit(CHUNK).toArray();
    const viewer = viewerOf(deps);
    const found: StoredRecord[] = rows.map((row) => recordFrom(table, row));
    const shown = found.filter((each) => (deleted ? mayRead(each, viewer) : isVisible(each, viewer)));
    const records = shown.map((record) => ({ table, record }) as TableRecord);
    const last = rows.length < CHUNK ? undefined : rows.at(-1)?.id;
    return { records, ...(last !== undefined && { next: last }) };
  });
}
