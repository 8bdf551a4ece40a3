import { type Matches, matchesOf } from './matches.ts';
import { KIND, countOf, kindOf, positionOf } from './posting.ts';
import { type RowIndex, rowIndex } from './row-index.ts';
import { visitWhole } from './row-postings.ts';
import { type RowSet, hasRow, rowSet } from './row-set.ts';
import { type Fit, scoreFit } from './score.ts';
import type { TermPostings } from './table-reader.ts';

/** More typed words than this are not told apart any more; the rule does on the rows themselves. */
const MOST_TYPED = 200;

const sizeOf = (terms: readonly TermPostings[]): number => terms.reduce((sum, { size }) => sum + size, 0);

/** Which words of the rows in question each typed word fits. Rows are those of the rarest word. */
interface Gathered {
  index: RowIndex;
  /** The same rows again: whether a row is among them is asked for every posting. */
  among: RowSet;
  /** And in order. */
  sorted: Uint32Array;
  width: number;
  begun: Int32Array;
  whole: Int32Array;
  counts: Uint8Array;
}

/** Rows are looked for among the postings of a word when there are so many times as many of those. */
const RARE = 8;

/** Notes what the postings of one typed word fit; goes on with rows only that every word before had something for. */
function gatherTerm(
  { index, among, sorted, width, begun, whole, counts }: Gathered,
  seen: Uint8Array,
  terms: readonly TermPostings[],
  { word, turn }: { word: number; turn: number },
): void {
  const note = (posting: number, isWhole: boolean): void => {
    const kind = kindOf(posting);
    if (kind === KIND.domain) return;
    const place = index.placeOf(posting >>> 10);
    if (seen[place]! < turn) return;
    seen[place] = turn + 1;
    const slot = place * width + word;
    const bit = 1 << positionOf(posting);
    if (kind === KIND.mail) {
      whole[slot]! |= bit << 16;
      return;
    }
    begun[slot]! |= bit << (8 * kind);
    counts[2 * place + (kind & 1)] = countOf(posting);
    if (isWhole && kind <= KIND.otherName) whole[slot]! |= bit << (8 * kind);
  };
  for (const term of terms) {
    const isRare = sorted.length * RARE < term.whole;
    if (isRare) visitWhole(term, sorted, (posting) => note(posting, true));
    let passed = 0;
    for (const run of term.runs) {
      for (let at = isRare ? Math.max(term.whole - passed, 0) : 0; at < run.length; at += 1) {
        if (hasRow(among, run[at]! >>> 10)) note(run[at]!, passed + at < term.whole);
      }
      passed += run.length;
    }
  }
}

/** The rows that have something for the rarest word. */
function startRows(total: number, terms: readonly TermPostings[], skip?: RowSet): Pick<Gathered, 'index' | 'among'> {
  const index = rowIndex(sizeOf(terms));
  const among = rowSet(total, []);
  for (const run of terms.flatMap(({ runs }) => runs)) {
    for (let at = 0; at < run.length; at += 1) {
      const row = run[at]! >>> 10;
      if (skip !== undefined && hasRow(skip, row)) continue;
      index.add(row);
      among.bits[row >>> 3]! |= 1 << (row & 7);
    }
  }
  return { index, among };
}

/** Scores what was gathered. Very many rows fit in the same way: each way is scored once. */
function scorer({ begun, whole, counts, width }: Gathered, typed: readonly string[]): (place: number) => number {
  const byLength = [...typed.keys()].sort((one, other) => typed[other]!.length - typed[one]!.length);
  const known = new Map<number, { place: number; score: number }>();
  const isSame = (one: number, other: number): boolean => {
    if (counts[2 * one] !== counts[2 * other] || counts[2 * one + 1] !== counts[2 * other + 1]) return false;
    for (let word = 0; word < width; word += 1) {
      const [first, second] = [one * width + word, other * width + word];
      if (begun[first] !== begun[second] || whole[first] !== whole[second]) return false;
    }
    return true;
  };
  return (place) => {
    let way = counts[2 * place]! * 16 + counts[2 * place + 1]!;
    for (let word = 0; word < width; word += 1) {
      way = Math.imul(way ^ begun[place * width + word]!, 0x01_00_01_93);
      way = Math.imul(way ^ whole[place * width + word]!, 0x01_00_01_93) + 1;
    }
    const before = known.get(way);
    if (before !== undefined && isSame(before.place, place)) return before.score;
    const fit: Fit = {
      begun: begun.subarray(place * width, (place + 1) * width),
      whole: whole.subarray(place * width, (place + 1) * width),
      counts: [counts[2 * place]!, counts[2 * place + 1]!],
    };
    const score = scoreFit(fit, byLength);
    known.set(way, { place, score });
    return score;
  };
}

/** The rows of which every one of several typed words begins a different word. `terms` are the postings of each. */
export function matchAll(
  total: number,
  allTyped: readonly string[],
  terms: readonly (readonly TermPostings[])[],
  skip?: RowSet,
): Matches {
  const typed = allTyped.slice(0, MOST_TYPED);
  const rarestFirst = [...typed.keys()].sort((one, other) => sizeOf(terms[one]!) - sizeOf(terms[other]!));
  const started = startRows(total, terms[rarestFirst[0]!]!, skip);
  const rows = started.index.rows();
  const width = typed.length;
  const gathered: Gathered = {
    ...started,
    sorted: rows.slice().sort(),
    width,
    begun: new Int32Array(rows.length * width),
    whole: new Int32Array(rows.length * width),
    counts: new Uint8Array(rows.length * 2),
  };
  const seen = new Uint8Array(rows.length);
  if (rows.length > 0) {
    for (const [turn, word] of rarestFirst.entries()) gatherTerm(gathered, seen, terms[word]!, { word, turn });
  }
  const score = scorer(gathered, typed);
  const found = new Uint32Array(rows.length);
  const scores = new Uint16Array(rows.length);
  let used = 0;
  for (let place = 0; place < rows.length; place += 1) {
    const points = seen[place] === width ? score(place) : 0;
    if (points === 0) continue;
    found[used] = rows[place]!;
    scores[used] = points;
    used += 1;
  }
  return matchesOf({ rows: found.slice(0, used), scores: scores.slice(0, used) });
}
