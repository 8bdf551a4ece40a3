import { type IdList, idAt, packIds } from './id-list.ts';
import { rankPrefix } from './match.ts';
import { type Match, bestOf } from './matches.ts';
import type { NameTable } from './table.ts';
import type { TermPostings } from './table-reader.ts';
import { type Words, bytesOf, encodeWords, findWord, wordCursor, wordOrder, wordsUnder } from './words.ts';

/** The best rows of all that a beginning fits, best first. */
export interface Top {
  /** How many rows it fits. */
  count: number;
  rows: Uint32Array;
  scores: Uint16Array;
  /** The id of each, by its place. */
  idOf: (place: number) => string;
}

/** So many of them: a search asks for twenty, and some may be another agent's. */
const KEPT = 64;

/** Of a beginning that fewer rows fit than this only so many: without them little more has to be read. */
const FEW = { rows: 1024, kept: 32 };

/** The best of beginnings that lie side by side, in as few arrays as possible: each of them takes time to read. */
export interface TopPage {
  prefixes: Words;
  /** How many rows each of the beginnings fits. */
  counts: Uint32Array;
  /** From where to where the best of each are. */
  starts: Uint32Array;
  rows: Uint32Array;
  scores: Uint16Array;
  ids: IdList;
}

const DOMAIN = '@';
const decoder = new TextDecoder();

/** Beginnings of words that very many postings have, in order. */
function heavyPrefixes({ words, starts }: NameTable, heavy: number): string[] {
  const found = new Set<string>();
  const last = new Uint8Array(256);
  let lastLength = 0;
  /** The first word that begins as the last one does, by how many bytes. */
  const opened = new Uint32Array(257);
  const close = (from: number, end: number): void => {
    for (let length = lastLength; length > from; length -= 1) {
      const isSplit = length < lastLength && (last[length]! & 0xc0) === 0x80;
      if (isSplit || starts[end]! - starts[opened[length]!]! < heavy) continue;
      const prefix = decoder.decode(last.subarray(0, length));
      if (prefix === DOMAIN) continue;
      found.add(prefix);
      if (prefix.startsWith(DOMAIN)) found.add(prefix.slice(1));
    }
  };
  const cursor = wordCursor(words);
  for (; cursor.at < words.count; cursor.next()) {
    const { word, length } = cursor;
    let shared = 0;
    while (shared < lastLength && shared < length && last[shared] === word[shared]) shared += 1;
    close(shared, cursor.at);
    opened.fill(cursor.at, shared + 1, length + 1);
    last.set(word.subarray(shared, length), shared);
    lastLength = length;
  }
  close(0, words.count);
  return [...found].sort(wordOrder([...found]));
}

function termOf({ words, starts, postings }: NameTable, prefix: string): TermPostings {
  const { from, to, isWord } = wordsUnder(words, prefix);
  const run = postings.subarray(starts[from], starts[to]);
  return { runs: [run], size: run.length, whole: isWord ? starts[from + 1]! - starts[from]! : 0 };
}

/** The best of one beginning while a page is made. */
interface Best {
  count: number;
  kept: Match[];
}

function bestOfPrefix(names: NameTable, prefix: string): Best {
  const terms = [termOf(names, prefix)];
  if (!prefix.startsWith(DOMAIN)) terms.push({ ...termOf(names, DOMAIN + prefix), whole: 0 });
  const ranked = rankPrefix(prefix, terms);
  const count = ranked.rows.length;
  return { count, kept: bestOf(ranked, count < FEW.rows ? FEW.kept : KEPT) };
}

/** The best of every beginning that so many postings have, those beginnings in order, to be cut into pages. */
export function topPages(
  names: NameTable,
  heavy: number,
): {
  /** How many beginnings there are. */
  count: number;
  /** The first beginning of each page of so many. */
  firsts: (size: number) => Words;
  page: (from: number, to: number) => TopPage;
} {
  const prefixes = heavyPrefixes(names, heavy);
  return {
    count: prefixes.length,
    firsts: (size) => encodeWords(prefixes.filter((_, at) => at % size === 0)),
    page(from, to) {
      const wanted = prefixes.slice(from, to);
      const tops = wanted.map((prefix) => bestOfPrefix(names, prefix));
      const kept = tops.flatMap((top) => top.kept);
      const starts = new Uint32Array(tops.length + 1);
      for (const [at, top] of tops.entries()) starts[at + 1] = starts[at]! + top.kept.length;
      return {
        prefixes: encodeWords(wanted),
        counts: Uint32Array.from(tops, ({ count }) => count),
        starts,
        rows: Uint32Array.from(kept, ({ row }) => row),
        scores: Uint16Array.from(kept, ({ score }) => score),
        ids: packIds(kept.map(({ row }) => idAt(names.ids, row))),
      };
    },
  };
}

/** The best of a beginning on the page where it would be; nothing when they are not kept. */
export function topOn({ prefixes, counts, starts, rows, scores, ids }: TopPage, prefix: string): Top | undefined {
  const { at, isSame } = findWord(prefixes, bytesOf(prefix));
  if (!isSame) return undefined;
  const [from, to] = [starts[at]!, starts[at + 1]!];
  return {
    count: counts[at]!,
    rows: rows.subarray(from, to),
    scores: scores.subarray(from, to),
    idOf: (place) => idAt(ids, from + place),
  };
}
