import { type IdList, idAt, packIds } from './id-list.ts';
import { rankPrefix } from './match.ts';
import { bestOf } from './matches.ts';
import type { NameTable } from './table.ts';
import type { TermPostings } from './table-reader.ts';
import { wordCursor, wordOrder, wordsUnder } from './words.ts';

/** The best rows of all that a beginning fits, best first. */
export interface Top {
  /** How many rows it fits. */
  count: number;
  rows: Uint32Array;
  scores: Uint16Array;
  ids: IdList;
}

/** So many of them: a search asks for twenty, and some may be another agent's. */
const KEPT = 64;

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

function topOf(names: NameTable, prefix: string): Top {
  const terms = [termOf(names, prefix)];
  if (!prefix.startsWith(DOMAIN)) terms.push({ ...termOf(names, DOMAIN + prefix), whole: 0 });
  const ranked = rankPrefix(prefix, terms);
  const kept = bestOf(ranked, KEPT);
  return {
    count: ranked.rows.length,
    rows: Uint32Array.from(kept, ({ row }) => row),
    scores: Uint16Array.from(kept, ({ score }) => score),
    ids: packIds(kept.map(({ row }) => idAt(names.ids, row))),
  };
}

/** The best of every beginning that so many postings have, by those beginnings, which are in order. */
export function buildTops(names: NameTable, heavy: number): { prefixes: string[]; tops: Top[] } {
  const prefixes = heavyPrefixes(names, heavy);
  return { prefixes, tops: prefixes.map((prefix) => topOf(names, prefix)) };
}
