import type { Candidate } from './candidate.ts';
import { countDigits, DIGITS } from './digits.ts';

/** What people put between the digits of one number: blanks of every width, dots, dashes, slashes, brackets. */
const BETWEEN =
  ' \\t\\u00a0\\u00ad\\u1680\\u2000-\\u2015\\u202a-\\u202f\\u205f\\u2060\\u3000\\ufeff()[\\].\\/~\\u2043\\u2044\\u2212\\u2219\\u22c5\\u223c\\u00b7\\u2022\\u2027\\u30fb\\u301c\\uff08\\uff09\\uff0d-\\uff0f-';
const RUN = new RegExp(`[+\\uff0b]{0,2}[(\\[\\uff08]?[+\\uff0b]?\\s?[${DIGITS}](?:[${BETWEEN}]{0,4}[${DIGITS}])+`, 'g');

/** A word or sign and a few digits right after a number: an extension, if the worker knows the word. */
const EXTENSION = /^(?:[\s,.;:)\u2013-]{0,4}\(?[\p{L}.]{1,14}[\s.:#°º]{0,4}|\s?[#*]\s?|[;,]{1,2}(?:ext=)?)\d{1,6}(?!\d)/u;

const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;

/** Part of a longer token: an id, a file name, a URL, a time, an amount, a mail address. */
const JOINED_BEFORE = /[\p{L}\p{N}_=\\@%$€£¥]$|[\p{L}\p{N}][-_/]$|\d\.$|https?:\S*$/u;
const JOINED_AFTER = /^(?:[\p{sc=Latin}\p{N}_=\\@%]|[-_/.][\p{L}_]|:\d|\s?[$€£¥%])/u;
/** A date, a decimal, an address of a machine, a year and a serial number. */
const OTHER = /^(?:(?:19|20)?\d\d([-/.])\d\d?\1\d\d(?:\d\d)?|\d\d?([-/.])\d\d?\2(?:19|20)\d\d)(?![-/.]?\d)|^\d+\.\d+$|^\d{1,3}(?:\.\d{1,3}){3}$|^(?:19|20)\d\d[-/]\d+$/;

/** Finds stretches that may be telephone numbers, with what may be their extension. */
export function findPhones(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(RUN)) {
    for (const [part, at] of splitRun(match[0])) {
      const start = match.index + at;
      const end = start + part.length;
      const digits = countDigits(part);
      const international = /^\W?[+\uff0b]|^00/.test(part);
      const before = text.slice(Math.max(0, start - 40), start);
      const after = text.slice(end, end + 30);
      if (digits < FEWEST_DIGITS || digits > (international ? MOST_DIGITS + 2 : MOST_DIGITS - 2)) continue;
      if (!international && (JOINED_BEFORE.test(before) || OTHER.test(part.trim()))) continue;
      const tail = EXTENSION.exec(after)?.[0] ?? '';
      if (tail === '' && JOINED_AFTER.test(after)) continue;
      found.push({ medium: 'phone', text: (part + tail).trim(), start, end: end + tail.length });
    }
  }
  return found;
}

/** Cuts a run that holds several numbers, at a plus and at dashes and slashes; gives each part and its offset. */
function splitRun(run: string): [string, number][] {
  // "(06 12 34 56 78)": the bracket is around the number, no part of it.
  const open = /^\s*[([\uff08]/.exec(run)?.[0].length ?? 0;
  const whole: [string, number] = open > 0 && !/[)\]\uff09]/.test(run) ? [run.slice(open), open] : [run, 0];
  for (const at of [/\s+[/\u2013\u2014-]\s+|\s+(?=[+\uff0b])/g, ...(countDigits(run) > MOST_DIGITS ? [/\s*\/\s*/g] : [])]) {
    const parts: [string, number][] = [];
    let start = 0;
    for (const cut of [...whole[0].matchAll(at), { index: whole[0].length, 0: '' }]) {
      parts.push([whole[0].slice(start, cut.index), whole[1] + start]);
      start = cut.index + cut[0].length;
    }
    if (parts.length > 1 && parts.every(([part]) => countDigits(part) >= FEWEST_DIGITS)) return parts;
  }
  return [whole];
}
