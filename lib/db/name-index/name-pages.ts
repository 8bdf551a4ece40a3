import { namesOf } from '../name-table/merge.ts';
import type { NameTable } from '../name-table/table.ts';
import { MOST_BYTES, type Words, createWordWriter, wordCursor } from '../name-table/words.ts';

/** What stands between the words of a name: lower than any byte of a word. */
export const BLANK = 32;

/** All words one after the other, that of number `w` from `places[w]` to `places[w + 1]`. */
function spelledWords({ words }: NameTable): { bytes: Uint8Array; places: Uint32Array } {
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

/** Spells the names of a table's rows out, those that are too long cut. */
export function spellNames(table: NameTable): {
  /** The names of the rows from one up to, not with, another. */
  page: (from: number, to: number) => Words;
  /** The first name of each page of so many. */
  firsts: (size: number) => Words;
} {
  const numbers = Uint32Array.from({ length: table.words.count }, (_, number) => number);
  const { names, starts } = namesOf(table, numbers);
  const { bytes, places } = spelledWords(table);
  const rows = starts.length - 1;
  const spelled = new Uint8Array(256);

  function spell(row: number): number {
    let length = 0;
    for (let at = starts[row]!; at < starts[row + 1]! && length < MOST_BYTES; at += 1) {
      if (at > starts[row]!) spelled[length++] = BLANK;
      const end = places[names[at]! + 1]!;
      for (let place = places[names[at]!]!; place < end && length < MOST_BYTES; place += 1) {
        spelled[length++] = bytes[place]!;
      }
    }
    return length;
  }

  function written(from: number, to: number, step: number): Words {
    const writer = createWordWriter();
    for (let row = from; row < to; row += step) {
      const length = spell(row);
      writer.add(spelled, length);
    }
    return writer.done();
  }

  return { page: (from, to) => written(from, to, 1), firsts: (size) => written(0, rows, size) };
}
