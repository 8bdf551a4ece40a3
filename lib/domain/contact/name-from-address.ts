import { fold, foldedWords } from '../search/fold.ts';
import { capitalizeFamily, capitalizeWord, countGivenWords, isParticle, type PersonName } from './person-name.ts';
import { isRoleWord } from './role-words.ts';

/** A word that a name can have: letters, with hyphens and apostrophes inside. */
const NAME_WORD = /^\p{L}\p{M}*(?:['’-]?[\p{L}\p{M}])*$/u;

/** Latin words without any vowel are initials or codes. */
const NO_VOWEL = /^[b-df-hj-np-tv-xz'’-]{2,}$/;

/** Longest word of a name; a longer one is a code. */
const LONGEST_WORD = 24;

function isNameWord(word: string): boolean {
  if (isParticle(word)) return true;
  return word.length > 1 && word.length <= LONGEST_WORD && NAME_WORD.test(word) && !NO_VOWEL.test(fold(word));
}

/** The mailbox of a firm: every word is in the name of its domain. */
function isNamedLikeDomain(words: readonly string[], domain: string): boolean {
  const inDomain = foldedWords(domain.split('.')[0] ?? '');
  return words.every((word) => foldedWords(word).every((part) => inDomain.includes(part)));
}

/**
 * The name that a mail address spells out (R23): `jean-pierre.dupont@` is Jean-Pierre Dupont. Nothing is invented
 * from a function (`info@`), an initial (`j.dupont@`), a single word, or the firm's own name. Takes the address as
 * parsed.
 */
export function nameFromAddress(address: string): PersonName | undefined {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at).replace(/^"|"$/g, '').replace(/\+.*$/, '').replace(/\d+$/, '');
  const words = local.split(/[._\s]+/).filter((word) => word !== '');
  const [first = '', ...others] = words;
  const last = others.at(-1);
  if (at < 0 || last === undefined || words.length > 5) return undefined;
  // An initial may only stand between the names: john.f.kennedy.
  const middle = others.slice(0, -1);
  if (![first, last, ...middle.filter((word) => word.length > 1)].every(isNameWord)) return undefined;
  if (isParticle(first) || isParticle(last)) return undefined;
  if (words.some((word) => word.split('-').some(isRoleWord)) || isNamedLikeDomain(words, address.slice(at + 1)))
    return undefined;
  const given = countGivenWords(words, false);
  return {
    givenName: words
      .slice(0, given)
      .map((word) => (word.length === 1 ? `${word.toUpperCase()}.` : capitalizeWord(word)))
      .join(' '),
    familyName: capitalizeFamily(words.slice(given)),
  };
}
