import { foldedWords } from '#lib/domain/search/fold.ts';
import { LONGEST_WORD, type SearchFields } from '#lib/domain/search/search-fields.ts';
import { beginnings, domainsOf, extraWords, joinedWords, suffixDigits } from '#lib/domain/search/tokenize.ts';
import type { Beginning } from './beginnings.ts';
import { type Facts, NO_FACTS } from './columns.ts';
import { KIND, type Kind } from './posting.ts';

/** A word of a row and what it is to it. */
export interface EntryWord {
  word: string;
  kind: Kind;
  position: number;
  /** Words of the name it is in. */
  count: number;
}

/** One row as a table takes it in. */
export interface Entry {
  id: string;
  /** Whose private row it is; a public one has none. */
  owner?: string;
  /** The words of its name, by which rows are sorted. */
  name: readonly string[];
  words: readonly EntryWord[];
  /** Digits of its numbers. */
  digits: readonly string[];
  /** How its numbers begin. */
  beginnings: readonly Beginning[];
  /** What lists filter and sort by. */
  facts: Facts;
}

/** Longer words are cut one later than what is typed, so that a cut word is never taken for a whole one. */
const LONGEST_KEPT = LONGEST_WORD + 1;

/** Sign of a mail domain. */
const DOMAIN = '@';

const cut = (word: string): string => (word.length > LONGEST_KEPT ? word.slice(0, LONGEST_KEPT) : word);

function nameWords(name: string, words: readonly string[], kind: Kind, joinedKind: Kind): EntryWord[] {
  const count = words.length;
  const found: EntryWord[] = words.map((word, position) => ({ word: cut(word), kind, position, count }));
  for (const [position, word] of joinedWords(name, words).entries()) {
    found.push({ word: cut(word), kind: joinedKind, position, count });
  }
  return found;
}

/**
 * Words of mail addresses and their domains. A domain is found by its own first word too, so that word needs no
 * posting of its own.
 */
function mailWords(fields: SearchFields, named: readonly string[]): EntryWord[] {
  const domains = domainsOf(fields);
  const extras = extraWords(fields, named, domains);
  const covered = new Set<string>();
  const found = domains.map((domain): EntryWord => {
    const [first = ''] = foldedWords(domain.split('.', 1)[0] ?? '');
    const position = domain.startsWith(first) ? extras.indexOf(first) : -1;
    if (position >= 0) covered.add(first);
    const kind = position >= 0 ? KIND.mail : KIND.domain;
    return { word: DOMAIN + domain, kind, position: Math.max(position, 0), count: 0 };
  });
  for (const [position, word] of extras.entries()) {
    if (!covered.has(word)) found.push({ word: cut(word), kind: KIND.mail, position, count: 0 });
  }
  return found;
}

/** What a table takes in of a row with these search fields. */
export function entryOf(id: string, owner: string | undefined, fields: SearchFields, facts: Facts = NO_FACTS): Entry {
  const [name = '', otherName = ''] = fields.names;
  const words = foldedWords(name);
  const otherWords = otherName === '' ? [] : foldedWords(otherName);
  return {
    id,
    ...(owner !== undefined && { owner }),
    name: words.map(cut),
    words: [
      ...nameWords(name, words, KIND.name, KIND.joined),
      ...(otherName === '' ? [] : nameWords(otherName, otherWords, KIND.otherName, KIND.otherJoined)),
      ...mailWords(fields, otherWords.length === 0 ? words : [...words, ...otherWords]),
    ],
    digits: suffixDigits(fields),
    beginnings: beginnings(fields),
    facts,
  };
}
