/** Row numbers of one word, ascending, as the differences between them, seven bits to a byte. */
export interface PostingsWriter {
  add(row: number): void;
  /** Bytes so far. */
  length(): number;
  /** Copies them to a place and answers where they end. */
  copyTo(target: Uint8Array, place: number): number;
}

/** Makes a writer of row numbers. */
export function createPostingsWriter(): PostingsWriter {
  const bytes: number[] = [];
  let last = -1;
  return {
    add(row) {
      let difference = row - last - 1;
      last = row;
      while (difference > 127) {
        bytes.push((difference & 127) | 128);
        difference >>>= 7;
      }
      bytes.push(difference);
    },
    length: () => bytes.length,
    copyTo(target, place) {
      target.set(bytes, place);
      return place + bytes.length;
    },
  };
}

/** Sets a bit for each of the rows that lie between two places. */
export function markRows(postings: Uint8Array, from: number, to: number, marks: Uint8Array, bit: number): void {
  let row = -1;
  let place = from;
  while (place < to) {
    let shift = 0;
    let difference = 0;
    let byte = postings[place++]!;
    while (byte > 127) {
      difference |= (byte & 127) << shift;
      shift += 7;
      byte = postings[place++]!;
    }
    row += (difference | (byte << shift)) + 1;
    marks[row]! |= bit;
  }
}
