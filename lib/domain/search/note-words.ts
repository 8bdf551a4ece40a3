import { fold, foldedWords } from './fold.ts';

/** So many signs of a typed word are looked for in a table of words; the note itself is then compared whole. */
export const LONGEST_SOUGHT = 32;

/** Runs of letters longer than this are cut into pieces that overlap by half, so that each short part is whole in one. */
const LONGEST_PIECE = 2 * LONGEST_SOUGHT;

/** Cuts a run of letters, as in scripts that write no blanks, into pieces. */
function piecesOf(run: string): string[] {
  if (run.length <= LONGEST_PIECE) return [run];
  const pieces: string[] = [];
  for (let from = 0; from < run.length - LONGEST_SOUGHT; from += LONGEST_SOUGHT) {
    pieces.push(run.slice(from, from + LONGEST_PIECE));
  }
  return pieces;
}

/** The different words of a note, folded; whatever part of a word somebody types is a part of one of them. */
export function noteWords(notes: string): Set<string> {
  const words = new Set<string>();
  for (const run of foldedWords(notes)) {
    if (run.length <= LONGEST_PIECE) words.add(run);
    else for (const piece of piecesOf(run)) words.add(piece);
  }
  return words;
}

/** What to look for in notes: the different words that were typed, folded, without those that are part of another. */
export function soughtWords(typed: string): string[] {
  const words = [...new Set(foldedWords(typed))];
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
}

/** Whether a note holds every word that is sought, anywhere in it, regardless of case and accents. */
export function holdsWords(notes: string, words: readonly string[]): boolean {
  const folded = fold(notes);
  return words.every((word) => folded.includes(word));
}
