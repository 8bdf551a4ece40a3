import { valuesBeginning } from '../name-table/beginnings.ts';
import { lowerBound, rowsBetween, valuesEndingWith } from '../name-table/digits.ts';
import { sortedHashes } from '../name-table/id-hash.ts';
import { idAt } from '../name-table/id-list.ts';
import type { TableReader } from '../name-table/table-reader.ts';
import { topOn } from '../name-table/tops.ts';
import { type Words, bytesOf, endOf, findWord } from '../name-table/words.ts';
import { visitNames } from './named-rows.ts';
import type { PageKind, PageValues } from './page-kinds.ts';
import type { PagedSegment } from './segment.ts';
import type { ReadPages } from './stored-pages.ts';

/** The place of the first posting of the words that are not before a word, and those of the word itself. */
interface WordPlace {
  start: number;
  end: number;
}

/** Pages of sorted numbers that may hold some from one up to, not with, another; the first of each page is given. */
function pagesBetween(firsts: Uint32Array, from: number, to: number): { from: number; to: number } {
  return { from: Math.max(lowerBound(firsts, from) - 1, 0), to: lowerBound(firsts, to) };
}

/** The page on which a word is, if any is it; the first word of each page is given. */
function pageWith(firsts: Words, word: Uint8Array): number {
  const { at, isSame } = findWord(firsts, word);
  return isSame ? at : Math.max(at - 1, 0);
}

/** Searches a segment that lies in pages. */
export function pagedReader(segment: PagedSegment, readPages: ReadPages): TableReader {
  const { paged: head } = segment;
  const { sizes } = head;

  function pages<Kind extends PageKind>(kind: Kind, from: number, to: number): Promise<PageValues[Kind][]> {
    return readPages(segment, { kind, from, to });
  }

  async function place(word: Uint8Array): Promise<WordPlace> {
    const number = pageWith(head.firstWords, word);
    const [page] = await pages('words', number, number + 1);
    const found = findWord(page!, word);
    const start = page!.starts[found.at]!;
    return { start, end: found.isSame ? page!.starts[found.at + 1]! : start };
  }

  async function postings(from: number, to: number): Promise<Uint32Array[]> {
    if (from === to) return [];
    const size = sizes.postings;
    const first = Math.floor(from / size);
    const read = await pages('postings', first, Math.ceil(to / size));
    return read.map((page, at) => {
      const begin = (first + at) * size;
      return page.subarray(Math.max(from - begin, 0), Math.min(to - begin, size));
    });
  }

  /** Reads pages one by one, each once, those of neighbours together. */
  async function eachPage<Kind extends PageKind>(kind: Kind, numbers: Iterable<number>) {
    const sorted = [...new Set(numbers)].sort((one, other) => one - other);
    const runs: { from: number; to: number }[] = [];
    for (const number of sorted) {
      const last = runs.at(-1);
      if (last?.to === number) last.to += 1;
      else runs.push({ from: number, to: number + 1 });
    }
    const read = await Promise.all(runs.map(({ from, to }) => pages(kind, from, to)));
    return new Map(read.flat().map((page, at) => [sorted[at]!, page]));
  }

  return {
    isPaged: true,
    rows: head.rows,
    owned: head.owned,
    async under(prefix) {
      const bytes = bytesOf(prefix);
      if (head.firstWords.count === 0) return { runs: [], size: 0, whole: 0 };
      const [first, behind] = await Promise.all([place(bytes), place(endOf(bytes))]);
      const runs = await postings(first.start, behind.start);
      return { runs, size: behind.start - first.start, whole: first.end - first.start };
    },
    async whole(words) {
      if (head.firstWords.count === 0) return undefined;
      const places = await Promise.all(words.map((word) => place(bytesOf(word))));
      if (places.some(({ start, end }) => start === end)) return undefined;
      const runs = await Promise.all(places.map(({ start, end }) => postings(start, end)));
      return places.map(({ start, end }, at) => ({ runs: runs[at]!, size: end - start, whole: end - start }));
    },
    eachNamed: (beginning, visit) => visitNames(head, (from, to) => pages('names', from, to), beginning, visit),
    async top(prefix) {
      const number = pageWith(head.firstTops, bytesOf(prefix));
      const [page] = head.firstTops.count === 0 ? [] : await pages('tops', number, number + 1);
      return page && topOn(page, prefix);
    },
    async firsts() {
      const [page] = head.sums.firsts.length === 0 ? [] : await pages('firsts', 0, 1);
      return page;
    },
    async endingWith(suffix) {
      const values = valuesEndingWith(suffix);
      const { from, to } = pagesBetween(head.firstDigits, values.from, values.to);
      const read = to > from ? await pages('digits', from, to) : [];
      const found = new Set(read.flatMap((page) => [...rowsBetween(page, values)]));
      return [...found].sort((one, other) => one - other);
    },
    async beginningWith(beginning) {
      const values = valuesBeginning(beginning);
      const { from, to } = pagesBetween(head.firstBeginnings, values.from, values.to);
      const read = to > from ? await pages('beginnings', from, to) : [];
      return read.map((page) => rowsBetween(page, values));
    },
    async idsOf(rows) {
      const pageOf = (row: number): number => Math.floor(row / sizes.ids);
      const read = await eachPage('ids', rows.map(pageOf));
      return rows.map((row) => idAt(read.get(pageOf(row))!, row % sizes.ids));
    },
    async rowsOf(ids) {
      const hashes = sortedHashes(ids);
      const between = hashes.map(({ high }) => pagesBetween(head.firstHashes, high, high + 1));
      const found: number[] = [];
      // As many as fit into the cache at a time.
      const stretch = 256;
      for (let start = 0; start < hashes.length; start += stretch) {
        const some = between.slice(start, start + stretch);
        const numbers = some.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at));
        // oxlint-disable-next-line no-await-in-loop -- one stretch after the other
        const read = await eachPage('hashes', numbers);
        for (const [at, { from, to }] of some.entries()) {
          const { high, low } = hashes[start + at]!;
          for (let number = from; number < to; number += 1) {
            const page = read.get(number)!;
            for (let row = lowerBound(page.high, high); page.high[row] === high; row += 1) {
              if (page.low[row] === low) found.push(page.rows[row]!);
            }
          }
        }
      }
      return found;
    },
  };
}
