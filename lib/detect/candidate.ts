import type { AddressMedium } from '#lib/domain/address/interaction-address.ts';
import { findEmails } from './email-candidates.ts';
import { DIGITS, plainDigits } from './digits.ts';
import { findPhones } from './phone-candidates.ts';

/** A stretch of text that may be an address; `start` and `end` are offsets in the text it was found in. */
export interface Candidate {
  medium: AddressMedium;
  text: string;
  start: number;
  end: number;
}

/**
 * The one test that every text node of a page goes through: an at sign, or digits enough for a telephone number
 * with a few signs between them.
 */
export const WORTH_A_LOOK = new RegExp(`[@\\uff20]|(?:[${DIGITS}][^${DIGITS}a-z\\n]{0,4}){6}[${DIGITS}]|\\ud835[\\udfce-\\udfff]`);

/** Finds what may be an address in a text, mail addresses first. Cheap and generous: the worker parses. */
export function findCandidates(text: string): Candidate[] {
  const emails = findEmails(text);
  const phones = findPhones(text).filter(({ start, end }) =>
    emails.every((email) => end <= email.start || start >= email.end),
  );
  return [...emails, ...phones];
}

/** As `findCandidates`, after making mathematical digits plain; offsets are those of `text` in the answer. */
export function readCandidates(raw: string): { text: string; candidates: Candidate[] } {
  const text = plainDigits(raw);
  return { text, candidates: findCandidates(text) };
}
