import type { EntryRow } from '../entry-row.ts';
import { type TimelinePlace, comparePlaces } from '#lib/domain/interaction/timeline-place.ts';
import { type NoteTable, noteCount, placeAt, rowsWith } from './table.ts';

/** Notes that may be what is sought, the newest first. */
interface Stream {
  head(): TimelinePlace | undefined;
  next(): void;
}

/** The first row of a table that stands after a place. */
function rowAfter(table: NoteTable, after: TimelinePlace | undefined): number {
  if (after === undefined) return 0;
  let low = 0;
  let high = noteCount(table);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comparePlaces(placeAt(table, middle), after) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function streamOfTable(table: NoteTable, words: readonly string[], after: TimelinePlace | undefined): Stream {
  const marks = rowsWith(table, words);
  const count = noteCount(table);
  const toMarked = (from: number): number => {
    if (marks === undefined) return from;
    const found = marks.indexOf(1, from);
    return found < 0 ? count : found;
  };
  let row = toMarked(rowAfter(table, after));
  let head = row < count ? placeAt(table, row) : undefined;
  return {
    head: () => head,
    next() {
      row = toMarked(row + 1);
      head = row < count ? placeAt(table, row) : undefined;
    },
  };
}

function streamOfRows(rows: readonly EntryRow[], after: TimelinePlace | undefined): Stream {
  const sorted = rows.filter((row) => after === undefined || comparePlaces(row, after) > 0).toSorted(comparePlaces);
  let at = 0;
  return {
    head: () => sorted[at],
    next() {
      at += 1;
    },
  };
}

/** Where to look for what is sought: tables of words, and entries that are in none of them as they are now. */
export interface Sources {
  tables: readonly NoteTable[];
  waiting: readonly EntryRow[];
}

/** Gives the places of all notes after one that may hold the words, the newest first; some twice. */
export function* candidates(
  { tables, waiting }: Sources,
  words: readonly string[],
  after: TimelinePlace | undefined,
): Generator<TimelinePlace> {
  const streams = [streamOfRows(waiting, after), ...tables.map((table) => streamOfTable(table, words, after))];
  for (;;) {
    let first: Stream | undefined;
    let place: TimelinePlace | undefined;
    for (const stream of streams) {
      const head = stream.head();
      if (head === undefined || (place !== undefined && comparePlaces(head, place) >= 0)) continue;
      [first, place] = [stream, head];
    }
    if (first === undefined || place === undefined) return;
    yield place;
    first.next();
  }
}
