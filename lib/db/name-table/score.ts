/** Which words of a row each typed word fits, as bits: one number for each typed word, at the same place. */
export interface Fit {
  /** Words it begins, by position: of the name (bits 0 to 7), its other form (8), their joined parts (16, 24). */
  begun: Int32Array;
  /** The words that are it: of the name (bits 0 to 7) and of its other form (8 to 15). Mail words it begins: 16 to 23. */
  whole: Int32Array;
  /** How many words the name has, and its other form. */
  counts: readonly [number, number];
}

/** Scores are tenths of the points of the rule, whole numbers. */
const SCORE = { whole: 10_000, turned: 9500, wholeWords: 9300, start: 8800, inOrder: 8000, anyOrder: 7000, mail: 6000 };

/** What a mail domain or a number in a name alone is worth. */
export const DOMAIN_SCORE = 4000;

/** Each last position of a form stands for all that follow, and may be taken again. */
const SHARED = (1 << 7) | (1 << 15) | (1 << 23);

/** Whether each word finds a place of its own, the words in this order, each taking the first free one. */
function findsPlaces(order: readonly number[], placesOf: (word: number) => number): boolean {
  let taken = 0;
  for (const word of order) {
    const free = placesOf(word) & ~taken;
    if (free === 0) return false;
    taken |= free & -free & ~SHARED;
  }
  return true;
}

/** Whether each word begins a later one than the word before. */
function isInOrder(begun: (word: number) => number, words: number): boolean {
  let passed = 0;
  for (let word = 0; word < words; word += 1) {
    const free = begun(word) & ~passed;
    if (free === 0) return false;
    const place = free & -free;
    // Everything up to the place that was taken; the last one stands for more.
    passed = (place | (place - 1)) & 0x7f;
  }
  return true;
}

/** The score of one form of the name: the same classes as `rankMatch`, in the same order. */
function scoreForm({ begun, whole, counts }: Fit, form: 0 | 1, byLength: readonly number[]): number {
  const words = byLength.length;
  const shift = 8 * form;
  const count = counts[form];
  const begins = (word: number): number => (begun[word]! >>> shift) & 255;
  const isWhole = (word: number): number => (whole[word]! >>> shift) & 255;
  let wholeWords = 0;
  let inPlace = 0;
  for (let word = 0; word < words; word += 1) {
    if (isWhole(word) !== 0) wholeWords += 1;
    if (inPlace === word && (isWhole(word) & (1 << Math.min(word, 7))) !== 0) inPlace += 1;
  }
  const spare = Math.min(count - words, 9);
  const closeness = 10 * (10 * wholeWords - spare);
  if (count === words && inPlace === words) return SCORE.whole;
  const inTurn = byLength.map((_, word) => word);
  if (wholeWords === words && findsPlaces(inTurn, isWhole)) {
    return count === words ? SCORE.turned : SCORE.wholeWords + 10 * words - spare;
  }
  if (inPlace >= words - 1 && (begins(words - 1) & (1 << Math.min(words - 1, 7))) !== 0) return SCORE.start + closeness;
  if (isInOrder(begins, words)) return SCORE.inOrder + closeness;
  const withJoined = (word: number): number => begins(word) | (((begun[word]! >>> (16 + shift)) & 255) << 8);
  return findsPlaces(byLength, withJoined) ? SCORE.anyOrder + closeness : 0;
}

/**
 * The score of a row of which every typed word begins something, the same as the rule would give it (names of more
 * than seven words: nearly); zero when it does not fit after all. `byLength` are the typed words, longest first.
 */
export function scoreFit(fit: Fit, byLength: readonly number[]): number {
  const best = Math.max(
    fit.counts[0] === 0 ? 0 : scoreForm(fit, 0, byLength),
    fit.counts[1] === 0 ? 0 : scoreForm(fit, 1, byLength),
  );
  if (best > 0) return best;
  const { begun, whole } = fit;
  const withMail = (shift: number) => (word: number) =>
    ((begun[word]! >>> shift) & 255) |
    (((begun[word]! >>> (16 + shift)) & 255) << 8) |
    (((whole[word]! >>> 16) & 255) << 16);
  return findsPlaces(byLength, withMail(0)) || findsPlaces(byLength, withMail(8)) ? SCORE.mail : 0;
}

/** The least that a name is worth of which every typed word is a whole word. */
export const WHOLE_WORDS_SCORE = SCORE.wholeWords;

/** The most words for which a name that begins as typed is worth more than any other that not every word is whole in. */
export const MOST_IN_ORDER = 4;

/** The score of a name of so many words that begins with the typed ones, the last of them cut short; not all are whole. */
export const scoreInOrder = (typed: number, count: number): number =>
  SCORE.start + 10 * (10 * (typed - 1) - Math.min(count - typed, 9));

/** The score of one word that begins a word of a name, of so many words, at that position. */
export function scoreOne(isWord: boolean, position: number, count: number): number {
  const spare = Math.min(count - 1, 9);
  if (isWord) return count === 1 ? SCORE.whole : SCORE.wholeWords + 10 - spare;
  return (position === 0 ? SCORE.start : SCORE.inOrder) - 10 * spare;
}

/** The score of one word that begins a joined part of a name of so many words. */
export const scoreJoined = (count: number): number => SCORE.anyOrder - 10 * Math.min(count - 1, 9);

/** The score of one word that begins a word of a mail address. */
export const MAIL_SCORE = SCORE.mail;
