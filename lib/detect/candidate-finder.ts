import type { AddressMedium } from '#lib/domain/address/interaction-address.ts';
import { findEmails } from './email-candidates.ts';
import { findPhones } from './phone-candidates.ts';
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
  /** The first test of a text: an at sign, or digits enough for a telephone number with a few signs between them. */
  isWorthALook(text: string): boolean;
  /** The candidates of a text, mail addresses first. Offsets are those of `text` in the answer. */
  read(raw: string): { text: string; candidates: Candidate[] };
  /** The display name in front of an address: `"Jane Roe" <jane@…`, `Jane Roe (jane@…`. */
  nameBefore(text: string, start: number): string | undefined;
}

/** How far in front of an address its name may begin. */
const NAME_WITHIN = 120;

/**
 * Makes a finder of the patterns that the worker sent. Those for texts in other letters than western ones are asked for
 * when such a text comes; without them `patterns` are for every text.
 */
export function createCandidateFinder(
  patterns: Patterns,
  inEveryScript: () => Patterns = () => patterns,
): CandidateFinder {
  let others: Patterns | undefined;
  const fitting = (text: string): Patterns =>
    patterns.otherLetters.test(text) ? (others ??= inEveryScript()) : patterns;

  return {
    isWorthALook: (text) => text.search(patterns.signRun) >= 0,
    read(raw) {
      // Bold, double-struck and other mathematical digits become plain.
      const text = raw.includes('\ud835') ? raw.normalize('NFKC') : raw;
      const emails = findEmails(text, fitting(text));
      const phones = !patterns.digitsEnough.test(text)
        ? []
        : findPhones(text, fitting(text)).filter(({ start, end }) =>
            emails.every((email) => end <= email.start || start >= email.end),
          );
      return { text, candidates: [...emails, ...phones] };
    },
    nameBefore(text, start) {
      if (!/[<([]\s*$/.test(text.slice(Math.max(0, start - 3), start))) return undefined;
      const name = patterns.nameBefore.exec(text.slice(Math.max(0, start - NAME_WITHIN), start))?.[1]?.trim();
      return name && fitting(name).twoLetters.test(name) ? name : undefined;
    },
  };
}
