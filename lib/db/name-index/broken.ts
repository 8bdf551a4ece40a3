/** Thrown within a search that finds the index incomplete: it has to be made anew. */
export class NameIndexBroken extends Error {}
