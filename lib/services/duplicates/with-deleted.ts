import { isVisible } from '#lib/db/viewer.ts';
import type { Distinction, DistinctKind } from '#lib/domain/distinction/distinction.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** A contact or an organization that goes, with those that were merged into it. */
interface Going {
  id: string;
  aliases?: readonly string[] | undefined;
  deletedAt?: number | undefined;
  mergedInto?: string | undefined;
}

/** The ids that are left of some; of merged ones, those they went into. Merging makes no rings. */
async function leftOf(journal: JournalWriter, of: DistinctKind, ids: readonly string[]): Promise<Set<string>> {
  const records: (Going | undefined)[] = await journal.getMany(of, ids);
  const left = new Set(
    records.flatMap((each) => (each !== undefined && each.deletedAt === undefined ? [each.id] : [])),
  );
  const merged = records.flatMap((each) => each?.mergedInto ?? []);
  if (merged.length === 0) return left;
  return new Set([...left, ...(await leftOf(journal, of, merged))]);
}

/**
 * Deletes what was said of records that go, and of nobody else who is left (R31): in the change that deletes them, after
 * they were written, so that one Undo brings all of it back.
 */
export async function deleteDistinctions(
  deps: ServiceDeps,
  journal: JournalWriter,
  of: DistinctKind,
  going: readonly Going[],
): Promise<void> {
  const deletedAt = going[0]?.deletedAt;
  if (deletedAt === undefined) return;
  const ids = going.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  const keys = await deps.db.distinctions.where('ids').anyOf(ids).primaryKeys();
  const named = await journal.getMany('distinctions', [...new Set(keys)]);
  const viewer = viewerOf(deps);
  const gone: Distinction[] = [];
  for (const row of named) {
    // Another agent's own is not this one's to write (R10): whoever reads it leaves out what is gone.
    if (row === undefined || !isVisible(row, viewer)) continue;
    // oxlint-disable-next-line no-await-in-loop
    if ((await leftOf(journal, of, row.ids)).size < 2) gone.push(row);
  }
  await journal.putMany(
    'distinctions',
    gone.map((row) => ({ ...row, deletedAt })),
  );
}
