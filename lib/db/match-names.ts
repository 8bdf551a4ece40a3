import { isLikeMail, type SearchQuery } from '#lib/domain/search/parse-query.ts';
import { rowsEndingWith } from './name-table/digits.ts';
import { idAt, idCount } from './name-table/id-list.ts';
import { type Accept, type Matches, matchDomain, matchInNames, matchWords } from './name-table/match.ts';
import { DOMAIN_SCORE } from './name-table/score.ts';
import type { NameView, ViewPart } from './name-index/view.ts';
import type { Viewer } from './viewer.ts';

/** A contact that the name index finds; the higher the score the better. */
export interface NameMatch {
  id: string;
  score: number;
}

/** What the name index finds for a query. */
export interface NameMatches {
  /** How many contacts fit; with more than one way to fit, some may be counted twice. */
  count: number;
  /** Whether nobody is counted twice. */
  isExact: boolean;
  /** At least the best `most`, all that are as good as the last of them included if they are in another segment. */
  best(most: number): NameMatch[];
}

/** Which rows of a part the viewer may see (R10). */
export function visibleRows({ names: { ids, owned } }: ViewPart, { agentId, seesPrivate }: Viewer): Accept {
  if (owned.rows.length === 0) return () => true;
  const own = seesPrivate ? owned.agents.indexOf(agentId) : -1;
  const isHidden = new Uint8Array(idCount(ids));
  for (const [at, row] of owned.rows.entries()) if (owned.owners[at] !== own) isHidden[row] = 1;
  return (row) => isHidden[row] === 0;
}

/** Rows that all have the same score, in order. */
function equals(rows: readonly number[]): Matches {
  return {
    count: rows.length,
    best: (most) => rows.slice(0, most).map((row) => ({ row, score: DOMAIN_SCORE })),
    each: (visit) => {
      for (const row of rows) visit(row, DOMAIN_SCORE);
    },
  };
}

/** The rows of a part that fit a query, once for each way in which they do. Within a transaction of the name index. */
export async function matchesIn(
  part: ViewPart,
  query: SearchQuery,
  accept: Accept,
  transaction: IDBTransaction,
): Promise<Matches[]> {
  const { text, words, suffix, digits, international, mail } = query;
  if (digits !== undefined) {
    const isInNames = international !== true && !text.includes(' ');
    return [
      ...(suffix === undefined
        ? []
        : [equals(rowsEndingWith(await part.digits(transaction), suffix).filter((row) => accept(row)))]),
      ...(isInNames ? [matchInNames(part.names, text, accept)] : []),
    ];
  }
  if (mail !== undefined) return mail.startsWith('@') ? [matchDomain(part.names, mail.slice(1), accept)] : [];
  const byWords = matchWords(part.names, words, accept);
  return isLikeMail(query) ? [byWords, matchDomain(part.names, text, accept)] : [byWords];
}

/** Finds who fits a query by name, mail domain or last digits. `accept` may refuse some by their id. */
export async function matchNames(
  view: NameView,
  transaction: IDBTransaction,
  query: SearchQuery,
  { viewer, accept }: { viewer: Viewer; accept?: (part: ViewPart) => Accept },
): Promise<NameMatches> {
  const found = await Promise.all(
    view.parts.map(async (part) => {
      const isVisible = visibleRows(part, viewer);
      const isWanted = accept?.(part);
      const accepts: Accept = (row) => part.isPresent(row) && isVisible(row) && (isWanted?.(row) ?? true);
      return { part, matches: await matchesIn(part, query, accepts, transaction) };
    }),
  );
  return {
    count: found.flatMap(({ matches }) => matches).reduce((sum, { count }) => sum + count, 0),
    isExact: found.every(({ matches }) => matches.filter(({ count }) => count > 0).length <= 1),
    best(most) {
      const all = found.flatMap(({ part, matches }) =>
        matches.flatMap((each) => each.best(most).map(({ row, score }) => ({ id: idAt(part.names.ids, row), score }))),
      );
      all.sort((one, other) => other.score - one.score);
      const least = all[most - 1]?.score ?? 0;
      const best = new Map<string, NameMatch>();
      for (const match of all) if (match.score >= least && !best.has(match.id)) best.set(match.id, match);
      return [...best.values()];
    },
  };
}
