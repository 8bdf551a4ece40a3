import type { Candidate } from './candidate-finder.ts';
import type { Patterns } from './reading-rules.ts';

const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;

/** Makes the search for stretches that may be telephone numbers, with what may be their extension. */
export function createPhoneFinder(patterns: Patterns): (text: string) => Candidate[] {
  const {
    phoneRun,
    phoneOpening,
    phoneExtension,
    phoneCutRun,
    phoneLongCutRun,
    joinedBefore,
    joinedAfter,
    noPhone,
    otherDigit,
  } = patterns;

  function countDigits(text: string): number {
    let count = 0;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code < 128 ? code > 47 && code < 58 : otherDigit.test(text[index]!)) count += 1;
    }
    return count;
  }

  /** Cuts a run that holds several numbers, at a plus and at dashes and slashes; gives each part and its offset. */
  function split(run: string, digits: number): [string, number][] {
    // "(06 12 34 56 78)": the bracket is around the number, no part of it.
    const offset = /[)\]\uff09]/.test(run) ? 0 : (/^\s*[([\uff08]/.exec(run)?.[0].length ?? 0);
    const whole = run.slice(offset);
    if (digits < 2 * FEWEST_DIGITS) return [[whole, offset]];
    for (const at of digits > MOST_DIGITS ? [phoneCutRun, phoneLongCutRun] : [phoneCutRun]) {
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

  return (text) => {
    const found: Candidate[] = [];
    phoneRun.lastIndex = 0;
    for (let match = phoneRun.exec(text); match !== null; match = phoneRun.exec(text)) {
      const { index } = match;
      const total = countDigits(match[0]);
      if (total < FEWEST_DIGITS || noPhone.test(match[0])) continue;
      const from = index - (phoneOpening.exec(text.slice(Math.max(0, index - 4), index))?.[0].length ?? 0);
      const run = text.slice(from, phoneRun.lastIndex);
      for (const [part, at] of split(run, total)) {
        const start = from + at;
        const end = start + part.length;
        const digits = part.length === run.length ? total : countDigits(part);
        const international = /^\W?[+\uff0b]|^00/.test(part);
        if (digits < FEWEST_DIGITS || digits > (international ? MOST_DIGITS + 2 : MOST_DIGITS - 2)) continue;
        if (
          !international &&
          /\S/.test(text[start - 1] ?? ' ') &&
          joinedBefore.test(text.slice(Math.max(0, start - 40), start))
        )
          continue;
        const after = text.slice(end, end + 30);
        const tail = phoneExtension.exec(after)?.[0] ?? '';
        if (tail === '' && joinedAfter.test(after)) continue;
        found.push({ medium: 'phone', text: (part + tail).trim(), start, end: end + tail.length });
      }
    }
    return found;
  };
}
