import type { Database } from '#lib/db/database.ts';
import { recordFrom } from '#lib/db/row-codecs.ts';
import { mayRead, type Viewer } from '#lib/db/viewer.ts';
import type { Membership } from '#lib/domain/contact/contact.ts';
import type { FieldChange } from '#lib/messages/protocol/change.ts';

/** A membership with the name of its organization; without one where the reader may not know it. */
export interface NamedMembership extends Membership {
  name?: string;
}

/** The journal keeps whole records: this field of theirs is a list of memberships. */
function membershipsIn(value: unknown): Membership[] {
  // oxlint-disable-next-line no-unsafe-type-assertion
  return Array.isArray(value) ? (value as Membership[]) : [];
}

async function namesOf(
  db: Database,
  table: 'organizations' | 'sites',
  ids: readonly string[],
  viewer: Viewer,
): Promise<Map<string, string>> {
  const rows = await db.table<object, string>(table).bulkGet([...new Set(ids)]);
  return new Map(
    rows.flatMap((row) => {
      const named = row && recordFrom(table, row);
      return named && mayRead(named, viewer) ? [[named.id, named.name]] : [];
    }),
  );
}

/** The fields of changes with names in the place of the ids of organizations and locations (R43), which nobody reads. */
export async function nameFields(
  db: Database,
  viewer: Viewer,
  changes: readonly (readonly FieldChange[])[],
): Promise<FieldChange[][]> {
  const every = changes.flat();
  const valuesOf = (name: string) =>
    every.flatMap(({ field, before, after }) => (field === name ? [before, after] : []));
  const memberships = valuesOf('memberships').flatMap(membershipsIn);
  const sites = valuesOf('siteId').filter((id) => typeof id === 'string');
  const organizationNames = await namesOf(
    db,
    'organizations',
    memberships.map(({ organizationId }) => organizationId),
    viewer,
  );
  const siteNames = await namesOf(db, 'sites', sites, viewer);
  const named = (field: string, value: unknown): unknown => {
    if (field === 'siteId') return typeof value === 'string' ? (siteNames.get(value) ?? '…') : value;
    if (field !== 'memberships') return value;
    return membershipsIn(value).map((each): NamedMembership => {
      const name = organizationNames.get(each.organizationId);
      return name === undefined ? each : { ...each, name };
    });
  };
  return changes.map((fields) =>
    fields.map(({ field, before, after }) => ({ field, before: named(field, before), after: named(field, after) })),
  );
}
