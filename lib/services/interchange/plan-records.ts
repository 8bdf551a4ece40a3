import type { Database } from '#lib/db/database.ts';
import { recordFrom } from '#lib/db/row-codecs.ts';
import { mayRead } from '#lib/db/viewer.ts';
import type { JournalledTable } from '#lib/domain/change/change.ts';
import type { Definition } from '#lib/domain/definition/definition.ts';
import { definitionRival } from '#lib/domain/definition/definition-rival.ts';
import { type MovedIds, withMovedIds } from '#lib/domain/moved-ids.ts';
import { organizationNameKey } from '#lib/domain/organization/organization-name-key.ts';
import type { StoredRecord } from '#lib/domain/record.ts';
import type { Site } from '#lib/domain/site/site.ts';
import { sameValue } from '#lib/domain/same-value.ts';
import type { TableRecord } from '#lib/domain/table-record.ts';
import type { RowVerdict, StagedRow } from '#lib/messages/protocol/interchange.ts';
import { knownDefinitions } from '../definitions/known-definitions.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** A record of a backup and the record that the store has in its place, if any. */
export interface MetRecord {
  line: number;
  item: TableRecord;
  present?: StoredRecord;
  /** The one in the store is another agent's private one, or a policy's: it is neither told nor touched. */
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

/** What the records of a file meet: what is defined here, but for what the same import brought before. */
interface Present {
  definitions: readonly Definition[];
  batchId: string | undefined;
}

/** The live location of the same organization and name (R43). */
async function siteRival(
  db: Database,
  { organizationId, name }: Site,
  { batchId }: Present,
): Promise<StoredRecord | undefined> {
  const sites = await db.sites.where('organizationId').equals(organizationId).toArray();
  const key = organizationNameKey(name);
  const live = sites.filter((site) => site.deletedAt === undefined && !isOfBatch(site, batchId));
  return live.find((site) => organizationNameKey(site.name) === key);
}

/** Whether the same import brought it: the file means another record then, whatever it is called. */
function isOfBatch(record: StoredRecord, batchId: string | undefined): boolean {
  return batchId !== undefined && record.batchId === batchId;
}

/**
 * The record that has a unique value of this one: an organization's name, a location's name in its organization, an
 * interaction's key, a definition's code or name.
 */
async function rivalOf(
  db: Database,
  { table, record }: TableRecord,
  present: Present,
): Promise<StoredRecord | undefined> {
  if (record.deletedAt !== undefined) return undefined;
  if (table === 'organizations') return db.organizations.get({ nameKey: organizationNameKey(record.name) });
  if (table === 'sites') return siteRival(db, record, present);
  if (table === 'interactions') return db.interactions.get({ key: record.key });
  return table === 'definitions' ? definitionRival(record, present.definitions) : undefined;
}

/** What the maker of the backup wrote is this agent's where it is restored. */
function asThisAgents<Item extends TableRecord>(item: Item, fromAgent: string | undefined, agentId: string): Item {
  if (fromAgent === undefined || fromAgent === agentId) return item;
  const { ownerId, createdBy, updatedBy } = item.record;
  const own = (id: string): string => (id === fromAgent ? agentId : id);
  const authors = { ownerId: own(ownerId), createdBy: own(createdBy), updatedBy: own(updatedBy) };
  return { ...item, record: { ...item.record, ...authors } };
}

/** What others of a file point at by an id that may be another one here; these are met first. */
const POINTED_AT: readonly JournalledTable[] = ['definitions', 'organizations'];

/** Which ids of a file are other ones here, by what its records met. */
export function movedBy(met: readonly MetRecord[]): Record<string, string> {
  return Object.fromEntries(
    met.flatMap(({ item, present }) =>
      present && present.id !== item.record.id ? [[item.record.id, present.id]] : [],
    ),
  );
}

/**
 * Reads what records of a backup meet in the store. Each comes with the ids that what it points at has here: as `moved`
 * says it, or as an earlier one of these records found.
 */
export async function meetRecords(
  deps: ServiceDeps,
  rows: readonly Extract<StagedRow, { kind: 'record' }>[],
  { fromAgent, moved = {}, batchId }: { fromAgent?: string; moved?: MovedIds; batchId?: string },
): Promise<MetRecord[]> {
  const viewer = viewerOf(deps);
  const all = rows.some(({ item }) => item.table === 'definitions') ? await knownDefinitions(deps) : [];
  const definitions = all.filter((each) => !isOfBatch(each, batchId));
  const met = new Map<number, MetRecord>();
  let known: MovedIds = moved;
  const meet = (isWanted: (table: JournalledTable) => boolean): Promise<unknown> =>
    Promise.all(
      rows.map(async ({ line, item: said }, index) => {
        const { table } = said;
        if (!isWanted(table)) return;
        const item = asThisAgents(withMovedIds(said, known), fromAgent, deps.agent.id);
        const row: object | undefined =
          (await deps.db.table(table).get(item.record.id)) ?? (await rivalOf(deps.db, item, { definitions, batchId }));
        const present: StoredRecord | undefined = row && recordFrom(table, row);
        const isFixed = definitions.some((each) => each === row && each.fixed);
        const isHidden = present !== undefined && (isFixed || !mayRead(present, viewer));
        met.set(index, { line, item, present, isHidden });
      }),
    );
  await meet((table) => POINTED_AT.includes(table));
  known = { ...known, ...movedBy([...met.values()]) };
  await meet((table) => table === 'sites');
  known = { ...known, ...movedBy([...met.values()]) };
  // An organization's own fields may be defined in the same part.
  for (const [index, each] of met) met.set(index, { ...each, item: withMovedIds(each.item, known) });
  await meet((table) => table !== 'sites' && !POINTED_AT.includes(table));
  return rows.map((_, index) => met.get(index)!);
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
  const met = await meetRecords(deps, rows, { fromAgent });
  return met.map((each): RowVerdict => {
    const { line, item, present, isHidden } = each;
    if (present === undefined) return { line, what: 'new' };
    const changes = !isHidden && !isUnchanged(each);
    return { line, what: 'present', because: 'same-record', name: titleOf(item), changes };
  });
}

/** The tables whose rows carry the import they came with under an index; of the others an import keeps images. */
export function isFoundByBatch(table: JournalledTable): table is 'contacts' | 'organizations' {
  return table === 'contacts' || table === 'organizations';
}
