import { foldedWords } from '../search/fold.ts';
import { fullName } from './contact-name.ts';
import type { PersonName } from './person-name.ts';

/**
 * Whether two names may be of one person: each word of the shorter one is, or begins, a word of the longer one, in any
 * order. `J. Dupont` agrees with `Jean Dupont`, `Bo Dupont` does not. No name agrees with every name.
 */
export function namesAgree(one: PersonName, other: PersonName): boolean {
  const [shorter = [], longer = []] = [foldedWords(fullName(one)), foldedWords(fullName(other))].sort(
    (first, second) => first.length - second.length,
  );
  const left = [...longer];
  return shorter.every((word) => {
    const exact = left.indexOf(word);
    const at = exact >= 0 ? exact : left.findIndex((each) => each.startsWith(word) || word.startsWith(each));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
