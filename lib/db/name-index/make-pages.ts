import type { DigitTable } from '../name-table/digits.ts';
import { firstRows } from '../name-table/firsts.ts';
import { buildHashes } from '../name-table/id-hash.ts';
import { type IdList, idCount } from '../name-table/id-list.ts';
import type { NameTable, Tables } from '../name-table/table.ts';
import { topPages } from '../name-table/tops.ts';
import { BLOCK, type Words, createWordWriter, wordCursor } from '../name-table/words.ts';
import { spellNames } from './name-pages.ts';
import { checkSum } from './check-sum.ts';
import {
  PAGE_KINDS,
  type Page,
  type PageKind,
  type PageValues,
  type PagedHead,
  type Paging,
  type WordPage,
} from './page-kinds.ts';

/** Cuts a length into pages of a kind. */
function cut<Kind extends PageKind>(
  kind: Kind,
  size: number,
  length: number,
  valueOf: (from: number, to: number) => PageValues[Kind],
): Page<Kind>[] {
  return Array.from({ length: Math.ceil(length / size) }, (_, number) => {
    const from = number * size;
    return { kind, number, value: valueOf(from, Math.min(from + size, length)) };
  });
}

/** Pages begin with a block, whose first word is whole: their bytes are taken as they are. */
function wordPage({ words, starts }: NameTable, from: number, to: number): WordPage {
  const first = from / BLOCK;
  const end = Math.ceil(to / BLOCK);
  const base = words.blocks[first]!;
  return {
    count: to - from,
    bytes: words.bytes.slice(base, words.blocks[end] ?? words.bytes.length),
    blocks: words.blocks.slice(first, end).map((place) => place - base),
    starts: starts.slice(from, to + 1),
  };
}

function firstWordsOf({ words }: NameTable, size: number): Words {
  const writer = createWordWriter();
  const blocks = size / BLOCK;
  for (let block = 0; block < words.blocks.length; block += blocks) {
    const { word, length } = wordCursor(words, block);
    writer.add(word, length);
  }
  return writer.done();
}

function idPage({ packed, odd }: IdList, from: number, to: number): IdList {
  const own = odd.filter(([row]) => row >= from && row < to);
  return { packed: packed.slice(16 * from, 16 * to), odd: own.map(([row, id]) => [row - from, id]) };
}

function digitPage({ values, rows }: DigitTable, from: number, to: number): DigitTable {
  return { values: values.slice(from, to), rows: rows.slice(from, to) };
}

const every = (values: Uint32Array, size: number): Uint32Array => values.filter((_, at) => at % size === 0);

function sumsOf(pages: readonly Page[]): PagedHead['sums'] {
  const sums = PAGE_KINDS.map((kind) => [
    kind,
    Uint32Array.from(
      pages.filter((page) => page.kind === kind),
      ({ value }) => checkSum(value),
    ),
  ]);
  // Every kind is there.
  // oxlint-disable-next-line no-unsafe-type-assertion
  return Object.fromEntries(sums) as PagedHead['sums'];
}

/** Cuts tables into pages, with what is needed to find in them. */
export function makePages(tables: Tables, { heavy, sizes }: Paging): { head: PagedHead; pages: Page[] } {
  const { names, digits, beginnings, columns } = tables;
  const rows = idCount(names.ids);
  const hashes = buildHashes(names.ids);
  const spelled = spellNames(names);
  const firsts = firstRows(names, columns, sizes.firsts);
  const tops = topPages(names, heavy);
  const pages: Page[] = [
    ...cut('words', sizes.words, names.words.count, (from, to) => wordPage(names, from, to)),
    ...cut('postings', sizes.postings, names.postings.length, (from, to) => names.postings.slice(from, to)),
    ...cut('ids', sizes.ids, rows, (from, to) => idPage(names.ids, from, to)),
    ...cut('hashes', sizes.hashes, rows, (from, to) => ({
      high: hashes.high.slice(from, to),
      low: hashes.low.slice(from, to),
      rows: hashes.rows.slice(from, to),
    })),
    ...cut('digits', sizes.digits, digits.values.length, (from, to) => digitPage(digits, from, to)),
    ...cut('beginnings', sizes.beginnings, beginnings.values.length, (from, to) => digitPage(beginnings, from, to)),
    ...cut('tops', sizes.tops, tops.count, tops.page),
    ...cut('names', sizes.names, rows, spelled.page),
    ...(firsts === undefined ? [] : cut('firsts', 1, 1, () => firsts)),
  ];
  const head: PagedHead = {
    sizes,
    rows,
    postings: names.postings.length,
    firstWords: firstWordsOf(names, sizes.words),
    firstNames: spelled.firsts(sizes.names),
    firstDigits: every(digits.values, sizes.digits),
    firstBeginnings: every(beginnings.values, sizes.beginnings),
    firstHashes: every(hashes.high, sizes.hashes),
    firstTops: tops.firsts(sizes.tops),
    owned: names.owned,
    sums: sumsOf(pages),
  };
  return { head, pages };
}
