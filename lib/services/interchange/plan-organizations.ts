import { organizationFromRow } from '#lib/db/organization-row.ts';
import { organizationRepository } from '#lib/db/organization-repository.ts';
import { isVisible } from '#lib/db/viewer.ts';
import type { DuplicatePolicy } from '#lib/domain/contact/import-row.ts';
import type { ImportOrganizationRow } from '#lib/domain/organization/import-organization-row.ts';
import { organizationNameKey } from '#lib/domain/organization/organization-name-key.ts';
import { type Organization, organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import { updateOrganizationFromRow } from '#lib/domain/organization/update-organization-from-row.ts';
import type { RowVerdict } from '#lib/messages/protocol/interchange.ts';
import { newOrganization, preparedAddresses } from '../contacts/prepare-draft.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** What the rows of organizations of one part are to become. */
export interface OrganizationPlan {
  organizations: Organization[];
  /** What to make of organizations that are there, by id; nothing when they say it all by then. */
  updates: Map<string, (present: Organization) => Organization | undefined>;
  skipped: number;
}

/** What the store knows of the rows of one part; what the part itself adds joins it. */
interface Known {
  /** By the ids of the rows; of a merged organization, the one it went into. */
  byId: Map<string, Organization>;
  /** Ids of the rows that some record has, seen or not. */
  taken: Set<string>;
  /** By name key; `hidden` ones exist but are another agent's. */
  byName: Map<string, Organization | 'hidden'>;
}

async function readKnown(deps: ServiceDeps, rows: readonly ImportOrganizationRow[]): Promise<Known> {
  const { db } = deps;
  const viewer = viewerOf(deps);
  const ids = rows.flatMap(({ id }) => id ?? []);
  const names = [...new Set(rows.map(({ name }) => organizationNameKey(name)))];
  const [byId, present, named] = await Promise.all([
    organizationRepository(db, viewer).getMany(ids),
    db.organizations.bulkGet(ids),
    db.organizations.where('nameKey').anyOf(names).toArray(),
  ]);
  const byName = new Map(
    named.map((row) => [row.nameKey, isVisible(row, viewer) ? organizationFromRow(row) : ('hidden' as const)] as const),
  );
  return { byId, taken: new Set(present.flatMap((row) => row?.id ?? [])), byName };
}

/** The organization that a row is: that of its id, else that of its name, which is unique (R41). */
function matchOf(
  row: ImportOrganizationRow,
  { byId, byName }: Known,
): { present?: Organization | 'hidden'; because?: 'same-record' | 'same-name' } {
  const same = row.id === undefined ? undefined : byId.get(row.id);
  if (same) return { present: same, because: 'same-record' };
  const named = byName.get(organizationNameKey(row.name));
  return named === undefined ? {} : { present: named, because: 'same-name' };
}

/**
 * An organization with what a row says of it; its name stays where another one has the new one. Nothing when it says
 * all of it already.
 */
function updated(
  deps: ServiceDeps,
  present: Organization,
  row: ImportOrganizationRow,
  holder: Organization | 'hidden' | undefined,
): Organization | undefined {
  const isFree = holder === undefined || (holder !== 'hidden' && holder.id === present.id);
  const changed = updateOrganizationFromRow(present, isFree ? row : { ...row, name: present.name });
  return changed && { ...changed, addresses: preparedAddresses(changed.addresses, deps.countries) };
}

/** Says what each row would do to the store as it is. Writes nothing. */
export async function checkOrganizations(
  deps: ServiceDeps,
  rows: readonly ImportOrganizationRow[],
): Promise<RowVerdict[]> {
  const known = await readKnown(deps, rows);
  return rows.map((row): RowVerdict => {
    const { line } = row;
    const { present, because } = matchOf(row, known);
    if (present === undefined) return { line, what: 'new' };
    // Of another agent's private one no more is told than that the name is taken.
    if (present === 'hidden') return { line, what: 'present', because, name: row.name, changes: false };
    const holder = known.byName.get(organizationNameKey(row.name));
    return {
      line,
      what: 'present',
      because,
      name: present.name,
      changes: updated(deps, present, row, holder) !== undefined,
    };
  });
}

/** Plans the organizations of one part of an import under a policy. Reads the store; writes nothing. */
export async function planOrganizations(
  deps: ServiceDeps,
  rows: readonly ImportOrganizationRow[],
  { duplicates, batchId, at }: { duplicates: DuplicatePolicy; batchId: string; at: number },
): Promise<OrganizationPlan> {
  const plan: OrganizationPlan = { organizations: [], updates: new Map(), skipped: 0 };
  if (rows.length === 0) return plan;
  const known = await readKnown(deps, rows);
  const added = new Map<string, Organization>();
  const learn = (organization: Organization): void => {
    known.byId.set(organization.id, organization);
    known.byName.set(organizationNameKey(organization.name), organization);
  };
  for (const row of rows) {
    const { present } = matchOf(row, known);
    if (present === undefined) {
      const { line: _line, id, ...said } = row;
      const isFree = id !== undefined && !known.taken.has(id);
      const draft = organizationDraftSchema.parse(said);
      const made: Organization = { ...newOrganization(deps, draft, at), ...(isFree && { id }), batchId };
      added.set(made.id, made);
      known.taken.add(made.id);
      learn(made);
      continue;
    }
    const holder = known.byName.get(organizationNameKey(row.name));
    const changed = duplicates === 'update' && present !== 'hidden' ? updated(deps, present, row, holder) : undefined;
    if (present === 'hidden' || changed === undefined) {
      plan.skipped += 1;
      continue;
    }
    const { id } = present;
    const earlier = plan.updates.get(id);
    if (added.has(id)) added.set(id, changed);
    else
      plan.updates.set(id, (now) => {
        const first = earlier?.(now);
        return updated(deps, first ?? now, row, holder) ?? first;
      });
    learn(changed);
  }
  plan.organizations = [...added.values()];
  return plan;
}
