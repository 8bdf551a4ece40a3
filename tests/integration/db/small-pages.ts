import type { Paging } from '#lib/db/name-index/page-kinds.ts';

/** Pages as small as they can be, and from the first few rows on: a few records are then many of them. */
export const SMALL_PAGES: Paging = {
  mostInOne: 3,
  heavy: 4,
  sizes: { words: 16, postings: 4, ids: 2, hashes: 2, digits: 3, tops: 2, names: 16, firsts: 6, beginnings: 3 },
};
