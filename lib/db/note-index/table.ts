import { LONGEST_SOUGHT, noteWords } from '#lib/domain/search/note-words.ts';
import type { EntryRow } from '../entry-row.ts';
import { type IdList, idAt, idCount, packIds } from '../name-table/id-list.ts';
import { type TimelinePlace, comparePlaces } from '#lib/domain/interaction/timeline-place.ts';
import { type PostingsWriter, createPostingsWriter, markRows } from './postings.ts';

/** Raised when what is stored means something else; tables of another format are made anew. */
export const NOTE_FORMAT = 1;

/**
 * The words of some notes as they were when it was made, in typed arrays; never changed. Rows are numbered from the
 * newest on. It only says which notes are worth reading: what counts is the entry as it is.
 */
export interface NoteTable {
  /** Key in the store, given by it. */
  number?: number;
  format: number;
  ids: IdList;
  at: Float64Array;
  createdAt: Float64Array;
  /** All words, each between line ends. */
  words: string;
  /** Where each word begins in `words`. */
  places: Uint32Array;
  /** Where the rows of each word begin in `postings`, and where the last ones end. */
  starts: Uint32Array;
  postings: Uint8Array;
}

/** Makes a table of rows, each entry once. */
export function buildNoteTable(rows: readonly EntryRow[]): NoteTable {
  const sorted = rows.toSorted(comparePlaces);
  const lists = new Map<string, PostingsWriter>();
  for (const [row, { notes }] of sorted.entries()) {
    for (const word of noteWords(notes)) {
      let list = lists.get(word);
      if (list === undefined) lists.set(word, (list = createPostingsWriter()));
      list.add(row);
    }
  }
  const starts = new Uint32Array(lists.size + 1);
  const places = new Uint32Array(lists.size);
  const postings = new Uint8Array([...lists.values()].reduce((sum, list) => sum + list.length(), 0));
  let place = 1;
  let used = 0;
  let index = 0;
  for (const [word, list] of lists) {
    places[index] = place;
    place += word.length + 1;
    used = list.copyTo(postings, used);
    index += 1;
    starts[index] = used;
  }
  return {
    format: NOTE_FORMAT,
    ids: packIds(sorted.map(({ id }) => id)),
    at: Float64Array.from(sorted, ({ at }) => at),
    createdAt: Float64Array.from(sorted, ({ createdAt }) => createdAt),
    words: `\n${[...lists.keys()].map((word) => `${word}\n`).join('')}`,
    places,
    starts,
    postings,
  };
}

/** Whether what was read can be searched: of this format, its arrays fitting together. Costs nothing. */
export function isSoundTable(table: NoteTable | undefined): table is NoteTable {
  if (table?.format !== NOTE_FORMAT) return false;
  const { ids, at, createdAt, starts, places, postings } = table;
  return (
    ids.packed.length === 16 * at.length &&
    createdAt.length === at.length &&
    starts.length === places.length + 1 &&
    starts[places.length] === postings.length
  );
}

/** How many notes it is about. */
export const noteCount = ({ ids }: NoteTable): number => idCount(ids);

/** Where the note of a row stood when the table was made. */
export function placeAt({ ids, at, createdAt }: NoteTable, row: number): TimelinePlace {
  return { id: idAt(ids, row), at: at[row]!, createdAt: createdAt[row]! };
}

/** The number of the word that a place in `words` belongs to. */
function wordAt({ places }: NoteTable, place: number): number {
  let low = 0;
  let high = places.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (places[middle]! <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** The numbers of all words that something typed is a part of. */
function wordsWith(table: NoteTable, typed: string): number[] {
  const { words, places } = table;
  const sought = typed.slice(0, LONGEST_SOUGHT);
  const found: number[] = [];
  let from = words.indexOf(sought);
  while (from >= 0) {
    const word = wordAt(table, from);
    found.push(word);
    const next = places[word + 1];
    from = next === undefined ? -1 : words.indexOf(sought, next);
  }
  return found;
}

/** When the words found stand in more places than this times the notes, nearly every note is worth reading. */
const NEARLY_ALL = 2;

/**
 * Which notes may hold all of the words: one byte a row, zero for those that do not; nothing when any may. None is
 * left out that held them when the table was made.
 */
export function rowsWith(table: NoteTable, words: readonly string[]): Uint8Array | undefined {
  const count = noteCount(table);
  let marks: Uint8Array | undefined;
  let bit = 1;
  for (const word of words.slice(0, 8)) {
    const found = wordsWith(table, word);
    const bytes = found.reduce((sum, each) => sum + table.starts[each + 1]! - table.starts[each]!, 0);
    if (bytes > NEARLY_ALL * count) continue;
    marks ??= new Uint8Array(count);
    for (const each of found) markRows(table.postings, table.starts[each]!, table.starts[each + 1]!, marks, bit);
    bit <<= 1;
  }
  if (marks === undefined) return undefined;
  const all = bit - 1;
  for (let row = 0; row < count; row += 1) marks[row] = marks[row] === all ? 1 : 0;
  return marks;
}
