import { idCount } from './id-list.ts';
import { KIND, countOf, kindOf, positionOf, rowOf } from './posting.ts';
import { DOMAIN_SCORE, type Fit, MAIL_SCORE, scoreFit, scoreJoined, scoreOne } from './score.ts';
import type { NameTable } from './table.ts';
import { type WordRange, wordsUnder } from './words.ts';

/** The rows of a table that fit, each with its score. */
export interface Matches {
  /** How many there are. */
  count: number;
  /** The best, best first, those of the same score by name; when `most` cuts a score, the first by name remain. */
  best(most: number): { row: number; score: number }[];
  /** Each of them once, in any order. */
  each(visit: (row: number, score: number) => void): void;
}

/** Whether a row counts at all. */
export type Accept = (row: number) => boolean;

const DOMAIN = '@';

/** Collects rows with the best score each of them got. */
function collector(rows: number) {
  const scores = new Uint16Array(rows);
  const found: number[] = [];
  let highest = 0;
  function best(most: number): { row: number; score: number }[] {
    let chosen = found;
    if (found.length > 4 * most) {
      const perScore = new Uint32Array(highest + 1);
      for (const row of found) perScore[scores[row]!]! += 1;
      let room = most;
      let last = perScore.length - 1;
      for (; last > 0 && perScore[last]! < room; last -= 1) room -= perScore[last]!;
      chosen = [];
      // Among equals the first by name: rows are in that order.
      let missing = most;
      for (let row = 0; row < rows && missing > 0; row += 1) {
        const score = scores[row]!;
        if (score < last || score === 0 || (score === last && room <= 0)) continue;
        if (score === last) room -= 1;
        chosen.push(row);
        missing -= 1;
      }
    }
    return chosen
      .map((row) => ({ row, score: scores[row]! }))
      .sort((one, other) => other.score - one.score || one.row - other.row)
      .slice(0, most);
  }
  return {
    add(row: number, score: number): void {
      const before = scores[row]!;
      if (before === 0) found.push(row);
      if (score > highest) highest = score;
      if (score > before) scores[row] = score;
    },
    matches: (): Matches => ({
      count: found.length,
      best,
      each: (visit) => {
        for (const row of found) visit(row, scores[row]!);
      },
    }),
  };
}

/** Calls back with every posting of the words in a range, and whether its word is the first one of a whole range. */
function eachPosting(
  { starts, postings }: NameTable,
  ranges: readonly WordRange[],
  visit: (posting: number, isWord: boolean) => void,
): void {
  for (const { from, to, isWord } of ranges) {
    const end = starts[to]!;
    const wholeEnd = isWord ? starts[from + 1]! : 0;
    for (let at = starts[from]!; at < end; at += 1) visit(postings[at]!, at < wholeEnd);
  }
}

/** The words that a typed one begins: of names and mails, and mail domains. */
function rangesOf({ words }: NameTable, typed: string): WordRange[] {
  return [wordsUnder(words, typed), { ...wordsUnder(words, DOMAIN + typed), isWord: false }];
}

function matchOne(table: NameTable, typed: string, accept: Accept): Matches {
  const found = collector(idCount(table.ids));
  eachPosting(table, rangesOf(table, typed), (posting, isWord) => {
    const kind = kindOf(posting);
    const row = rowOf(posting);
    if (kind === KIND.domain || !accept(row)) return;
    const count = countOf(posting);
    if (kind === KIND.mail) found.add(row, MAIL_SCORE);
    else if (kind === KIND.name || kind === KIND.otherName)
      found.add(row, scoreOne(isWord, positionOf(posting), count));
    else found.add(row, scoreJoined(count));
  });
  return found.matches();
}

/** The rows that have something for every typed word. */
function rowsWithAll(table: NameTable, terms: readonly (readonly WordRange[])[], accept: Accept): number[] {
  const size = (ranges: readonly WordRange[]): number =>
    ranges.reduce((sum, { from, to }) => sum + table.starts[to]! - table.starts[from]!, 0);
  const rarestFirst = [...terms].sort((one, other) => size(one) - size(other));
  const passed = new Uint8Array(idCount(table.ids));
  let rows: number[] = [];
  for (const [turn, ranges] of rarestFirst.entries()) {
    rows = [];
    eachPosting(table, ranges, (posting) => {
      const row = rowOf(posting);
      if (passed[row] !== turn || kindOf(posting) === KIND.domain || (turn === 0 && !accept(row))) return;
      passed[row] = turn + 1;
      rows.push(row);
    });
    if (rows.length === 0) break;
  }
  return rows;
}

/** More typed words than this are not told apart any more; the rule does on the rows themselves. */
const MOST_TYPED = 200;

function matchAll(table: NameTable, typed: readonly string[], accept: Accept): Matches {
  const total = idCount(table.ids);
  const terms = typed.map((word) => rangesOf(table, word));
  const rows = rowsWithAll(table, terms, accept);
  const found = collector(total);
  const width = typed.length;
  const begun = new Int32Array(rows.length * width);
  const whole = new Int32Array(rows.length * width);
  const counts = new Uint8Array(rows.length * 2);
  const places = new Int32Array(rows.length === 0 ? 0 : total);
  for (const [at, row] of rows.entries()) places[row] = at + 1;
  for (const [word, ranges] of rows.length === 0 ? [] : terms.entries()) {
    eachPosting(table, ranges, (posting, isWord) => {
      const place = places[rowOf(posting)]! - 1;
      const kind = kindOf(posting);
      if (place < 0 || kind === KIND.domain) return;
      const bit = 1 << positionOf(posting);
      const at = place * width + word;
      if (kind === KIND.mail) {
        whole[at]! |= bit << 16;
        return;
      }
      begun[at]! |= bit << (8 * kind);
      counts[2 * place + (kind & 1)] = countOf(posting);
      if (isWord && kind <= KIND.otherName) whole[at]! |= bit << (8 * kind);
    });
  }
  const byLength = [...typed.keys()].sort((one, other) => typed[other]!.length - typed[one]!.length);
  for (const [place, row] of rows.entries()) {
    const fit: Fit = {
      begun: begun.subarray(place * width, (place + 1) * width),
      whole: whole.subarray(place * width, (place + 1) * width),
      counts: [counts[2 * place]!, counts[2 * place + 1]!],
    };
    const score = scoreFit(fit, byLength);
    if (score > 0) found.add(row, score);
  }
  return found.matches();
}

/** The rows of which every typed word begins a different word, as the rule has it. */
export function matchWords(table: NameTable, typed: readonly string[], accept: Accept): Matches {
  const [only, ...more] = typed;
  if (only === undefined) return collector(0).matches();
  return more.length === 0 ? matchOne(table, only, accept) : matchAll(table, typed.slice(0, MOST_TYPED), accept);
}

/** The rows with a mail domain that begins so, in the order of their names. */
export function matchDomain(table: NameTable, domain: string, accept: Accept): Matches {
  const found = collector(idCount(table.ids));
  eachPosting(table, [wordsUnder(table.words, DOMAIN + domain)], (posting) => {
    if (accept(rowOf(posting))) found.add(rowOf(posting), DOMAIN_SCORE);
  });
  return found.matches();
}

/** The rows with a word of the name that begins so: numbers in names. */
export function matchInNames(table: NameTable, prefix: string, accept: Accept): Matches {
  const found = collector(idCount(table.ids));
  eachPosting(table, [wordsUnder(table.words, prefix)], (posting) => {
    const kind = kindOf(posting);
    const isName = kind === KIND.name || kind === KIND.otherName;
    if (isName && accept(rowOf(posting))) found.add(rowOf(posting), DOMAIN_SCORE);
  });
  return found.matches();
}
