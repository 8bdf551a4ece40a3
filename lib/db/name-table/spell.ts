import type { NameTable } from './table.ts';
import { MOST_BYTES, wordCursor } from './words.ts';

/** What stands between the words of a name: lower than any byte of a word. */
export const BLANK = 32;

/** All words one after the other, that of number `w` from `places[w]` to `places[w + 1]`. */
export interface SpelledWords {
  bytes: Uint8Array;
  places: Uint32Array;
}

/** Spells all words of a table out. */
export function spelledWords({ words }: Pick<NameTable, 'words'>): SpelledWords {
  const places = new Uint32Array(words.count + 1);
  let bytes = new Uint8Array(1024 + 16 * words.count);
  const cursor = wordCursor(words);
  for (; cursor.at < words.count; cursor.next()) {
    const start = places[cursor.at]!;
    const end = start + cursor.length;
    if (end > bytes.length) {
      const larger = new Uint8Array(2 * end);
      larger.set(bytes);
      bytes = larger;
    }
    bytes.set(cursor.word.subarray(0, cursor.length), start);
    places[cursor.at + 1] = end;
  }
  return { bytes, places };
}

/** Writes a name, given as numbers of words, into a buffer; answers how long it is, at most `MOST_BYTES`. */
export function spellName({ bytes, places }: SpelledWords, name: ArrayLike<number>, into: Uint8Array): number {
  let length = 0;
  for (let at = 0; at < name.length && length < MOST_BYTES; at += 1) {
    if (at > 0) into[length++] = BLANK;
    const end = places[name[at]! + 1]!;
    for (let place = places[name[at]!]!; place < end && length < MOST_BYTES; place += 1) {
      into[length++] = bytes[place]!;
    }
  }
  return length;
}
