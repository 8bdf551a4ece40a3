import { type Change, type JournalledTable, journalledTableSchema } from '#lib/domain/change/change.ts';
import type { Interaction } from '#lib/domain/interaction/interaction.ts';
import { refuse } from '../refusal.ts';
import type { JournalWriter } from './journal-writer.ts';
import { sameContent } from './same-content.ts';
import { type ImageOf, imagesOf } from './typed-image.ts';
import { withoutEdit } from './without-edit.ts';

/**
 * An interaction as undoing its automatic association leaves it: the contacts that came by it are among the removed
 * ones, otherwise the next look at the page would associate them again (R15).
 */
function withoutAutomatic({ before, after }: ImageOf<'interactions'>): Interaction | undefined {
  if (after === undefined) return before;
  const base = before ?? { ...after, participants: [] };
  const kept = new Set(base.participants.map(({ contactId }) => contactId));
  const removed = after.participants.map(({ contactId }) => contactId).filter((id) => !kept.has(id));
  return { ...base, removedContactIds: [...new Set([...base.removedContactIds, ...removed])] };
}

/**
 * Puts the rows of one table back, in the order opposite to the writing: first what goes, then what comes, so that a
 * unique value is free before it is taken again.
 */
async function writeBackTable<T extends JournalledTable>(
  journal: JournalWriter,
  table: T,
  images: readonly ImageOf<T>[],
): Promise<void> {
  const currents = await journal.getMany(
    table,
    images.map(({ id }) => id),
  );
  const merged = images.map((image, index) => {
    const current = currents[index];
    if (sameContent(current, image.after)) return image.before;
    // Of one of many rows it may have been taken back before.
    if (image.before !== undefined && sameContent(current, image.before)) return current;
    return withoutEdit(image, current);
  });
  const changed = images.find(({ before }, index) => before !== undefined && merged[index] === undefined);
  const isGoingChanged = images.find(
    ({ before, after }, index) => before === undefined && !sameContent(currents[index], after),
  );
  const hindrance = changed ?? isGoingChanged;
  if (hindrance !== undefined) refuse('conflict', `${table}:${hindrance.id}`);
  const going = images.filter(({ before }) => before === undefined).map(({ id }) => id);
  await journal.removeMany(table, going);
  const coming = merged.flatMap((row, index) =>
    // A row that was gone goes on counting where it stopped.
    row === undefined || row === currents[index] ? [] : [{ ...row, revision: row.revision + 1 }],
  );
  await journal.putMany(table, coming.toReversed());
}

/** Puts the rows of a change back as they were before it; `conflict` (with `table:id`) when one was changed since. */
export async function writeBack(journal: JournalWriter, change: Pick<Change, 'action' | 'images'>): Promise<void> {
  const isAutomatic = change.action === 'interaction.resolve-automatically';
  const images = imagesOf(change).map((image) =>
    isAutomatic && image.table === 'interactions' ? { ...image, before: withoutAutomatic(image) } : image,
  );
  for (const table of journalledTableSchema.options) {
    const ofTable = images.filter((image) => image.table === table);
    // oxlint-disable-next-line no-await-in-loop
    if (ofTable.length > 0) await writeBackTable(journal, table, ofTable);
  }
}
