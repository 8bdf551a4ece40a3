import { fold, foldedWords } from '../search/fold.ts';
import type { PersonName } from './person-name.ts';

/**
 * Says that the part of a mail address before the `@` is made of a name: `ciaran`, `s.adeyemi`, `mdekker`, `dupont-j` of
 * Ciaran Dolan, Simi Adeyemi, Maaike Dekker, Jean Dupont. Initials alone say nothing.
 */
export function spellsName(mailAddress: string, { givenName, familyName }: PersonName): boolean {
  const local = mailAddress.slice(0, mailAddress.lastIndexOf('@')).replace(/\+.*$/, '').replace(/\d+/g, ' ');
  const parts = foldedWords(local);
  const given = foldedWords(givenName);
  const family = foldedWords(familyName);
  const words = [...given, ...family];
  const initials = given.map(([first = '']) => first).join('');
  const telling = new Set([
    ...[...words, given.join(''), family.join('')].filter((word) => word.length > 2),
    ...combine(given, family),
    ...combine(family, given),
    ...combine([initials], family),
    ...combine(family, [initials]),
  ]);
  // Beside a part that tells, initials and short words may stand.
  const small = new Set([...words, ...words.map(([first = '']) => first), initials]);
  return parts.some((part) => telling.has(part)) && parts.every((part) => telling.has(part) || small.has(part));
}

/** Two names in one word, each whole or its first word alone. Too short a word is no name. */
function combine(before: readonly string[], after: readonly string[]): string[] {
  const heads = [before.join(''), before[0] ?? ''];
  const tails = [after.join(''), after[0] ?? ''];
  return heads.flatMap((head) => tails.map((tail) => head + tail)).filter((word) => word.length > 3);
}

/** The name, turned round where `first.last` of the mail address says that its family name was written first. */
export function inOrderOf(mailAddress: string, name: PersonName): PersonName {
  const [first = '', last = '', more] = mailAddress.slice(0, mailAddress.lastIndexOf('@')).split('.');
  const isTurned = more === undefined && fold(first) === fold(name.familyName) && fold(last) === fold(name.givenName);
  return isTurned ? { givenName: name.familyName, familyName: name.givenName } : name;
}
