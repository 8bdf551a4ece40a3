/*
 * A posting says in 32 bits where a word stands: row (22), kind (3), position (3), words in that name (4). Sorted by
 * number they are sorted by row.
 */

/** Most rows of one table. */
export const MOST_ROWS = 2 ** 22;

/** Words after this one share its position. */
export const LAST_POSITION = 7;

const MOST_WORDS = 15;

/** What a posting's word is to its row. Of each name there may be a second form (family name first, unspaced). */
export const KIND = {
  name: 0,
  otherName: 1,
  /** A part of a name without its apostrophes and hyphens. */
  joined: 2,
  otherJoined: 3,
  /** A word of a mail address that no name has, or the domain that begins with it. */
  mail: 4,
  /** A mail domain whose first word a name has too: counts as a domain alone. */
  domain: 5,
} as const;

export type Kind = (typeof KIND)[keyof typeof KIND];

/** Puts a posting together. */
export function packPosting(row: number, kind: Kind, position: number, count: number): number {
  const place = (kind << 7) | (Math.min(position, LAST_POSITION) << 4) | Math.min(count, MOST_WORDS);
  return row * 1024 + place;
}

/** The row of a posting. */
export const rowOf = (posting: number): number => posting >>> 10;

/** What the word is to the row: one of `KIND`. */
export const kindOf = (posting: number): number => (posting >>> 7) & 7;

/** Where it stands in its name; of joined and mail words a number that tells them apart. */
export const positionOf = (posting: number): number => (posting >>> 4) & 7;

/** How many words its name has. */
export const countOf = (posting: number): number => posting & 15;
