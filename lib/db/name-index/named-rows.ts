import { BLANK } from '../name-table/spell.ts';
import { SORTED_BY } from '../name-table/table.ts';
import type { VisitNamed } from '../name-table/table-reader.ts';
import { MOST_BYTES, type Words, bytesOf, findWord, wordCursorAt } from '../name-table/words.ts';
import type { PagedHead } from './page-kinds.ts';

/** So many pages of names are gone through; who wants more of them is better served by the postings of the words. */
const MOST_PAGES = 3;

/** How many words a name has. */
function wordsIn(name: Uint8Array, length: number): number {
  let count = length === 0 ? 0 : 1;
  for (let at = 0; at < length; at += 1) if (name[at] === BLANK) count += 1;
  return count;
}

function beginsWith(name: Uint8Array, length: number, beginning: Uint8Array): boolean {
  if (length < beginning.length) return false;
  for (let at = 0; at < beginning.length; at += 1) if (name[at] !== beginning[at]) return false;
  return true;
}

/** Visits the names of a page from the first that is not before the beginning on. */
function visitPage(page: Words, first: number, beginning: Uint8Array, visit: VisitNamed): 'end' | 'more' | 'unknown' {
  const cursor = wordCursorAt(page, findWord(page, beginning).at);
  for (; cursor.at < page.count; cursor.next()) {
    const { word, length, at } = cursor;
    if (!beginsWith(word, length, beginning)) return 'end';
    const count = wordsIn(word, length);
    // How many words a longer name has is not known.
    if (count >= SORTED_BY || length >= MOST_BYTES) return 'unknown';
    if (!visit(first + at, count)) return 'end';
  }
  return 'more';
}

/** Goes through the rows whose names begin so, page by page; see `TableReader`. */
export async function visitNames(
  { sizes, firstNames }: PagedHead,
  pages: (from: number, to: number) => Promise<Words[]>,
  text: string,
  visit: VisitNamed,
): Promise<boolean> {
  const beginning = bytesOf(text);
  if (beginning.length >= MOST_BYTES) return false;
  // Those before may be the same: the page before may have some of them as well.
  const start = Math.max(findWord(firstNames, beginning).at - 1, 0);
  const end = Math.min(start + MOST_PAGES, firstNames.count);
  for (let number = start; number < end; number += 1) {
    // Nearly always the first one is all that is needed.
    // oxlint-disable-next-line no-await-in-loop
    const [page] = await pages(number, number + 1);
    const came = visitPage(page!, number * sizes.names, beginning, visit);
    if (came !== 'more') return came === 'end';
  }
  return end === firstNames.count;
}
