import { markOf } from '#lib/domain/contact/address-marks.ts';

/** Where a row says something first: millions of texts in little memory, of which only two sums are kept. */
export interface FirstRows {
  /** The row that said a text first; -1 when none did. */
  rowOf: (text: string) => number;
  /** Notes that a row says a text, unless one before did. */
  note: (text: string, row: number) => void;
}

/** Another sum than `markOf`, so that both together tell texts apart: 64 bits for a few million of them. */
function otherSum(text: string): number {
  let sum = 5381;
  for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, 33) ^ text.charCodeAt(at)) | 0;
  return Math.imul(sum ^ (sum >>> 15), 0x2c_1b_3c_6d) >>> 0;
}

/** Three arrays side by side; a row of zero is a place that is free. */
interface Slots {
  marks: Uint32Array;
  sums: Uint32Array;
  /** One more than the row. */
  rows: Uint32Array;
}

const slotsFor = (size: number): Slots => ({
  marks: new Uint32Array(size),
  sums: new Uint32Array(size),
  rows: new Uint32Array(size),
});

function placeOf({ marks, sums, rows }: Slots, mark: number, sum: number): number {
  const mask = rows.length - 1;
  let place = mark & mask;
  while (rows[place] !== 0 && (marks[place] !== mark || sums[place] !== sum)) place = (place + 1) & mask;
  return place;
}

function put(slots: Slots, place: number, { mark, sum, row }: { mark: number; sum: number; row: number }): void {
  slots.marks[place] = mark;
  slots.sums[place] = sum;
  slots.rows[place] = row;
}

/** Makes an empty table; it grows. */
export function createFirstRows(): FirstRows {
  let slots = slotsFor(1024);
  let count = 0;
  return {
    rowOf: (text) => slots.rows[placeOf(slots, markOf(text), otherSum(text))]! - 1,
    note(text, row) {
      const [mark, sum] = [markOf(text), otherSum(text)];
      const place = placeOf(slots, mark, sum);
      if (slots.rows[place] !== 0) return;
      put(slots, place, { mark, sum, row: row + 1 });
      count += 1;
      if (2 * count < slots.rows.length) return;
      const before = slots;
      slots = slotsFor(2 * before.rows.length);
      for (let at = 0; at < before.rows.length; at += 1) {
        const each = { mark: before.marks[at]!, sum: before.sums[at]!, row: before.rows[at]! };
        if (each.row !== 0) put(slots, placeOf(slots, each.mark, each.sum), each);
      }
    },
  };
}
