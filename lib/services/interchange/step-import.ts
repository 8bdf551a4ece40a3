import type { Definition } from '#lib/domain/definition/definition.ts';
import { withFreePlace } from '#lib/domain/definition/definition-rival.ts';
import { withoutIds } from '#lib/domain/distinction/without-ids.ts';
import type { StoredRecord } from '#lib/domain/record.ts';
import { sameValue } from '#lib/domain/same-value.ts';
import type { TableRecord } from '#lib/domain/table-record.ts';
import type { Result } from '#lib/domain/result.ts';
import type { StagedRow } from '#lib/messages/protocol/interchange.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { rightFor } from '#lib/settings/right-for.ts';
import { knownDefinitions } from '../definitions/known-definitions.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { type Batch, progressOf, readPart, writeBatch } from './batch.ts';
import { requireBatch } from './open-import.ts';
import { checkContacts, planContacts } from './plan-contacts.ts';
import { checkOrganizations, planOrganizations } from './plan-organizations.ts';
import { checkRecords, isUnchanged, meetRecords, movedBy } from './plan-records.ts';
import { type PartWrites, writePart } from './write-part.ts';

type ContactItem = Extract<StagedRow, { kind: 'contact' }>;
type OrganizationItem = Extract<StagedRow, { kind: 'organization' }>;
type RecordItem = Extract<StagedRow, { kind: 'record' }>;

function isContact(row: StagedRow): row is ContactItem {
  return row.kind === 'contact';
}

function isOrganization(row: StagedRow): row is OrganizationItem {
  return row.kind === 'organization';
}

function isRecord(row: StagedRow): row is RecordItem {
  return row.kind === 'record';
}

const RIGHTS = {
  contacts: rightFor('contact.update'),
  organizations: rightFor('organization.update'),
  sites: rightFor('location.save'),
  definitions: rightFor('definition.update'),
  interactions: undefined,
  entries: undefined,
  distinctions: rightFor('duplicate.tell-apart'),
} as const;

const RIGHTS_OF_ROWS = { contact: 'contacts.edit', organization: 'organizations.edit' } as const;

/** Refuses rows that the agent has no right to write (R60). */
function requireRights(deps: ServiceDeps, rows: readonly StagedRow[]): void {
  requireRight(deps, 'interchange');
  for (const row of rows) {
    const right = row.kind === 'record' ? RIGHTS[row.item.table] : RIGHTS_OF_ROWS[row.kind];
    if (right) requireRight(deps, right);
    const { visibility } = row.kind === 'record' ? row.item.record : row.row;
    if (visibility === 'private') requireRight(deps, 'private.see');
  }
}

/** Says what importing rows would do (message `interchange.check`). */
export function checkRows(
  deps: ServiceDeps,
  { rows, fromAgent, attributes }: Request<'interchange.check'>,
): Promise<Result<Response<'interchange.check'>>> {
  return settle(async () => {
    requireRights(deps, rows);
    // Before anything is read: what is written meanwhile counts as written later.
    const { write } = await deps.db.nameIndex.latest();
    const [contacts, organizations, records] = await Promise.all([
      checkContacts(
        deps,
        rows.filter(isContact).map(({ row }) => row),
        attributes,
      ),
      checkOrganizations(
        deps,
        rows.filter(isOrganization).map(({ row }) => row),
      ),
      checkRecords(deps, rows.filter(isRecord), fromAgent),
    ]);
    return { verdicts: [...contacts, ...organizations, ...records], write };
  });
}

/**
 * What points at nothing that is here is left out: a membership or a participant whose record the file did not bring,
 * and what told such records apart.
 */
async function withoutDangling(deps: ServiceDeps, items: readonly TableRecord[]): Promise<(TableRecord | undefined)[]> {
  const { db } = deps;
  const organizationIds = items.flatMap(({ table, record }) =>
    table === 'contacts' ? record.memberships.map(({ organizationId }) => organizationId) : [],
  );
  const siteIds = items.flatMap(({ table, record }) => (table === 'contacts' ? (record.siteId ?? []) : []));
  const contactIds = items.flatMap(({ table, record }) =>
    table === 'interactions' ? record.participants.map(({ contactId }) => contactId) : [],
  );
  const apart = items.flatMap(({ table, record }) => (table === 'distinctions' ? record.ids : []));
  const [organizations, sites, contacts] = await Promise.all([
    db.organizations.bulkGet([...new Set([...organizationIds, ...apart])]),
    db.sites.bulkGet([...new Set(siteIds)]),
    db.contacts.bulkGet([...new Set([...contactIds, ...apart])]),
  ]);
  const known = new Set(
    [...organizations, ...sites, ...contacts, ...items.map(({ record }) => record)].map((row) => row?.id),
  );
  return items.map((item): TableRecord | undefined => {
    if (item.table === 'contacts') {
      const { siteId, ...record } = item.record;
      const memberships = record.memberships.filter(({ organizationId }) => known.has(organizationId));
      return { table: 'contacts', record: { ...record, memberships, ...(known.has(siteId) && siteId && { siteId }) } };
    }
    if (item.table === 'distinctions') {
      const record = withoutIds(item.record, (id) => !known.has(id));
      return record && { table: 'distinctions', record };
    }
    if (item.table !== 'interactions') return item;
    const participants = item.record.participants.filter(({ contactId }) => known.has(contactId));
    return { table: 'interactions', record: { ...item.record, participants } };
  });
}

/** An attribute under a code and a name that are free here; every other record as it is. */
function inFreePlace(item: TableRecord, known: readonly Definition[]): TableRecord {
  if (item.table !== 'definitions' || item.record.kind !== 'attribute' || item.record.deletedAt !== undefined)
    return item;
  return { table: 'definitions', record: withFreePlace(item.record, known) };
}

async function planRecords(deps: ServiceDeps, batch: Batch, rows: readonly RecordItem[]): Promise<PartWrites> {
  const { batchId, duplicates, fromAgent } = batch;
  const met = await meetRecords(deps, rows, { fromAgent, moved: batch.moved, batchId });
  const moved = movedBy(met);
  const known = met.some(({ item }) => item.table === 'definitions') ? await knownDefinitions(deps) : [];
  const writes: PartWrites = { added: [], updates: [], skipped: 0, moved, cut: 0 };
  const seen = new Set<string>();
  const coming = await withoutDangling(
    deps,
    met.map(({ item }) => item),
  );
  for (const [index, each] of met.entries()) {
    const item = coming[index];
    const { present, isHidden } = each;
    if (item === undefined) {
      writes.skipped += 1;
      continue;
    }
    const mark = `${item.table}:${item.record.id}`;
    const written = writes.added.length + writes.updates.length;
    if (present === undefined && !seen.has(mark)) {
      const free = inFreePlace(item, known);
      if (free.table === 'definitions') known.push(free.record);
      // The same record and table, with the import it came with.
      // oxlint-disable-next-line no-unsafe-type-assertion
      writes.added.push({ table: free.table, record: { ...free.record, batchId } } as TableRecord);
    } else if (present === undefined || isHidden || duplicates !== 'update' || isUnchanged({ ...each, item })) {
      writes.skipped += 1;
    } else {
      const { id, batchId: itsBatch, revision } = present;
      const update = (): StoredRecord => ({ ...item.record, id, batchId: itsBatch, revision });
      writes.updates.push({ table: item.table, id, update });
    }
    if (writes.added.length + writes.updates.length > written && !sameValue(item, each.item)) writes.cut += 1;
    seen.add(mark);
  }
  return writes;
}

async function planPart(
  deps: ServiceDeps,
  batch: Batch,
  rows: readonly StagedRow[],
  isChecked: boolean,
): Promise<PartWrites> {
  const { batchId, duplicates, attributes } = batch;
  const records = await planRecords(deps, batch, rows.filter(isRecord));
  const contacts = rows.filter(isContact).map(({ row }) => row);
  const at = deps.now();
  const plan = await planContacts(deps, contacts, { duplicates, batchId, at, isChecked, attributes });
  const firms = rows.filter(isOrganization).map(({ row }) => row);
  const firmPlan = await planOrganizations(deps, firms, { duplicates, batchId, at });
  if (plan.organizations.length > 0) requireRight(deps, 'organizations.edit');
  if (plan.sites.length > 0) requireRight(deps, 'sites.edit');
  return {
    added: [
      ...records.added,
      ...[...plan.organizations, ...firmPlan.organizations].map((record) => ({
        table: 'organizations' as const,
        record,
      })),
      ...plan.sites.map((record) => ({ table: 'sites' as const, record })),
      ...plan.contacts.map((record) => ({ table: 'contacts' as const, record })),
    ],
    updates: [
      ...records.updates,
      ...[...plan.updates].map(([id, update]) => ({ table: 'contacts' as const, id, update })),
      ...[...firmPlan.updates].map(([id, update]) => ({ table: 'organizations' as const, id, update })),
    ],
    skipped: records.skipped + plan.skipped + firmPlan.skipped,
    moved: records.moved,
    sites: plan.sites.length,
    cut: records.cut,
  };
}

/**
 * Imports the next part (message `interchange.step`): one transaction, so that a worker that is stopped loses nothing
 * and the next call goes on. `conflict` while the import is being taken back; `store-full` and others as the store
 * says them, then the part is not written.
 */
export function stepImport(
  deps: ServiceDeps,
  { batchId }: Request<'interchange.step'>,
): Promise<Result<Response<'interchange.step'>>> {
  return settle(async () => {
    const batch = await requireBatch(deps, batchId);
    if (batch.state === 'finished') return progressOf(batch);
    if (batch.state === 'going-back') refuse('conflict', batchId);
    if (batch.done === batch.parts) {
      const finished: Batch = { ...batch, state: 'finished' };
      await writeBatch(deps.db, finished);
      return progressOf(finished);
    }
    const rows = await readPart(deps.db, batchId, batch.done);
    requireRights(deps, rows);
    const isChecked = batch.write !== undefined && batch.write === (await deps.db.nameIndex.latest()).write;
    const { write: _, ...unchecked } = batch;
    const writes = await planPart(deps, batch, rows, isChecked);
    return progressOf(await writePart(deps, isChecked ? batch : unchecked, writes));
  });
}
