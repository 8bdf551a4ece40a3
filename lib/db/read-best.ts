import type { NameList } from './match-names.ts';

/** One of several lists while they are put together. */
interface Open<Row> {
  /** What is not taken yet. */
  rest: { id: string; score: number }[];
  /** Rows of the first of the rest, as far as they have been read. */
  read: (Row | undefined)[];
  rows: number;
}

/** How the rows of several lists are read and compared. */
export interface BestRows<Row> {
  /** Rows by their ids, in that order; nothing for one that is not there. */
  read(ids: readonly string[]): Promise<(Row | undefined)[]>;
  /** Whether a row comes before another of the same score. */
  isBefore(one: Row, other: Row): boolean;
}

/** How many of each list to read next: as many as are likely to be wanted, by the size of its segment. */
async function readAhead<Row>(lists: readonly Open<Row>[], wanted: number, by: BestRows<Row>): Promise<void> {
  const total = lists.reduce((sum, { rows }) => sum + rows, 0);
  await Promise.all(
    lists.map(async (list) => {
      if (list.read.length > 0 || list.rest.length === 0) return;
      const ids = list.rest.slice(0, 1 + Math.ceil((wanted * list.rows) / total)).map(({ id }) => id);
      list.read = await by.read(ids);
    }),
  );
}

/** Takes the head of the list that has the best one; all heads have been read. */
function takeBest<Row>(lists: readonly Open<Row>[], by: BestRows<Row>): Row | undefined {
  let best: Open<Row> | undefined;
  for (const list of lists) {
    const [head, row] = [list.rest[0], list.read[0]];
    if (head === undefined) continue;
    const before = best?.rest[0];
    const isBetter =
      before === undefined ||
      head.score > before.score ||
      (head.score === before.score &&
        row !== undefined &&
        best?.read[0] !== undefined &&
        by.isBefore(row, best.read[0]));
    if (isBetter) best = list;
  }
  best?.rest.shift();
  return best?.read.shift();
}

/**
 * Reads the best rows of several lists, each of which is in order: the first `most` of all by score and, where several
 * lists have the same score, as the rows themselves compare. Hardly more rows are read than are answered, however many
 * lists there are.
 */
export async function readBest<Row>(lists: readonly NameList[], most: number, by: BestRows<Row>): Promise<Row[]> {
  const open = lists.map(({ matches, rows }): Open<Row> => ({ rest: [...matches], read: [], rows }));
  const best: Row[] = [];
  for (let taken = 0; taken < most && open.some(({ rest }) => rest.length > 0); taken += 1) {
    // Each time only as far as needed.
    // oxlint-disable-next-line no-await-in-loop
    if (open.some(({ rest, read }) => rest.length > 0 && read.length === 0)) await readAhead(open, most - taken, by);
    const row = takeBest(open, by);
    if (row !== undefined) best.push(row);
  }
  return best;
}
