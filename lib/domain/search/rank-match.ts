import { foldedWords } from './fold.ts';
import { isLikeMail, type SearchQuery } from './parse-query.ts';
import { keyBody, type SearchFields } from './search-fields.ts';
import { domainsOf, extraWords, joinedWords, mailsOf } from './tokenize.ts';

/** Points of each kind of match; smaller differences are decided by `closeness`. */
const POINTS = {
  whole: 1000,
  wholeWords: 930,
  start: 880,
  inOrder: 800,
  anyOrder: 700,
  withMail: 600,
  end: 500,
  domain: 400,
} as const;

/** A little more for words typed whole, a little less for what the name has beside them. */
function closeness(typed: readonly string[], words: readonly string[]): number {
  const whole = typed.filter((word) => words.includes(word)).length;
  return whole * 10 - Math.min(words.length - typed.length, 9);
}

/** True when each typed word begins a different word, in the same order. */
function beginsInOrder(typed: readonly string[], words: readonly string[]): boolean {
  let next = 0;
  for (const word of words) if (next < typed.length && word.startsWith(typed[next] ?? '')) next += 1;
  return next === typed.length;
}

function beginsInAnyOrder(typed: readonly string[], words: readonly string[]): boolean {
  const left = [...words];
  // Longer typed words choose first: "j jean" must not spend Jean on the j.
  return typed
    .toSorted((one, other) => other.length - one.length)
    .every((each) => {
      const found = left.findIndex((word) => word.startsWith(each));
      if (found >= 0) left.splice(found, 1);
      return found >= 0;
    });
}

/** True when each typed word is a whole word of its own. */
function areAmong(typed: readonly string[], words: readonly string[]): boolean {
  const left = [...words];
  return typed.every((word) => {
    const found = left.indexOf(word);
    if (found >= 0) left.splice(found, 1);
    return found >= 0;
  });
}

function rankName(typed: readonly string[], name: string): number | undefined {
  const words = foldedWords(name);
  const whole = words.join(' ');
  const asTyped = typed.join(' ');
  if (whole === asTyped) return POINTS.whole;
  if (words.toSorted().join(' ') === typed.toSorted().join(' ')) return POINTS.whole - 50;
  if (areAmong(typed, words)) return POINTS.wholeWords + closeness(typed, words) / 10;
  if (whole.startsWith(asTyped)) return POINTS.start + closeness(typed, words);
  if (beginsInOrder(typed, words)) return POINTS.inOrder + closeness(typed, words);
  return beginsInAnyOrder(typed, [...words, ...joinedWords(name)])
    ? POINTS.anyOrder + closeness(typed, words)
    : undefined;
}

function rankWords(query: SearchQuery, fields: SearchFields): number | undefined {
  const byName = fields.names.flatMap((name) => rankName(query.words, name) ?? []);
  // "h.riv" may be the beginning of a mail address; a word alone is a word.
  const byMail = isLikeMail(query) ? rankMails(query.text, fields) : [];
  const best = Math.max(...byName, ...byMail);
  if (Number.isFinite(best)) return best;
  const extras = extraWords(fields);
  const names = fields.names.length === 0 ? [''] : fields.names;
  const withMail = names.some((name) =>
    beginsInAnyOrder(query.words, [...foldedWords(name), ...joinedWords(name), ...extras]),
  );
  return withMail ? POINTS.withMail : undefined;
}

function rankMails(typed: string, fields: SearchFields): number[] {
  const domain = typed.startsWith('@') ? typed.slice(1) : typed;
  const byDomain = domainsOf(fields).some((each) => each.startsWith(domain)) ? [POINTS.domain] : [];
  return [...mailsOf(fields).flatMap((mail) => rankMail(typed, mail) ?? []), ...byDomain];
}

function rankMail(typed: string, mail: string): number | undefined {
  if (mail === typed) return POINTS.whole;
  return mail.startsWith(typed) ? POINTS.start : undefined;
}

function rankNumber(query: SearchQuery, key: string): number | undefined {
  const typed = query.digits ?? '';
  const digits = keyBody(key).replace('+', '');
  const isNational = !key.startsWith('tel:');
  if (digits === typed) return isNational && query.international ? undefined : POINTS.whole;
  const mayStart = isNational ? !query.international : query.international;
  if (mayStart && digits.startsWith(typed)) return POINTS.start;
  const { suffix } = query;
  return suffix !== undefined && digits.endsWith(suffix) ? POINTS.end + suffix.length : undefined;
}

/**
 * How well a record fits what was typed, for putting the best first; nothing when it does not fit. Highest: a whole
 * name, number or mail; then whole words of a name (a family name alone); then the start of a name; then all words by prefix in order, in any order, with help of the
 * mail address; then the last digits, longer ones better; then the mail domain.
 */
export function rankMatch(query: SearchQuery, fields: SearchFields): number | undefined {
  const { digits, mail } = query;
  let scores: readonly number[];
  if (digits !== undefined) {
    const numbers = [
      ...fields.keys.filter((key) => !key.startsWith('mailto:')),
      ...(fields.extensions ?? []).map((each) => `short:${each}`),
    ];
    const inNames = fields.names.some((name) => foldedWords(name).some((word) => word.startsWith(query.text)));
    scores = [...numbers.flatMap((key) => rankNumber(query, key) ?? []), ...(inNames ? [POINTS.domain] : [])];
  } else if (mail !== undefined) {
    scores = rankMails(mail, fields);
  } else {
    scores = [rankWords(query, fields)].flatMap((score) => score ?? []);
  }
  return scores.length === 0 ? undefined : Math.max(...scores);
}
