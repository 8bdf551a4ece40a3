import { type Beginning, valuesBeginning } from './beginnings.ts';
import { rowsBetween, rowsEndingWith } from './digits.ts';
import type { Firsts } from './firsts.ts';
import { idAt, idCount } from './id-list.ts';
import { markIds } from './id-marks.ts';
import type { OwnedRows, SearchTables } from './table.ts';
import type { Top } from './tops.ts';
import { bytesOf, findWord, wordsUnder } from './words.ts';

/** The postings of all words that begin with something, in pieces; those of the word itself come first. */
export interface TermPostings {
  runs: readonly Uint32Array[];
  /** How many there are. */
  size: number;
  /** How many are of the word itself. */
  whole: number;
}

/** Told of a row and how many words its name has; answers whether to go on. */
export type VisitNamed = (row: number, words: number) => boolean;

/** How a search reads the rows of a segment, whether they are in memory or in pages. */
export interface TableReader {
  /** Whether only what is needed of it is read: then to go through all of it takes long. */
  isPaged: boolean;
  rows: number;
  owned: OwnedRows;
  under(prefix: string): Promise<TermPostings>;
  /** The postings of each of some words themselves; nothing when one of them is nobody's. */
  whole(words: readonly string[]): Promise<TermPostings[] | undefined>;
  /**
   * Goes through the rows whose names begin so, in their order, with how many words each name has, until `visit` says
   * that it is enough. Answers false when that cannot be told, or only by reading very much.
   */
  eachNamed(beginning: string, visit: VisitNamed): Promise<boolean>;
  /** The best of a beginning that very many words have, when they are kept. */
  top(prefix: string): Promise<Top | undefined>;
  /** The first rows in the order of lists, when they are kept. */
  firsts(): Promise<Firsts | undefined>;
  /** Rows with a number that ends so, in order. */
  endingWith(suffix: string): Promise<number[]>;
  /** Rows with a number that begins so, in no order, one perhaps more than once; in pieces. */
  beginningWith(beginning: Beginning): Promise<readonly Uint32Array[]>;
  idsOf(rows: readonly number[]): Promise<string[]>;
  /** The rows of those of the ids that are here. */
  rowsOf(ids: ReadonlySet<string>): Promise<number[]>;
}

/** Reads tables that are in memory. */
export function readerOf({ names, digits, beginnings }: SearchTables): TableReader {
  const { ids, words, starts, postings, owned } = names;
  const rows = idCount(ids);
  return {
    isPaged: false,
    rows,
    owned,
    async under(prefix) {
      const { from, to, isWord } = wordsUnder(words, prefix);
      const start = starts[from]!;
      const run = postings.subarray(start, starts[to]);
      return { runs: [run], size: run.length, whole: isWord ? starts[from + 1]! - start : 0 };
    },
    async whole(asked) {
      const found = asked.map((word) => findWord(words, bytesOf(word)));
      if (!found.every(({ isSame }) => isSame)) return undefined;
      return found.map(({ at }) => {
        const run = postings.subarray(starts[at], starts[at + 1]);
        return { runs: [run], size: run.length, whole: run.length };
      });
    },
    // Few enough rows to be gone through by their words.
    eachNamed: async () => false,
    top: async () => undefined,
    firsts: async () => undefined,
    endingWith: async (suffix) => rowsEndingWith(digits, suffix),
    beginningWith: async (beginning) => [rowsBetween(beginnings, valuesBeginning(beginning))],
    idsOf: async (asked) => asked.map((row) => idAt(ids, row)),
    async rowsOf(asked) {
      const marks = markIds(new Map([...asked].map((id) => [id, 1])));
      const found: number[] = [];
      for (let row = 0; row < rows && asked.size > 0; row += 1) if (marks.of(ids, row) !== undefined) found.push(row);
      return found;
    },
  };
}
