import { foldedWords } from '#lib/domain/search/fold.ts';
import { isLikeMail, type SearchQuery } from '#lib/domain/search/parse-query.ts';
import { FROM_START, type SearchFields } from '#lib/domain/search/search-fields.ts';
import { searchTokens } from '#lib/domain/search/tokenize.ts';

/** Where a search reads: the tokens that are made for it, or the address keys, which are there anyway. */
export interface IndexPrefix {
  index: 'tokens' | 'keys';
  prefix: string;
}

/**
 * What is looked for: a row fits when, for every term, one of its index entries begins with one of the term's
 * prefixes. Of several `words`, `nearest` finds the rows that have them side by side as typed, whole names first.
 */
export interface IndexQuery {
  terms: readonly (readonly IndexPrefix[])[];
  words: readonly string[];
  nearest: readonly IndexPrefix[];
}

/** Words of a name that one token spells out; later ones have tokens that begin with them. */
const WORDS_PER_TOKEN = 5;

/** A token that spells out a name is cut here. */
const LONGEST_TOKEN = 60;

/** Marks the domain of a mail address. */
const DOMAIN = '@';

/**
 * The words turned round to begin with each of them: "jean martin", "martin jean". One for each word: of a name
 * that says a word twice ("ma ma") the second one ends in a blank, so that both are in the index.
 */
function turned(words: readonly string[]): string[] {
  const spelled = new Set<string>();
  for (const start of words.keys()) {
    const round = [...words.slice(start), ...words.slice(0, start)];
    const token = round.slice(0, WORDS_PER_TOKEN).join(' ').slice(0, LONGEST_TOKEN);
    spelled.add(spelled.has(token) ? `${token} ` : token);
  }
  return [...spelled];
}

/**
 * What a row's `tokens` index holds: its names, turned round so that a range finds any word by its prefix, whole
 * names and whole words first; and of its search tokens those that neither these nor the address keys find already.
 * Every entry costs as much to write as the row itself.
 */
export function tokensToStore(fields: SearchFields): string[] {
  const names = new Set(fields.names.flatMap((name) => turned(foldedWords(name))));
  const inKeys = (token: string): boolean => token.startsWith(FROM_START) || token.lastIndexOf(DOMAIN) > 0;
  const others = searchTokens(fields).filter((token) => !names.has(token) && !inKeys(token));
  const all = [...names, ...others];
  const isFoundBy = (token: string, other: string): boolean =>
    other !== token && (other.startsWith(token) || other.startsWith(DOMAIN + token));
  return [...names, ...others.filter((token) => !all.some((other) => isFoundBy(token, other)))];
}

const tokens = (prefix: string): IndexPrefix => ({ index: 'tokens', prefix });
const keys = (prefix: string): IndexPrefix => ({ index: 'keys', prefix });

function numberQuery(digits: string, { international, scans }: SearchQuery): IndexQuery {
  const fromStart = international ? [keys(`tel:+${digits}`)] : [keys(`short:${digits}`), keys(`nat:${digits}`)];
  const others = scans.filter((scan) => !scan.startsWith(FROM_START)).map(tokens);
  return { terms: [[...fromStart, ...others]], words: [], nearest: [] };
}

function wordsQuery(words: readonly string[]): IndexQuery {
  return {
    words,
    terms: words.map((word) => [tokens(word), tokens(DOMAIN + word)]),
    nearest:
      words.length > 1
        ? words.map((_, start) => tokens([...words.slice(start), ...words.slice(0, start)].join(' ')))
        : [],
  };
}

/** Puts a query into the form of the indexes. What fits any of the answers fits the query. */
export function indexQueries(query: SearchQuery): IndexQuery[] {
  const { text, words, digits, mail } = query;
  if (digits !== undefined) return [numberQuery(digits, query)];
  const asMail = {
    terms: [[keys(`mailto:${text}`), tokens(text.startsWith(DOMAIN) ? text : DOMAIN + text)]],
    words: [],
    nearest: [],
  };
  if (mail !== undefined) return [asMail];
  // "riviere.exa" may be words, the start of a mail address, or of a domain.
  return isLikeMail(query) ? [asMail, wordsQuery(words)] : [wordsQuery(words)];
}
