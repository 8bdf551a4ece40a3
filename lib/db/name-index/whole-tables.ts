import type { DigitTable } from '../name-table/digits.ts';
import { type IdList, emptyIds } from '../name-table/id-list.ts';
import type { NameTable, SearchTables } from '../name-table/table.ts';
import type { PageKind, PageValues, PagedHead } from './page-kinds.ts';

/** Gives the pages of a kind, in order. */
export type PagesOf = <Kind extends PageKind>(kind: Kind) => Promise<PageValues[Kind][]>;

function joined<Taken extends Uint8Array | Uint32Array>(into: Taken, parts: readonly Taken[]): Taken {
  let at = 0;
  for (const part of parts) {
    into.set(part, at);
    at += part.length;
  }
  return into;
}

const lengthOf = (parts: readonly { length: number }[]): number => parts.reduce((sum, { length }) => sum + length, 0);

function joinNumbers(parts: readonly Uint32Array[]): Uint32Array {
  return joined(new Uint32Array(lengthOf(parts)), parts);
}

function joinDigits(pages: readonly DigitTable[]): DigitTable {
  return {
    values: joinNumbers(pages.map(({ values }) => values)),
    rows: joinNumbers(pages.map(({ rows }) => rows)),
  };
}

/** Makes the ids that pages were cut from. */
export async function wholeIds({ rows, sizes }: PagedHead, pagesOf: PagesOf): Promise<IdList> {
  const ids = emptyIds(rows);
  for (const [number, { packed, odd }] of (await pagesOf('ids')).entries()) {
    const first = number * sizes.ids;
    ids.packed.set(packed, 16 * first);
    for (const [row, id] of odd) ids.odd.push([first + row, id]);
  }
  return ids;
}

/** Makes the names that pages were cut from. */
export async function wholeNames(head: PagedHead, pagesOf: PagesOf): Promise<NameTable> {
  const [words, ids, ofPostings] = await Promise.all([pagesOf('words'), wholeIds(head, pagesOf), pagesOf('postings')]);
  const bytes = words.map((page) => page.bytes);
  let base = 0;
  const blocks = words.map((page) => {
    const moved = page.blocks.map((place) => place + base);
    base += page.bytes.length;
    return moved;
  });
  const starts = words.map((page) => page.starts.subarray(0, -1));
  return {
    words: {
      count: words.reduce((sum, { count }) => sum + count, 0),
      bytes: joined(new Uint8Array(lengthOf(bytes)), bytes),
      blocks: joinNumbers(blocks),
    },
    starts: joinNumbers([...starts, Uint32Array.of(head.postings)]),
    postings: joinNumbers(ofPostings),
    ids,
    owned: head.owned,
  };
}

/** Makes the tables that pages were cut from. */
export async function wholeTables(head: PagedHead, pagesOf: PagesOf): Promise<SearchTables> {
  const names = await wholeNames(head, pagesOf);
  const [digits, beginnings] = await Promise.all([pagesOf('digits'), pagesOf('beginnings')]);
  return { names, digits: joinDigits(digits), beginnings: joinDigits(beginnings) };
}
