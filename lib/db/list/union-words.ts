import { compareBytes, wordCursor, type Words } from '../name-table/words.ts';

/** The number of each word of several lists among the different words of all, and how many those are. */
export interface UnitedWords {
  numbers: Uint32Array[];
  count: number;
}

/** Numbers the words of several lists in one order. A list that is alone keeps its numbers. */
export function uniteWords(lists: readonly Words[]): UnitedWords {
  const numbers = lists.map(({ count }) => new Uint32Array(count));
  if (lists.length <= 1) {
    const [only = new Uint32Array(0)] = numbers;
    for (let at = 0; at < only.length; at += 1) only[at] = at;
    return { numbers, count: only.length };
  }
  const cursors = lists.map((words) => wordCursor(words));
  let count = 0;
  for (;;) {
    let least: (typeof cursors)[number] | undefined;
    for (const [at, cursor] of cursors.entries()) {
      if (cursor.at >= lists[at]!.count) continue;
      if (least === undefined || compareBytes(cursor.word, cursor.length, least.word, least.length) < 0) least = cursor;
    }
    if (least === undefined) return { numbers, count };
    const first = least.word.slice(0, least.length);
    for (const [at, cursor] of cursors.entries()) {
      if (cursor.at >= lists[at]!.count || compareBytes(cursor.word, cursor.length, first, first.length) !== 0)
        continue;
      numbers[at]![cursor.at] = count;
      cursor.next();
    }
    count += 1;
  }
}
