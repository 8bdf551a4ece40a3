/** A row that fits, with its score. */
export interface Match {
  row: number;
  score: number;
  /** The id of the row's contact, when it is known without reading. */
  id?: string;
}

/** The rows of a table that fit, each with its score. */
export interface Matches {
  /** How many there are; of many it may take as long as finding all of them. */
  count(): Promise<number>;
  /** The best, best first, those of the same score by name; when `most` cuts a score, the first by name remain. */
  best(most: number): Promise<Match[]>;
  /** Each of them once, in any order. */
  all(): Promise<Ranked>;
}

/** No score is higher. */
const HIGHEST = 10_000;

/** Keeps the lowest of many numbers, at most so many. */
function lowest(most: number): { add: (number: number) => void; kept: number[] } {
  const kept: number[] = [];
  return {
    kept,
    add(number) {
      if (kept.length === most) {
        if (number >= kept[most - 1]!) return;
        kept.pop();
      }
      let at = kept.length;
      for (; at > 0 && kept[at - 1]! > number; at -= 1);
      kept.splice(at, 0, number);
    },
  };
}

/** Rows that fit, each of them once, with the score of each at its place. */
export interface Ranked {
  rows: Uint32Array;
  scores: Uint16Array;
}

/** The best of some rows, in the order that `Matches` gives. */
export function bestOf({ rows, scores }: Ranked, most: number): Match[] {
  if (most <= 0) return [];
  const perScore = new Uint32Array(HIGHEST + 1);
  for (let at = 0; at < scores.length; at += 1) perScore[scores[at]!]! += 1;
  let last = HIGHEST;
  let room = most;
  for (; last > 0 && perScore[last]! < room; last -= 1) room -= perScore[last]!;
  const chosen: Match[] = [];
  const equals = lowest(room);
  for (let at = 0; at < rows.length; at += 1) {
    const score = scores[at]!;
    if (score > last) chosen.push({ row: rows[at]!, score });
    else if (score === last && score > 0) equals.add(rows[at]!);
  }
  chosen.push(...equals.kept.map((row) => ({ row, score: last })));
  return chosen.sort((one, other) => other.score - one.score || one.row - other.row);
}

/** The matches of ranked rows. */
export function matchesOf(ranked: Ranked): Matches {
  return {
    count: async () => ranked.rows.length,
    best: async (most) => bestOf(ranked, most),
    all: async () => ranked,
  };
}
