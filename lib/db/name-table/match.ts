import { KIND, type Kind, countOf, kindOf, positionOf } from './posting.ts';
import { type Match, type Matches, type Ranked, matchesOf } from './matches.ts';
import { matchSeveral } from './match-several.ts';
import { once } from './once.ts';
import { rowIndex } from './row-index.ts';
import { type RowSet, hasRow } from './row-set.ts';
import { DOMAIN_SCORE, MAIL_SCORE, scoreJoined, scoreOne } from './score.ts';
import type { TableReader, TermPostings } from './table-reader.ts';
import { DOMAIN, wordAndDomain } from './terms.ts';
import type { Top } from './tops.ts';

/** The places of postings (kind, position, count), as many as there are. */
const PLACES = 1024;

/** What each place of a posting is worth, so that a search of one word looks nothing else up. */
type Worth = Uint16Array;

function worthOf(score: (posting: number, kind: number) => number): Worth {
  return Uint16Array.from({ length: PLACES }, (_, posting) => score(posting, kindOf(posting)));
}

const isNameKind = (kind: number): boolean => kind === KIND.name || kind === KIND.otherName;

const worthOfWord = (isWord: boolean): Worth =>
  worthOf((posting, kind) => {
    if (kind >= KIND.domain) return 0;
    if (kind === (KIND.mail as Kind)) return MAIL_SCORE;
    const count = countOf(posting);
    // No name has no words.
    if (count === 0) return 0;
    return isNameKind(kind) ? scoreOne(isWord, positionOf(posting), count) : scoreJoined(count);
  });

/** What a typed word is worth that is the word of a posting, and one that only begins it. */
const WORTH = { word: worthOfWord(true), start: worthOfWord(false) };
const DOMAIN_WORTH = worthOf(() => DOMAIN_SCORE);
const IN_NAMES_WORTH = worthOf((_, kind) => (isNameKind(kind) ? DOMAIN_SCORE : 0));

/** Gives every row of some postings the best that one of them is worth. */
export function rankPostings(
  terms: readonly TermPostings[],
  worth: { word: Worth; start: Worth },
  skip?: RowSet,
): Ranked {
  const most = terms.reduce((sum, { size }) => sum + size, 0);
  const index = rowIndex(most);
  const scores = new Uint16Array(most);
  for (const { runs, whole } of terms) {
    let passed = 0;
    for (const run of runs) {
      for (let at = 0; at < run.length; at += 1, passed += 1) {
        const posting = run[at]!;
        const score = (passed < whole ? worth.word : worth.start)[posting & 1023]!;
        const row = posting >>> 10;
        if (score === 0 || (skip !== undefined && hasRow(skip, row))) continue;
        const place = index.add(row);
        if (score > scores[place]!) scores[place] = score;
      }
    }
  }
  return { rows: index.rows(), scores: scores.subarray(0, index.count) };
}

/** What is ranked by one beginning alone: kept for those that very many words have. */
export function rankPrefix(prefix: string, terms: readonly TermPostings[], skip?: RowSet): Ranked {
  const isDomain = prefix.startsWith(DOMAIN);
  return rankPostings(terms, isDomain ? { word: DOMAIN_WORTH, start: DOMAIN_WORTH } : WORTH, skip);
}

/** Fewer than so many are counted to the last one. */
const COUNTED = 1000;

/**
 * The best of a beginning that many words have are kept with the table: nothing else is read, unless so many of them
 * are left out that more are needed.
 */
async function matchPrefix(table: TableReader, prefix: string, skip?: RowSet): Promise<Matches> {
  const all = once(async (): Promise<Matches> => {
    const isDomain = prefix.startsWith(DOMAIN);
    const terms = isDomain ? [await table.under(prefix)] : await wordAndDomain(table, prefix);
    return matchesOf(rankPrefix(prefix, terms, skip));
  });
  const top = await table.top(prefix);
  if (top === undefined) return all();
  const least = top.count - (skip?.count ?? 0);
  return {
    count: async () => (least < COUNTED ? (await all()).count() : least),
    best: async (most) => bestOfTop(top, most, skip) ?? (await all()).best(most),
    all: async () => (await all()).all(),
  };
}

function bestOfTop({ count, rows, scores, idOf }: Top, most: number, skip?: RowSet): Match[] | undefined {
  const kept = Array.from(rows, (row, at) => ({ row, score: scores[at]!, at }));
  const seen = skip === undefined ? kept : kept.filter(({ row }) => !hasRow(skip, row));
  if (seen.length < most && rows.length < count) return undefined;
  return seen.slice(0, most).map(({ row, score, at }) => ({ row, score, id: idOf(at) }));
}

/** The rows of which every typed word begins a different word, as the rule has it. */
export async function matchWords(table: TableReader, typed: readonly string[], skip?: RowSet): Promise<Matches> {
  const [only, ...more] = typed;
  if (only === undefined) return matchesOf({ rows: new Uint32Array(0), scores: new Uint16Array(0) });
  return more.length === 0 ? matchPrefix(table, only, skip) : matchSeveral(table, typed, skip);
}

/** The rows with a mail domain that begins so, in the order of their names. */
export async function matchDomain(table: TableReader, domain: string, skip?: RowSet): Promise<Matches> {
  return matchPrefix(table, DOMAIN + domain, skip);
}

/** The rows with a word of the name that begins so: numbers in names. */
export async function matchInNames(table: TableReader, prefix: string, skip?: RowSet): Promise<Matches> {
  const worth = { word: IN_NAMES_WORTH, start: IN_NAMES_WORTH };
  return matchesOf(rankPostings([await table.under(prefix)], worth, skip));
}
