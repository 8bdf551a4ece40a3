/** Longest adapter file that is read, in characters; a whole helpdesk's adapter has about five thousand. */
export const LONGEST_FILE = 40_000;
