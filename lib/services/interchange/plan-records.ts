import type { Database } from '#lib/db/database.ts';
import { recordFrom } from '#lib/db/row-codecs.ts';
import { mayRead } from '#lib/db/viewer.ts';
import type { JournalledTable } from '#lib/domain/change/change.ts';
import { organizationNameKey } from '#lib/domain/organization/organization-name-key.ts';
import type { StoredRecord } from '#lib/domain/record.ts';
import { sameValue } from '#lib/domain/same-value.ts';
import type { TableRecord } from '#lib/domain/table-record.ts';
import type { RowVerdict, StagedRow } from '#lib/messages/protocol/interchange.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** A record of a backup and the record that the store has in its place, if any. */
export interface MetRecord {
  line: number;
  item: TableRecord;
  present?: StoredRecord;
  /** The one in the store is another agent's private one: it is neither told nor touched. */
  isHidden: boolean;
}

/** What a record is called. */
function titleOf({ table, record }: TableRecord): string {
  if (table === 'contacts') return `${record.givenName} ${record.familyName}`.trim();
  if (table === 'interactions') return record.title ?? record.number ?? record.helpdeskId;
  if (table === 'entries') return record.topic?.name ?? '';
  if (table === 'distinctions') return '';
  return record.name ?? '';
}

/** The record that has a unique value of this one: an organization's name, an interaction's key, a definition's code. */
async function rivalOf(db: Database, { table, record }: TableRecord): Promise<StoredRecord | undefined> {
  if (record.deletedAt !== undefined) return undefined;
  if (table === 'organizations') return db.organizations.get({ nameKey: organizationNameKey(record.name) });
  if (table === 'interactions') return db.interactions.get({ key: record.key });
  if (table !== 'definitions') return undefined;
  const sameCode = await db.definitions.where('[kind+code]').equals([record.kind, record.code]).toArray();
  const listOf = (each: object): unknown => ('list' in each ? each.list : 'owner' in each ? each.owner : undefined);
  return sameCode.find((each) => listOf(each) === listOf(record));
}

/** What the maker of the backup wrote is this agent's where it is restored. */
function asThisAgents<Item extends TableRecord>(item: Item, fromAgent: string | undefined, agentId: string): Item {
  if (fromAgent === undefined || fromAgent === agentId) return item;
  const { ownerId, createdBy, updatedBy } = item.record;
  const own = (id: string): string => (id === fromAgent ? agentId : id);
  const authors = { ownerId: own(ownerId), createdBy: own(createdBy), updatedBy: own(updatedBy) };
  return { ...item, record: { ...item.record, ...authors } };
}

/** Reads what records of a backup meet in the store. */
export async function meetRecords(
  deps: ServiceDeps,
  rows: readonly Extract<StagedRow, { kind: 'record' }>[],
  fromAgent: string | undefined,
): Promise<MetRecord[]> {
  const viewer = viewerOf(deps);
  return Promise.all(
    rows.map(async ({ line, item: said }): Promise<MetRecord> => {
      const item = asThisAgents(said, fromAgent, deps.agent.id);
      const { table } = item;
      const row: object | undefined =
        (await deps.db.table(table).get(item.record.id)) ?? (await rivalOf(deps.db, item));
      const present: StoredRecord | undefined = row && recordFrom(table, row);
      return { line, item, present, isHidden: present !== undefined && !mayRead(present, viewer) };
    }),
  );
}

/** Whether the store has a record as the backup has it, whatever import it came with. */
export function isUnchanged({ item, present }: MetRecord): boolean {
  const stamps = { id: '', batchId: undefined, revision: 0, updatedAt: 0, updatedBy: '' };
  return present !== undefined && sameValue({ ...present, ...stamps }, { ...item.record, ...stamps });
}

/** Says what each record of a backup would do to the store as it is. */
export async function checkRecords(
  deps: ServiceDeps,
  rows: readonly Extract<StagedRow, { kind: 'record' }>[],
  fromAgent: string | undefined,
): Promise<RowVerdict[]> {
  const met = await meetRecords(deps, rows, fromAgent);
  return met.map((each): RowVerdict => {
    const { line, item, present, isHidden } = each;
    if (present === undefined) return { line, what: 'new' };
    const changes = !isHidden && !isUnchanged(each);
    return { line, what: 'present', because: 'same-record', name: titleOf(item), changes };
  });
}

/** Ids that another id stands for here, in every place where records of these tables point. */
export function withMovedIds({ table, record }: TableRecord, moved: Readonly<Record<string, string>>): TableRecord {
  const to = (id: string): string => moved[id] ?? id;
  if (table === 'sites') return { table, record: { ...record, organizationId: to(record.organizationId) } };
  if (table === 'contacts') {
    const memberships = record.memberships.map((each) => ({ ...each, organizationId: to(each.organizationId) }));
    return { table, record: { ...record, memberships } };
  }
  if (table === 'distinctions') return { table, record: { ...record, ids: [...new Set(record.ids.map(to))] } };
  if (table !== 'interactions' || record.organizationId === undefined) return { table, record } as TableRecord;
  return { table, record: { ...record, organizationId: to(record.organizationId) } };
}

/** The tables whose rows carry the import they came with under an index; of the others an import keeps images. */
export function isFoundByBatch(table: JournalledTable): table is 'contacts' | 'organizations' {
  return table === 'contacts' || table === 'organizations';
}
