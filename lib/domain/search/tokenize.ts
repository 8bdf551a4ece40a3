import { isFreeMailDomain } from '../address/free-mail-domains.ts';
import { fold, foldedWords } from './fold.ts';
import { FROM_END, FROM_START, keyBody, LONGEST_WORD, reversed, type SearchFields } from './search-fields.ts';

/** Words of a name, and the name's parts as if apostrophes and hyphens were not there: o, brien, obrien. */
function nameTokens(name: string): string[] {
  const joined = fold(name)
    .split(' ')
    .filter((part) => /\p{L}['’.-]\p{L}/u.test(part))
    .flatMap((part) => foldedWords(part.replace(/['’.-]/g, '')));
  return [...foldedWords(name), ...joined];
}

function domainTokens(domain: string): string[] {
  return isFreeMailDomain(domain) ? [] : [`@${domain}`, ...foldedWords(domain.split('.')[0] ?? '')];
}

function mailTokens(address: string): string[] {
  const at = address.lastIndexOf('@');
  return [address, ...foldedWords(address.slice(0, at)), ...domainTokens(address.slice(at + 1))];
}

function phoneTokens(digits: string): string[] {
  return [FROM_END + reversed(digits)];
}

function keyTokens(key: string, hasLine: boolean): string[] {
  const body = keyBody(key);
  if (key.startsWith('mailto:')) return mailTokens(body);
  if (key.startsWith('tel:')) return phoneTokens(body.slice(1));
  const fromStart = FROM_START + body;
  return key.startsWith('nat:') && hasLine ? [fromStart] : [fromStart, ...phoneTokens(body)];
}

/**
 * The tokens a record is indexed under for search: each word of its names and mail addresses (found by prefix),
 * whole mail addresses and `@domain` (by prefix), digits from the end (so that any suffix of a number is a prefix of
 * the token) and national digits from the start. Free-mail domains are left out: they tell nobody apart.
 */
export function searchTokens(fields: SearchFields): string[] {
  const hasLine = fields.keys.some((key) => key.startsWith('tel:'));
  const tokens = [
    ...fields.names.flatMap(nameTokens),
    ...fields.keys.flatMap((key) => keyTokens(key, hasLine)),
    ...(fields.extensions ?? []).flatMap(phoneTokens),
    ...(fields.domains ?? []).flatMap(domainTokens),
  ];
  return [...new Set(tokens.map((token) => (token.includes('@') ? token : token.slice(0, LONGEST_WORD))))];
}
