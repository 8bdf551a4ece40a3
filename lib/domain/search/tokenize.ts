import { isFreeMailDomain } from '../address/free-mail-domains.ts';
import { fold, foldedWords } from './fold.ts';
import { FROM_END, FROM_START, keyBody, LONGEST_WORD, reversed, type SearchFields } from './search-fields.ts';

/** Words that a name has only when its apostrophes, hyphens and dots are not there: obrien, jeanpierre. */
export function joinedWords(name: string, words: readonly string[] = foldedWords(name)): string[] {
  if (/^[ a-z]*$/i.test(name)) return [];
  const folded = fold(name);
  if (!/['’.-]/.test(folded)) return [];
  const joined = foldedWords(folded.replace(/(?<=\p{L})['’.-](?=\p{L})/gu, ''));
  return [...new Set(joined)].filter((word) => !words.includes(word));
}

function labelWords(domain: string): string[] {
  return foldedWords(domain.split('.')[0] ?? '');
}

function domainTokens(domain: string): string[] {
  return isFreeMailDomain(domain) ? [] : [`@${domain}`, ...labelWords(domain)];
}

function mailTokens(address: string): string[] {
  const at = address.lastIndexOf('@');
  return [address, ...foldedWords(address.slice(0, at)), ...domainTokens(address.slice(at + 1))];
}

/** The mail addresses among the keys. */
export function mailsOf({ keys }: SearchFields): string[] {
  return keys.filter((key) => key.startsWith('mailto:')).map(keyBody);
}

/** The mail domains a record is found by, each once; free-mail ones tell nobody apart. */
export function domainsOf(fields: SearchFields): string[] {
  const ofMails = mailsOf(fields).map((mail) => mail.slice(mail.lastIndexOf('@') + 1));
  const all = new Set([...ofMails, ...(fields.domains ?? [])]);
  return [...all].filter((domain) => !isFreeMailDomain(domain));
}

/** The words of a record's mail addresses and domains that none of its names has, each once. */
export function extraWords(
  fields: SearchFields,
  named: readonly string[] = fields.names.flatMap(foldedWords),
  domains: readonly string[] = domainsOf(fields),
): string[] {
  const locals = mailsOf(fields).flatMap((mail) => foldedWords(mail.slice(0, mail.lastIndexOf('@'))));
  return [...new Set([...locals, ...domains.flatMap(labelWords)])].filter((word) => !named.includes(word));
}

/** The digits of a record's numbers whose last ones are looked for, each number once. */
export function suffixDigits({ keys, extensions = [] }: SearchFields): string[] {
  const numbers = keys.filter((key) => !key.startsWith('mailto:'));
  const lines = numbers.filter((key) => key.startsWith('tel:')).map((key) => keyBody(key).slice(1));
  // A national number that is the end of a whole one is found by that.
  const others = numbers.filter((key) => !key.startsWith('tel:')).map(keyBody);
  const ofKeys = [...lines, ...others.filter((digits) => !lines.some((line) => line.endsWith(digits)))];
  return [...new Set([...ofKeys, ...extensions])];
}

/** The first digits of a record's numbers as they are indexed, and whether the calling code is among them. */
export function beginnings({ keys }: SearchFields): { digits: string; isInternational: boolean }[] {
  return keys.flatMap((key) => {
    const [, plus, digits] = /^(?:tel:(\+)|nat:|short:)(\d+)/.exec(key) ?? [];
    return digits === undefined ? [] : [{ digits, isInternational: plus !== undefined }];
  });
}

/** Tokens of a key but for the ends of numbers. */
function keyTokens(key: string): string[] {
  const body = keyBody(key);
  if (key.startsWith('mailto:')) return mailTokens(body);
  return key.startsWith('tel:') ? [] : [FROM_START + body];
}

/**
 * The tokens a record is indexed under for search: each word of its names and mail addresses (found by prefix),
 * whole mail addresses and `@domain` (by prefix), digits from the end (so that any suffix of a number is a prefix of
 * the token) and national digits from the start. Free-mail domains are left out: they tell nobody apart.
 */
export function searchTokens(fields: SearchFields): string[] {
  const tokens = [
    ...fields.names.flatMap((name) => [...foldedWords(name), ...joinedWords(name)]),
    ...fields.keys.flatMap(keyTokens),
    ...suffixDigits(fields).map((digits) => FROM_END + reversed(digits)),
    ...(fields.domains ?? []).flatMap(domainTokens),
  ];
  return [...new Set(tokens.map((token) => (token.includes('@') ? token : token.slice(0, LONGEST_WORD))))];
}
