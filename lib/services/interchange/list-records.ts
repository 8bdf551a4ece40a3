import { recordFrom } from '#lib/db/row-codecs.ts';
import { isVisible, mayRead } from '#lib/db/viewer.ts';
import type { Definition } from '#lib/domain/definition/definition.ts';
import { type Distinction, distinctKindSchema } from '#lib/domain/distinction/distinction.ts';
import { withoutIds } from '#lib/domain/distinction/without-ids.ts';
import type { StoredRecord } from '#lib/domain/record.ts';
import type { Result } from '#lib/domain/result.ts';
import type { TableRecord } from '#lib/domain/table-record.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { knownDefinitions } from '../definitions/known-definitions.ts';
import { requireRight, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** How many rows one answer is read from: small enough for a message, large enough for few of them. */
const CHUNK = 500;

/** What was told apart without the records that the agent may not read (R10); nothing when fewer than two are left. */
async function withReadable(deps: ServiceDeps, distinctions: readonly Distinction[]): Promise<Distinction[]> {
  const viewer = viewerOf(deps);
  const readable = new Set<string>();
  for (const table of distinctKindSchema.options) {
    const ids = new Set(distinctions.flatMap((each) => (each.of === table ? each.ids : [])));
    // oxlint-disable-next-line no-await-in-loop
    const rows: (object | undefined)[] = await deps.db.table(table).bulkGet([...ids]);
    for (const row of rows) {
      const record = row && recordFrom(table, row);
      if (record !== undefined && mayRead(record, viewer)) readable.add(record.id);
    }
  }
  return distinctions.flatMap((each) => withoutIds(each, (id) => !readable.has(id)) ?? []);
}

/** The attributes that a policy fixes, as whoever has no such policy defines them: their values are to be read there too. */
async function fixedAttributes(deps: ServiceDeps): Promise<Definition[]> {
  const fixed = (await knownDefinitions(deps)).filter(({ kind, fixed: isFixed }) => kind === 'attribute' && isFixed);
  const stored = await deps.db.definitions.bulkGet(fixed.map(({ id }) => id));
  return fixed.filter((_, index) => stored[index] === undefined).map(({ fixed: _fixed, ...definition }) => definition);
}

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
    const told = table === 'distinctions' ? await withReadable(deps, shown as Distinction[]) : shown;
    const isLast = rows.length < CHUNK;
    const fixed = table === 'definitions' && isLast ? await fixedAttributes(deps) : [];
    const records = [...told, ...fixed].map((record) => ({ table, record }) as TableRecord);
    const last = isLast ? undefined : rows.at(-1)?.id;
    return { records, ...(last !== undefined && { next: last }) };
  });
}
