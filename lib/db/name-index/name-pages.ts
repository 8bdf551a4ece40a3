import { namesOf } from '../name-table/merge.ts';
import { spelledWords, spellName } from '../name-table/spell.ts';
import type { NameTable } from '../name-table/table.ts';
import { type Words, createWordWriter } from '../name-table/words.ts';

/** Spells the names of a table's rows out, those that are too long cut. */
export function spellNames(table: NameTable): {
  /** The names of the rows from one up to, not with, another. */
  page: (from: number, to: number) => Words;
  /** The first name of each page of so many. */
  firsts: (size: number) => Words;
} {
  const numbers = Uint32Array.from({ length: table.words.count }, (_, number) => number);
  const { names, starts } = namesOf(table, numbers);
  const words = spelledWords(table);
  const spelled = new Uint8Array(256);

  function written(from: number, to: number, step: number): Words {
    const writer = createWordWriter();
    for (let row = from; row < to; row += step) {
      const length = spellName(words, names.subarray(starts[row], starts[row + 1]), spelled);
      writer.add(spelled, length);
    }
    return writer.done();
  }

  return {
    page: (from, to) => written(from, to, 1),
    firsts: (size) => written(0, starts.length - 1, size),
  };
}
