import type { AddressMedium } from '#lib/domain/address/interaction-address.ts';
import { createEmailFinder } from './email-candidates.ts';
import { createPhoneFinder } from './phone-candidates.ts';
import type { Patterns } from './reading-rules.ts';

/** A stretch of text that may be an address; `start` and `end` are offsets in the text it was found in. */
export interface Candidate {
  medium: AddressMedium;
  text: string;
  start: number;
  end: number;
}

/** Finds stretches of text that may be addresses; cheap and generous, for the worker parses. */
export interface CandidateFinder {
  /** The first test of every text node: most are blank or plain words. */
  mayMatter(text: string): boolean;
  /** Finds what the second one asks for, on and on, in a text that may be put together of several. */
  readonly signs: RegExp;
  /** The second: an at sign, or digits enough for a telephone number with a few signs between them. */
  isWorthALook(text: string): boolean;
  /** The candidates of a text, mail addresses first. Offsets are those of `text` in the answer. */
  read(raw: string): { text: string; candidates: Candidate[] };
  /** The display name in front of an address: `"Jane Roe" <jane@…`, `Jane Roe (jane@…`. */
  nameBefore(text: string, start: number): string | undefined;
}

/** How far in front of an address its name may begin. */
const NAME_WITHIN = 120;

/** Makes a finder of the patterns that the worker sent. */
export function createCandidateFinder(patterns: Patterns): CandidateFinder {
  const findEmails = createEmailFinder(patterns);
  const findPhones = createPhoneFinder(patterns);

  return {
    mayMatter: (text) => patterns.mayMatter.test(text),
    signs: patterns.signRun,
    isWorthALook: (text) => text.search(patterns.signRun) >= 0,
    read(raw) {
      // Bold, double-struck and other mathematical digits become plain.
      const text = raw.includes('\ud835') ? raw.normalize('NFKC') : raw;
      const emails = findEmails(text);
      const phones = !patterns.digitsEnough.test(text)
        ? []
        : findPhones(text).filter(({ start, end }) =>
            emails.every((email) => end <= email.start || start >= email.end),
          );
      return { text, candidates: [...emails, ...phones] };
    },
    nameBefore(text, start) {
      if (!/[<([]\s*$/.test(text.slice(Math.max(0, start - 3), start))) return undefined;
      const name = patterns.nameBefore.exec(text.slice(Math.max(0, start - NAME_WITHIN), start))?.[1]?.trim();
      return name && /\p{L}{2}/u.test(name) ? name : undefined;
    },
  };
}
