/** Most rows of one window of a list: a screen and what is above and below it. */
export const MOST_IN_WINDOW = 500;

/** Most ids that are told at once. */
export const MOST_IDS = 20_000;

/** Most records that one message changes or hands out. */
export const MOST_IN_PART = 500;
