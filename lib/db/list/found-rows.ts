import type { SearchQuery } from '#lib/domain/search/parse-query.ts';
import { rankMatch } from '#lib/domain/search/rank-match.ts';
import type { SearchFields } from '#lib/domain/search/search-fields.ts';
import type { Database } from '../database.ts';
import { readRows } from '../find-candidates.ts';
import { matchesIn } from '../match-names.ts';
import { MOST_BEGUN } from '../name-table/beginnings.ts';
import { idSet } from '../name-table/id-set.ts';
import { hasRow } from '../name-table/row-set.ts';
import { idsOf, startingWith } from '../raw-read.ts';
import { keyPrefixes } from '../search-contacts.ts';
import type { Viewer } from '../viewer.ts';
import { countNumbers, idOfNumber, type ListPart } from './list-rows.ts';

/** What is searched within a list, inside a transaction of its name index. */
export interface SearchedList<Row> {
  db: Database;
  transaction: IDBTransaction;
  /** The object store of the rows. */
  rows: string;
  parts: readonly ListPart[];
  viewer: Viewer;
  /** What a row is searched by. */
  fieldsOf: (row: Row) => SearchFields;
  /** Ids that are found whatever the index says. */
  also?: readonly string[] | undefined;
}

/** What an address that begins as typed is worth: more than any name. */
const BY_ADDRESS = 20_000;

/** So many numbers that end as typed are looked at themselves: the index knows their last digits only. */
const MOST_CHECKED = 500;

/** Those whose numbers begin as typed: with few digits that may be everybody. */
async function markByBeginning<Row>(
  { transaction, parts }: SearchedList<Row>,
  { digits = '', international: isInternational = false }: SearchQuery,
  scores: Uint16Array,
): Promise<void> {
  for (const { part, offset } of parts) {
    // Requests of the same transaction, one part after the other.
    // oxlint-disable-next-line no-await-in-loop
    const found = await part.within(transaction).beginningWith({ digits, isInternational });
    for (const rows of found) for (const row of rows) scores[offset + row] = BY_ADDRESS;
  }
}

async function markByAddress<Row>(searched: SearchedList<Row>, query: SearchQuery, scores: Uint16Array): Promise<void> {
  if (query.digits !== undefined && query.digits.length <= MOST_BEGUN) return markByBeginning(searched, query, scores);
  const { db, transaction, rows, parts } = searched;
  const index = transaction.objectStore(rows).index('keys');
  const ranges = keyPrefixes(query).map((prefix) => idsOf(index.getAllKeys(startingWith(db, prefix))));
  const found = (await Promise.all(ranges)).flat();
  if (found.length === 0) return;
  markIds(parts, found, scores);
}

function markIds(parts: readonly ListPart[], found: readonly string[], scores: Uint16Array): void {
  const holders = idSet(found);
  for (const { part, ids, offset } of parts) {
    for (let row = 0; row < part.rows; row += 1) {
      if (holders.has(ids, row)) scores[offset + row] = Math.max(scores[offset + row]!, BY_ADDRESS);
    }
  }
}

/** Takes off what ends as typed in the index and does not by the rule. */
async function checkNumbers<Row>(
  { transaction, rows, parts, fieldsOf }: SearchedList<Row>,
  query: SearchQuery,
  scores: Uint16Array,
): Promise<void> {
  const found: number[] = [];
  for (let number = 0; number < scores.length; number += 1) {
    if (scores[number] === 0) continue;
    if (found.length === MOST_CHECKED) return;
    found.push(number);
  }
  if (found.length === 0) return;
  const ids = found.map((number) => idOfNumber(parts, number));
  const read = await readRows<Row & { id: string }>(transaction.objectStore(rows), ids);
  const ranks = new Map(read.map((row) => [row.id, rankMatch(query, fieldsOf(row))]));
  for (const [at, number] of found.entries()) {
    const rank = ranks.get(ids[at]!);
    scores[number] = rank === undefined ? 0 : Math.round(10 * rank);
  }
}

/** How well each row fits what is searched for, by its number; zero is not at all. Other agents' private ones never. */
export async function scoreRows<Row>(searched: SearchedList<Row>, query: SearchQuery): Promise<Uint16Array> {
  const { parts, viewer, transaction, also = [] } = searched;
  const scores = new Uint16Array(countNumbers(parts));
  await markByAddress(searched, query, scores);
  for (const { part, offset } of parts) {
    const unseen = part.unseen(viewer);
    // Requests of the same transaction, one part after the other.
    // oxlint-disable-next-line no-await-in-loop
    for (const matches of await matchesIn(part.within(transaction), query, unseen)) {
      // oxlint-disable-next-line no-await-in-loop
      const found = await matches.all();
      for (const [at, row] of found.rows.entries()) {
        if (found.scores[at]! > scores[offset + row]!) scores[offset + row] = found.scores[at]!;
      }
    }
    if (unseen === undefined) continue;
    for (let row = 0; row < part.rows; row += 1) if (hasRow(unseen, row)) scores[offset + row] = 0;
  }
  if (query.digits !== undefined) await checkNumbers(searched, query, scores);
  if (also.length > 0) markIds(parts, also, scores);
  return scores;
}
