import { type CandidateFinder, createCandidateFinder } from './candidate-finder.ts';
import { remembered } from './remembered.ts';
import type patternSources from './candidate-patterns.json';

/** Names of tags, and of classes. */
export type TagsAndClasses = [tags: string[], classes: string[]];

/**
 * What is generally so on pages of helpdesks and mail programs, as data that the worker sends along with an adapter:
 * words that developers name parts with, lines that mail programs write, where labels stand. Each value is the source
 * of a regular expression (case does not matter), or a selector where its name says so. It comes from this program's
 * own registry alone, never from an adapter that somebody wrote or taught.
 */
export interface ReadingRules extends CandidatePatterns {
  /** Of the patterns by which addresses are found those that differ for texts in other letters (see lib/adapters/western-patterns.ts). */
  everyScript: Partial<CandidatePatterns>;
  /** Tags that begin a line, of cells, of lists, of what may hold one, of one of several messages, of paragraphs. */
  blockTags: string;
  cellTags: string;
  listTags: string;
  sectionTags: string;
  memberTags: string;
  paragraphTags: string;
  /** Tags of headings; tags that are no section with one. */
  headTags: string;
  noSection: string;
  /** Selector: what is no message, whatever it is called. A card of labels and values is none either. */
  noMessageSelector: string;
  /** Words in the names of a message's text, its head, quoted mail and signatures. */
  text: string;
  head: string;
  quote: string;
  signature: string;
  /** Attributes whose values developers name things in; like ids and classes they are not translated. */
  namingAttributes: string[];
  /** Class names, whole: of a message's text alone, of a message, of what holds messages, of headings. */
  textClass: string;
  messageClass: string;
  messagesClass: string;
  headingClass: string;
  /** Selector: what can be chosen, as rows of lists can. */
  choosableSelector: string;
  /** Tags of rows of lists; links without a number or beside an item, which do not make one; the parameter that names an item. */
  rowTags: string;
  besideLinks: string;
  idParam: string;
  /** Ids in addresses, on and on. */
  idRun: string;
  /** Words in the names of lists of other items. */
  otherItems: string;
  lists: string;
  /** A class that names a part of a block; the names of blocks in classes, on and on. */
  blockName: string;
  blockRun: string;
  /** Lines before a quoted mail, at the beginning of one, at the end of a message. */
  wroteLine: string;
  wroteBegin: string;
  ruledLine: string;
  signatureLine: string;
  headLine: string;
  senderLine: string;
  /** The first line of a message's text that holds nothing but its sender; a title above it, a time beside it. */
  openingLine: string;
  titleLine: string;
  time: string;
  /** Selectors: what only the open item has, messages, markup that says its text is an address. */
  contentSelector: string;
  messageSelector: string;
  semanticSelector: string;
  /** Tags in which nothing is read. */
  unreadTags: string;
  /** Selectors: parts in which nothing is read by their attributes, navigation and the like, the content of a page, open dialogs, where one writes. */
  unreadSelector: string;
  chromeSelector: string;
  innerSelector: string;
  dialogSelector: string;
  writeSelector: string;
  /** Selector: what a form has that is no answer but holds a page or a record. */
  noReplySelector: string;
  /** Tables, their rows and cells; what only rows have that lay out a page or hold labels beside their values. */
  gridSelector: string;
  gridRowSelector: string;
  gridCellSelector: string;
  noListSelector: string;
  /** Markup that names an address; fields whose value may be one: those of one line. One selector each (see `select`). */
  markedParts: string[];
  fieldParts: string[];
  /** Fields to fill in, all controls, and what is no value of a label. */
  fieldSelector: string;
  controlSelector: string;
  noValueSelector: string;
  /** Selectors: boxes to tick rows of lists with, what holds the id of a call, where labels are none of facts. */
  tickSelector: string;
  callSelector: string;
  noFactSelector: string;
  /** What the button says that ends a call. */
  hangUp: string;
  /** Tags and class names of labels and of headings. */
  labelParts: TagsAndClasses;
  headingParts: TagsAndClasses;
}

/**
 * The patterns by which addresses are found in texts, from candidate-patterns.json; those named `…Run` match on and on,
 * for those named `…Cased` case matters.
 */
export type CandidatePatterns = typeof patternSources;

/** The patterns ready for use. */
export type Patterns = Readonly<Record<keyof CandidatePatterns, RegExp>>;

/** The rules ready for use: every text but a selector has become a pattern. */
export type Rules = {
  readonly [Name in keyof ReadingRules]: Name extends `${string}Selector`
    ? string
    : ReadingRules[Name] extends string
      ? RegExp
      : ReadingRules[Name];
} & { readonly finder: CandidateFinder };

/**
 * Makes patterns of their sources, each when it is first asked for: to make a large one takes milliseconds. Selectors
 * and lists stay as they are. What `base` holds is shared.
 */
export function compilePatterns<Sources extends object>(
  sources: Sources,
  base: object | null = null,
): { [Name in keyof Sources]: RegExp } {
  const compiled = Object.create(base) as { [Name in keyof Sources]: RegExp };
  for (const [name, source] of Object.entries(sources) as [string, unknown][])
    Object.defineProperty(compiled, name, {
      configurable: true,
      get() {
        const flags = name.endsWith('Run') ? 'g' : name.endsWith('Cased') ? '' : 'i';
        const value =
          typeof source !== 'string' || name.endsWith('Selector')
            ? source
            : new RegExp(source, /\\p\{/i.test(source) ? `${flags}u` : flags);
        Object.defineProperty(compiled, name, { value });
        return value;
      },
    });
  return compiled;
}

/** Makes the rules ready for use; the same rules give the same answer. */
export const compileRules: (rules: ReadingRules) => Rules = remembered((rules) => {
  const patterns = compilePatterns(rules);
  const finder = createCandidateFinder(patterns, () => compilePatterns(rules.everyScript, patterns) as Patterns);
  return Object.assign(patterns, { finder }) as unknown as Rules;
}, new WeakMap<ReadingRules, Rules>());
