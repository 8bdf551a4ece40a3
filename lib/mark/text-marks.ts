import type { CandidateFinder } from '#lib/detect/candidate-finder.ts';
import { readMarked } from '#lib/detect/semantic.ts';
import type { AddressMedium } from '#lib/domain/address/interaction-address.ts';

/** A stretch of a text that may be an address, or that stands for one; `start` and `end` are offsets in the text. */
export interface TextMark {
  medium: AddressMedium;
  /** What is asked about it: the stretch as written, or what its link names. */
  text: string;
  start: number;
  end: number;
}

/** As the schemas have it: nothing longer is an address. */
const LONGEST = 320;
/** Longer texts are read in pieces of about so many characters. */
export const PIECE = 20_000;
/** How far before the end of a piece an end is looked for that no address goes across. */
const SEAM_WITHIN = 1000;

/** Links that name an address. */
export const ADDRESS_LINKS = 'a[href^="mailto:" i],a[href^="tel:" i],a[href^="callto:" i]';
/** A longer text of a link is no name. */
const LONGEST_NAME = 120;

/** Where a long text is cut: a word followed by a blank, which no address goes across. */
export function pieceEnd(text: string, start: number): number {
  const end = start + PIECE;
  if (end >= text.length) return text.length;
  const seam = text.slice(end - SEAM_WITHIN, end).search(/[^\d\s()+./-]\s[^\n]*$|\n[^\n]*$/);
  return seam < 0 ? end : end - SEAM_WITHIN + seam + 1;
}

/** The stretches of a piece of a text that may be addresses. */
export function marksIn(text: string, start: number, end: number, finder: CandidateFinder): TextMark[] {
  const piece = text.slice(start, end);
  const { text: read, candidates } = finder.read(piece);
  // Mathematical digits are read as plain ones, and their places are not those in the page.
  if (read.length !== piece.length) return [];
  return candidates
    .filter((candidate) => candidate.text.length <= LONGEST)
    .map((candidate) => ({ ...candidate, start: start + candidate.start, end: start + candidate.end }));
}

/** The one address that a link names, for the name that it shows instead; nothing where there are several. */
export function linkMark(link: Element, data: string, finder: CandidateFinder): TextMark | undefined {
  const name = data.trim();
  if (name === '' || name.length > LONGEST_NAME) return undefined;
  const [marked, other] = readMarked(link, finder);
  if (!marked || other || marked.text.length > LONGEST) return undefined;
  const start = data.indexOf(name);
  return { medium: marked.medium, text: marked.text, start, end: start + name.length };
}
