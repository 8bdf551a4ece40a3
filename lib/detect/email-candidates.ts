import type { Candidate } from './candidate.ts';

/** Signs of a local part that stand in addresses of people; any other ends the address on its left. */
const LOCAL = /[\p{L}\p{M}\p{N}._%+'&=-]/u;
const DOMAIN = /[\p{L}\p{M}\p{N}.-]/u;
const ENDS = /[\p{L}\p{M}\p{N}]/u;

/** Scripts written without blanks between words: an address in Latin letters beside them ends there. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;

/** Finds what has the form of a mail address in running text; whether it is one, the worker says. */
export function findEmails(text: string): Candidate[] {
  const found: Candidate[] = [];
  let from = 0;
  for (const { index: at } of text.matchAll(/[@\uff20]/g)) {
    let start = at;
    while (start > Math.max(from, at - LONGEST_LOCAL) && LOCAL.test(text[start - 1]!) && !UNSPACED.test(text[start - 1]!)) start -= 1;
    while (start < at && !ENDS.test(text[start]!) && text[start] !== '_') start += 1;
    let end = at + 1;
    const foreign = UNSPACED.test(text[end] ?? '');
    while (end < Math.min(text.length, at + LONGEST_DOMAIN) && DOMAIN.test(text[end]!) && (foreign || !UNSPACED.test(text[end]!))) end += 1;
    while (end > at && !ENDS.test(text[end - 1]!)) end -= 1;
    const address = `${text.slice(start, at)}@${text.slice(at + 1, end)}`;
    // A colon or slash right behind makes it a place on a machine: `git@host:path`.
    const isPath = /^[:/][^\s)>\]"',;]/.test(text.slice(end, end + 2));
    if (start < at && !isPath && /@.*\.[\p{L}\p{M}][\p{L}\p{M}\d-]+$/u.test(address)) found.push({ medium: 'email', text: address, start, end });
    from = end;
  }
  return found;
}
