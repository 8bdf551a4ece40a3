import type { Database } from '#lib/db/database.ts';
import type { Change, ChangeAction } from '#lib/domain/change/change.ts';

/** What an agent does in an interaction, by hand and one at a time. */
const BY_HAND: ReadonlySet<ChangeAction> = new Set<ChangeAction>([
  'interaction.associate',
  'interaction.change',
  'interaction.remove',
  'interaction.tag',
  'contact.create',
  'entry.create',
  'entry.update',
  'entry.delete',
  'entry.follow-up',
  'entry.prepare',
]);

/** What one agent did by hand in one interaction, its log entries included, newest first. Ids sort by time. */
export async function changesInInteraction(db: Database, key: string, by: string): Promise<Change[]> {
  const [rows, entries] = await Promise.all([
    db.interactions.where('key').equals(key).primaryKeys(),
    db.entries.where('interactionKey').equals(key).primaryKeys(),
  ]);
  const places = [...rows.map((id) => `interactions:${id}`), ...entries.map((id) => `entries:${id}`)];
  const changes = await db.changes.where('rows').anyOf(places).distinct().toArray();
  return changes
    .filter((change) => change.by === by && change.partOf === undefined && BY_HAND.has(change.action))
    .toSorted((one, other) => (one.id < other.id ? 1 : -1));
}
