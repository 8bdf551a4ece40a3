import type { Firsts } from '../name-table/firsts.ts';
import type { HashTable } from '../name-table/id-hash.ts';
import type { IdList } from '../name-table/id-list.ts';
import type { DigitTable } from '../name-table/digits.ts';
import type { OwnedRows } from '../name-table/table.ts';
import type { TopPage } from '../name-table/tops.ts';
import type { Words } from '../name-table/words.ts';

/** Words that lie side by side, and from where to where the postings of each are. */
export interface WordPage extends Words {
  starts: Uint32Array;
}

/** What a page of each kind holds. */
export interface PageValues {
  words: WordPage;
  postings: Uint32Array;
  ids: IdList;
  hashes: HashTable;
  digits: DigitTable;
  beginnings: DigitTable;
  tops: TopPage;
  /** The names of rows that lie side by side, in their order: the words by which rows are sorted, blanks between. */
  names: Words;
  /** The first rows in the order of lists: one page, or none. */
  firsts: Firsts;
}

export type PageKind = keyof PageValues;

/** The kinds in a fixed order: their places are in keys. */
export const PAGE_KINDS = [
  'words',
  'postings',
  'ids',
  'hashes',
  'digits',
  'tops',
  'names',
  'firsts',
  'beginnings',
] as const satisfies PageKind[];

/** How much a page of each kind holds. Those of words and names are multiples of sixteen. */
export type PageSizes = Readonly<Record<PageKind, number>>;

/** When and how segments are cut into pages. */
export interface Paging {
  /** With more rows than this a segment is kept in pages, of which a search reads those that it needs. */
  mostInOne: number;
  /** From so many postings on the best of a beginning are kept. */
  heavy: number;
  sizes: PageSizes;
}

/**
 * All pages stay well below the 64 kB from which on Chromium puts a value into a file of its own, and those of which a
 * search reads twenty here and there are small.
 */
export const PAGING: Paging = {
  mostInOne: 8192,
  heavy: 64,
  sizes: {
    words: 1024,
    postings: 8192,
    ids: 256,
    hashes: 1024,
    digits: 2048,
    tops: 8,
    names: 2048,
    firsts: 512,
    beginnings: 2048,
  },
};

/** What is kept of a segment in pages to find the page that is needed, and to check each. */
export interface PagedHead {
  sizes: PageSizes;
  rows: number;
  postings: number;
  /** The first word of each page. */
  firstWords: Words;
  /** The first name of each page of those. */
  firstNames: Words;
  /** The first value of each page of digits, of beginnings, the first half hash of each page of those. */
  firstDigits: Uint32Array;
  firstBeginnings: Uint32Array;
  firstHashes: Uint32Array;
  /** The first beginning of each page of those whose best are kept. */
  firstTops: Words;
  owned: OwnedRows;
  /** A check sum of each page. */
  sums: Readonly<Record<PageKind, Uint32Array>>;
}

/** A page as it is to be stored. */
export interface Page<Kind extends PageKind = PageKind> {
  kind: Kind;
  number: number;
  value: PageValues[Kind];
}
