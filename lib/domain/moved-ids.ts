import type { AttributeValue } from './definition/attribute-value.ts';
import type { TableRecord } from './table-record.ts';

/** Ids of a file by which its records are known elsewhere, and the ids of the same records here. */
export type MovedIds = Readonly<Record<string, string>>;

/** Values under the ids that their attributes have here (R44). */
function movedAttributes(
  values: Readonly<Record<string, AttributeValue>>,
  to: (id: string) => string,
): Record<string, AttributeValue> {
  // The last one stays: a value that stands under the id of here already, before one that is moved there.
  const entries = Object.entries(values).toSorted(
    ([one], [other]) => Number(to(one) === one) - Number(to(other) === other),
  );
  return Object.fromEntries(entries.map(([id, value]) => [to(id), value]));
}

/** A record with ids that another id stands for here, in every place where records of its table point. */
export function withMovedIds(item: TableRecord, moved: MovedIds): TableRecord {
  const to = (id: string): string => (Object.hasOwn(moved, id) ? (moved[id] ?? id) : id);
  switch (item.table) {
    case 'organizations': {
      const { attributes, mergedInto, ...record } = item.record;
      const into = mergedInto !== undefined && { mergedInto: to(mergedInto) };
      return { table: 'organizations', record: { ...record, ...into, attributes: movedAttributes(attributes, to) } };
    }
    case 'sites': {
      const { record } = item;
      const attributes = movedAttributes(record.attributes, to);
      return { table: 'sites', record: { ...record, organizationId: to(record.organizationId), attributes } };
    }
    case 'contacts': {
      const { siteId, ...record } = item.record;
      const memberships = record.memberships.map((each) => ({ ...each, organizationId: to(each.organizationId) }));
      const attributes = movedAttributes(record.attributes, to);
      const site = siteId !== undefined && { siteId: to(siteId) };
      return { table: 'contacts', record: { ...record, memberships, attributes, ...site } };
    }
    case 'distinctions': {
      const ids = [...new Set(item.record.ids.map(to))];
      return { table: 'distinctions', record: { ...item.record, ids } };
    }
    case 'interactions': {
      const { organizationId, ...record } = item.record;
      const place = organizationId !== undefined && { organizationId: to(organizationId) };
      return { table: 'interactions', record: { ...record, ...place } };
    }
    case 'entries': {
      const { organization, ...record } = item.record;
      const snapshot = organization && { organization: { ...organization, id: to(organization.id) } };
      return { table: 'entries', record: { ...record, ...snapshot } };
    }
    case 'definitions':
      return item;
  }
}
