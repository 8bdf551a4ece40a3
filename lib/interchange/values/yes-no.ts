import { fold } from '#lib/domain/search/fold.ts';

const YES = new Set('1 x y yes true on oui vrai ja wahr si verdadero sim sì tak ✓ ✔ ☑'.split(' '));
const NO = new Set('0 n no none false off non faux nein falsch falso nao nee nie - – ✗ ☐'.split(' '));

/** What a cell says that is to be yes or no, in English, French and others; `unclear` when it says something else. */
export function readYesNo(text: string): 'yes' | 'no' | 'unclear' {
  const folded = fold(text);
  if (YES.has(folded)) return 'yes';
  return folded === '' || NO.has(folded) ? 'no' : 'unclear';
}

const PRIVATE = new Set(
  'private prive privee privat privado privada personal personnel personnelle personlich confidential confidentiel confidentielle vertraulich confidencial'.split(
    ' ',
  ),
);
const PUBLIC = new Set(
  'public publique offentlich publico publica shared partage partagee geteilt compartido normal all everyone tous alle todos'.split(
    ' ',
  ),
);

/** Who may see a record, as a cell says it: also Outlook's sensitivity. `unclear` when it says something else. */
export function readVisibility(text: string): 'public' | 'private' | 'unclear' {
  const folded = fold(text);
  if (PRIVATE.has(folded)) return 'private';
  return folded === '' || PUBLIC.has(folded) ? 'public' : 'unclear';
}
