import type { Records } from '#lib/db/row-codecs.ts';
import type { Change, JournalledTable } from '#lib/domain/change/change.ts';

/** A row image whose records are those of its table. */
export type ImageOf<Table extends JournalledTable = JournalledTable> = {
  [T in Table]: { table: T; id: string; before?: Records[T]; after?: Records[T] };
}[Table];

/** The images of a change with their types: the journal writer, which alone makes them, put those records in. */
export function imagesOf({ images }: Pick<Change, 'images'>): ImageOf[] {
  // oxlint-disable-next-line no-unsafe-type-assertion
  return images as ImageOf[];
}
