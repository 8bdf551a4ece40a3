/**
 * What is generally so on pages of helpdesks and mail programs, as data that the worker sends along with an adapter:
 * words that developers name parts with, lines that mail programs write, where labels stand. Each value is the source
 * of a regular expression (case does not matter), or a selector where its name says so. It comes from this program's
 * own registry alone, never from an adapter that somebody wrote or taught.
 */
export interface ReadingRules {
  /** Tags and ARIA roles in which nothing is read. */
  unreadTags: string;
  unreadRoles: string;
  /** ARIA roles of navigation and the like. */
  chromeRoles: string;
  /** Tags of headings; tags that are no section with one; tags that are no message. */
  headTags: string;
  noSection: string;
  noMessage: string;
  /** Words in the names of a message's text, its head, quoted mail and signatures. */
  text: string;
  head: string;
  quote: string;
  signature: string;
  /** Class names, whole: of a message's text alone, of a message, of what holds messages, of headings. */
  textClass: string;
  messageClass: string;
  messagesClass: string;
  headingClass: string;
  /** Tags and roles of rows of lists; links beside an item that do not make one; the parameter that names an item. */
  rowTags: string;
  rowRoles: string;
  besideLinks: string;
  idParam: string;
  /** Words in the names of lists of other items. */
  otherItems: string;
  lists: string;
  /** Lines before a quoted mail, at the beginning of one, at the end of a message. */
  wroteLine: string;
  wroteBegin: string;
  ruledLine: string;
  signatureLine: string;
  headLine: string;
  senderLine: string;
  /** Selectors: what only the open item has; labels; headings; messages; fields; markup that names an address;
   * elements that may have a shadow root. */
  contentSelector: string;
  labelSelector: string;
  headingSelector: string;
  messageSelector: string;
  fieldSelector: string;
  markedSelector: string;
  hostSelector: string;
}

type PatternName = Exclude<keyof ReadingRules, `${string}Selector`>;

/** The rules ready for use. */
export type Rules = Readonly<Record<PatternName, RegExp>> & Pick<ReadingRules, Exclude<keyof ReadingRules, PatternName>>;

/** Makes the rules ready for use. */
export function compileRules(rules: ReadingRules): Rules {
  const compiled = Object.entries(rules).map(([name, source]: [string, string]) => [name, name.endsWith('Selector') ? source : new RegExp(source, 'iu')]);
  return Object.fromEntries(compiled) as Rules;
}
