import { matchAll } from './match-all.ts';
import { type Match, type Matches, type Ranked, bestOf } from './matches.ts';
import { once } from './once.ts';
import { type RowSet, hasRow } from './row-set.ts';
import { MAIL_SCORE, MOST_IN_ORDER, WHOLE_WORDS_SCORE, scoreInOrder } from './score.ts';
import type { TableReader } from './table-reader.ts';
import { domainsUnder } from './terms.ts';

/** One search for several typed words. */
interface Several {
  table: TableReader;
  typed: readonly string[];
  skip?: RowSet | undefined;
}

/**
 * A word that is typed twice needs two words of a name: that is for the slower ways to find out. Of different words that
 * begin alike ("marie ma") a name that begins as typed has one for each.
 */
const saysTwice = (typed: readonly string[]): boolean => new Set(typed).size < typed.length;

/** Scores of the rows of whose name every typed word is a whole word. */
async function wholeNames({ table, typed, skip }: Several): Promise<Map<number, number>> {
  const whole = await table.whole(typed);
  if (whole === undefined) return new Map();
  const { rows, scores } = await matchAll(
    table.rows,
    typed,
    whole.map((term) => [term]),
    skip,
  ).all();
  const found = [...rows.entries()].filter(([at]) => scores[at]! >= WHOLE_WORDS_SCORE);
  return new Map(found.map(([at, row]) => [row, scores[at]!]));
}

/**
 * The best when they are names that have the typed words as whole words, and names that begin as typed: those stand
 * side by side, so that hardly more is read than is answered. Nothing when there are fewer, or it cannot be told.
 */
async function bestInOrder(several: Several, most: number): Promise<Match[] | undefined> {
  const { table, typed, skip } = several;
  if (typed.length > MOST_IN_ORDER || saysTwice(typed)) return undefined;
  const found = new Map<number, number>();
  let nearest = 0;
  const [isKnown, whole] = await Promise.all([
    table.eachNamed(typed.join(' '), (row, count) => {
      if (skip !== undefined && hasRow(skip, row)) return true;
      found.set(row, scoreInOrder(typed.length, count));
      // Behind so many of those that have no other words nothing better comes.
      if (count === typed.length) nearest += 1;
      return nearest < most;
    }),
    wholeNames(several),
  ]);
  if (!isKnown) return undefined;
  for (const [row, score] of whole) found.set(row, score);
  if (found.size < most) return undefined;
  const ranked = { rows: Uint32Array.from(found.keys()), scores: Uint16Array.from(found.values()) };
  return bestOf(ranked, most);
}

/**
 * The rows of which every one of several typed words begins a different word. What is better is looked for first: names
 * that begin as typed, then any names, then mail addresses, of whose domains very many may be alike.
 */
export function matchSeveral(table: TableReader, typed: readonly string[], skip?: RowSet): Matches {
  const several: Several = { table, typed, skip };
  const words = once(() => Promise.all(typed.map((word) => table.under(word))));
  const named = once(async () =>
    matchAll(
      table.rows,
      typed,
      (await words()).map((term) => [term]),
      skip,
    ),
  );
  const every = once(async (): Promise<Matches> => {
    const domains = await Promise.all(typed.map((word) => domainsUnder(table, word)));
    if (domains.every(({ size }) => size === 0)) return named();
    const terms = (await words()).map((term, at) => [term, domains[at]!]);
    return matchAll(table.rows, typed, terms, skip);
  });
  return {
    count: async () => (await every()).count(),
    async best(most) {
      const inOrder = await bestInOrder(several, most);
      if (inOrder !== undefined) return inOrder;
      const names = await (await named()).best(most);
      const last = names[most - 1];
      return last !== undefined && last.score > MAIL_SCORE ? names : (await every()).best(most);
    },
    all: async (): Promise<Ranked> => (await every()).all(),
  };
}
