/** Longest text that is looked at, in characters: no name is longer. */
export const LONGEST_TEXT_BESIDE = 80;
/** Most texts of one frame that are looked at, those nearest to the address. */
export const MOST_TEXTS_BESIDE = 200;

/** A short text that stands near an address on a page. */
export interface TextBeside {
  text: string;
  /** The short text right before it, which may be its label. */
  label?: string;
  /** How many elements out from the address it stands: 0 is in the same one. */
  steps: number;
}
