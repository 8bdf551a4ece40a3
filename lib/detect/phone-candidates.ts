import type { Candidate } from './candidate-finder.ts';
import type { Patterns } from './reading-rules.ts';

const FEWEST_DIGITS = 7;
/** E.164 allows 15; a way to dial abroad or a piece of something else may stand before them. */
const MOST_DIGITS = 18;
/** A run of more digits holds several numbers. */
const DIGITS_OF_ONE = 13;

/** Finds stretches that may be telephone numbers, with what may be their extension. */
export function findPhones(raw: string, patterns: Patterns): Candidate[] {
  const countDigits = (text: string): number => text.replace(patterns.noDigitRun, '').length;

  /**
   * Cuts a run that holds several numbers: at a plus, dashes and slashes, and where one of the same form follows;
   * gives each part and its offset.
   */
  function split(run: string, digits: number): [string, number][] {
    // "(06 12 34 56 78)": the bracket is around the number, no part of it.
    const offset = patterns.bracketClose.test(run) ? 0 : (patterns.bracketOpen.exec(run)?.[0].length ?? 0);
    const whole = run.slice(offset);
    if (digits < 2 * FEWEST_DIGITS) return [[whole, offset]];
    for (const at of digits > DIGITS_OF_ONE
      ? [patterns.phoneCutRun, patterns.phoneTwinCutRun, patterns.phoneLongCutRun]
      : [patterns.phoneCutRun]) {
      const parts: [string, number][] = [];
      let start = 0;
      for (const cut of [...whole.matchAll(at), { index: whole.length, 0: '' }]) {
        parts.push([whole.slice(start, cut.index), offset + start]);
        start = cut.index + cut[0].length;
      }
      if (parts.length > 1 && parts.every(([part]) => countDigits(part) >= FEWEST_DIGITS)) return parts;
    }
    return [[whole, offset]];
  }

  /** Takes a sum of money off that stands right beside a number, and a bracket that is only opened. */
  function trim([part, start]: [string, number], text: string): [string, number] | undefined {
    const head = patterns.sumBefore.test(text.slice(Math.max(0, start - 40), start))
      ? /^\S+\s+/.exec(part)?.[0].length
      : 0;
    const tail = patterns.sumAfter.test(text.slice(start + part.length)) ? /\s+\S+$/.exec(part)?.[0].length : 0;
    if (head === undefined || tail === undefined) return undefined;
    return [part.slice(head, part.length - tail).replace(patterns.openEnd, ''), start + head];
  }

  const found: Candidate[] = [];
  // Dates, amounts, bank accounts, IP addresses and places in a list: digits beside them are a number of their own.
  const text = raw.replace(patterns.otherRun, (other) => ';'.repeat(other.length));
  patterns.phoneRun.lastIndex = 0;
  for (let match = patterns.phoneRun.exec(text); match !== null; match = patterns.phoneRun.exec(text)) {
    const { index } = match;
    const total = countDigits(match[0]);
    if (total < FEWEST_DIGITS || patterns.noPhone.test(match[0])) continue;
    const from = index - (patterns.phoneOpening.exec(text.slice(Math.max(0, index - 4), index))?.[0].length ?? 0);
    const run = text.slice(from, patterns.phoneRun.lastIndex);
    for (const [cut, at] of split(run, total)) {
      const trimmed = trim([cut, from + at], text);
      if (trimmed === undefined) continue;
      const [part, start] = trimmed;
      const end = start + part.length;
      const digits = part.length === run.length ? total : countDigits(part);
      if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) continue;
      // What stands before a later part is the number that it was cut off; a plus or a bracket begins a number.
      const mayBeJoined = at < FEWEST_DIGITS && !patterns.phoneBegin.test(part);
      if (
        mayBeJoined &&
        /\S/.test(text[start - 1] ?? ' ') &&
        patterns.joinedBefore.test(text.slice(Math.max(0, start - 40), start))
      )
        continue;
      const after = text.slice(end, end + 30);
      const behind = patterns.phoneExtension.exec(after)?.[0] ?? '';
      // "0612345678;75011" behind a semicolon is a row of values.
      const tail = /^[;,]\d/.test(behind) && behind[0] === text[from - 1] ? '' : behind;
      if (tail === '' && patterns.joinedAfterCased.test(after)) continue;
      found.push({ medium: 'phone', text: (part + tail).trim(), start, end: end + tail.length });
    }
  }
  return found;
}
