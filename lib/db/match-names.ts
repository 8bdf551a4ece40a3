import { isLikeMail, type SearchQuery } from '#lib/domain/search/parse-query.ts';
import { matchDomain, matchInNames, matchWords } from './name-table/match.ts';
import type { Match, Matches } from './name-table/matches.ts';
import { type RowSet, allBut, hasRow, joinSets, rowSet } from './name-table/row-set.ts';
import { DOMAIN_SCORE } from './name-table/score.ts';
import type { TableReader } from './name-table/table-reader.ts';
import type { NameView, ViewPart } from './name-index/view.ts';
import type { Viewer } from './viewer.ts';

/** A contact that the name index finds; the higher the score the better. */
export interface NameMatch {
  id: string;
  score: number;
}

/** Matches of one segment: best first, those of the same score by name. */
export interface NameList {
  matches: readonly NameMatch[];
  /** How many rows the segment has: the more, the more of the best are likely to be among its own. */
  rows: number;
}

/** What the name index finds for a query. */
export interface NameMatches {
  /**
   * How many contacts fit, and whether nobody is counted twice, as may be with more than one way to fit. From a
   * thousand on it may be less than it is. Takes longer than finding the best.
   */
  count(): Promise<{ most: number; isExact: boolean }>;
  /**
   * The best `most`, of each segment for itself: at least the best of all, those that are as good as the last of them
   * included if they are in another segment. One contact may be in several lists.
   */
  best(most: number): Promise<NameList[]>;
}

/** Who is looked among: only these, or all but these. */
export interface Among {
  ids: ReadonlySet<string>;
  isInside: boolean;
}

/** Rows of a part that a search leaves out. */
async function skipped(part: ViewPart, table: TableReader, viewer: Viewer, among?: Among): Promise<RowSet | undefined> {
  const unseen = part.unseen(viewer);
  if (among === undefined) return unseen;
  const them = rowSet(table.rows, [await table.rowsOf(among.ids)]);
  return joinSets(unseen, among.isInside ? allBut(them, table.rows) : them);
}

/** Rows that all have the same score, in order. */
function equals(rows: readonly number[]): Matches {
  return {
    count: async () => rows.length,
    best: async (most) => rows.slice(0, most).map((row) => ({ row, score: DOMAIN_SCORE })),
    all: async () => ({ rows: Uint32Array.from(rows), scores: new Uint16Array(rows.length).fill(DOMAIN_SCORE) }),
  };
}

/** The rows of a segment that fit a query, once for each way in which they do. */
export async function matchesIn(table: TableReader, query: SearchQuery, skip?: RowSet): Promise<Matches[]> {
  const { text, words, suffix, digits, international, mail } = query;
  if (digits !== undefined) {
    const isInNames = international !== true && !text.includes(' ');
    const ending = suffix === undefined ? [] : await table.endingWith(suffix);
    return [
      ...(suffix === undefined ? [] : [equals(ending.filter((row) => skip === undefined || !hasRow(skip, row)))]),
      ...(isInNames ? [await matchInNames(table, text, skip)] : []),
    ];
  }
  if (mail !== undefined) return mail.startsWith('@') ? [await matchDomain(table, mail.slice(1), skip)] : [];
  const byWords = await matchWords(table, words, skip);
  return isLikeMail(query) ? [byWords, await matchDomain(table, text, skip)] : [byWords];
}

/** Matches with the ids of their rows; those that are not known yet are read. */
async function withIds(table: TableReader, matches: readonly Match[]): Promise<NameMatch[]> {
  const unknown = matches.filter(({ id }) => id === undefined).map(({ row }) => row);
  const ids = unknown.length === 0 ? [] : await table.idsOf(unknown);
  const byRow = new Map(unknown.map((row, at) => [row, ids[at]!]));
  return matches.map(({ row, score, id }) => ({ id: id ?? byRow.get(row)!, score }));
}

/** Finds who fits a query by name, mail domain or last digits. */
export async function matchNames(
  view: NameView,
  transaction: IDBTransaction,
  query: SearchQuery,
  { viewer, among }: { viewer: Viewer; among?: Among },
): Promise<NameMatches> {
  const found = await Promise.all(
    view.parts.map(async (part) => {
      const table = part.within(transaction);
      return { table, matches: await matchesIn(table, query, await skipped(part, table, viewer, among)) };
    }),
  );
  return {
    async count() {
      const counts = await Promise.all(found.map(({ matches }) => Promise.all(matches.map((each) => each.count()))));
      return {
        most: counts.flat().reduce((sum, count) => sum + count, 0),
        isExact: counts.every((ways) => ways.filter((count) => count > 0).length <= 1),
      };
    },
    async best(most) {
      const lists = await Promise.all(
        found.flatMap(({ table, matches }) => matches.map(async (each) => ({ table, best: await each.best(most) }))),
      );
      const scores = lists.flatMap(({ best }) => best.map(({ score }) => score)).sort((one, other) => other - one);
      const least = scores[most - 1] ?? 0;
      return Promise.all(
        lists.map(async ({ table, best }): Promise<NameList> => {
          const kept = best.filter(({ score }) => score >= least);
          return { matches: await withIds(table, kept), rows: table.rows };
        }),
      );
    },
  };
}
