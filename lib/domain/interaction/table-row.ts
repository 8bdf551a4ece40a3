import { readLabel } from '../page/labels.ts';
import type { Sighting } from './sighting.ts';

/**
 * The other cells of its row that are told of an address in a table of people, nearest first; nothing where the head of
 * its column is not one of mail addresses or telephone numbers. Its labels are cells of its row, then that head, then
 * what stands in the rows above.
 */
export function cellsBeside({ region, labels = [], inField }: Sighting): readonly string[] | undefined {
  const column = labels.slice(0, 3).findIndex((text) => readLabel(text)?.medium !== undefined);
  return region === 'chrome' && !inField && column > 0 ? labels.slice(0, column) : undefined;
}
