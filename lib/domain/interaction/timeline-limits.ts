/** How many items one part of a timeline has at most. */
export const MOST_ITEMS = 50;

/** Up to how many earlier interactions are counted. */
export const MOST_COUNTED = 100;
