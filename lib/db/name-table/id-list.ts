/** Record ids by row: 16 bytes each; those that are no plain UUID are kept as text beside, in the order of rows. */
export interface IdList {
  packed: Uint8Array;
  odd: [row: number, id: string][];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const BYTES = 16;

/** Where the digits of each byte stand in a UUID. */
const PLACES = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34] as const;

/** The value of a digit from its character code: 0 to 9, a to f. */
const digit = (code: number): number => (code < 58 ? code - 48 : code - 87);

/** Packs ids in their order. */
export function packIds(ids: readonly string[]): IdList {
  const packed = new Uint8Array(ids.length * BYTES);
  const odd: [number, string][] = [];
  for (const [row, id] of ids.entries()) {
    if (!UUID.test(id)) {
      odd.push([row, id]);
      continue;
    }
    for (let at = 0; at < BYTES; at += 1) {
      const place = PLACES[at]!;
      packed[row * BYTES + at] = (digit(id.charCodeAt(place)) << 4) | digit(id.charCodeAt(place + 1));
    }
  }
  return { packed, odd };
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** How many ids there are. */
export const idCount = ({ packed }: IdList): number => packed.length / BYTES;

/** The id of a row that is no plain UUID. */
export function oddAt({ odd }: IdList, row: number): string | undefined {
  if (odd.length === 0) return undefined;
  let low = 0;
  let high = odd.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (odd[middle]![0] < row) low = middle + 1;
    else high = middle;
  }
  const found = odd[low];
  return found?.[0] === row ? found[1] : undefined;
}

/** The id of a row. */
export function idAt(list: IdList, row: number): string {
  const text = oddAt(list, row);
  if (text !== undefined) return text;
  const { packed } = list;
  let hex = '';
  for (let at = 0; at < BYTES; at += 1) {
    if (at === 4 || at === 6 || at === 8 || at === 10) hex += '-';
    hex += HEX[packed[row * BYTES + at]!]!;
  }
  return hex;
}

/** All ids, in order. */
export function allIds(list: IdList): string[] {
  return Array.from({ length: idCount(list) }, (_, row) => idAt(list, row));
}

/** Copies ids to the rows that `rows` gives for them, but for those it has `gone` for. */
export function copyIds(from: IdList, rows: Uint32Array, to: IdList, gone: number): void {
  for (const [row, target] of rows.entries()) {
    if (target === gone) continue;
    for (let at = 0; at < BYTES; at += 1) to.packed[target * BYTES + at] = from.packed[row * BYTES + at]!;
  }
  for (const [row, id] of from.odd) if (rows[row] !== gone) to.odd.push([rows[row]!, id]);
  to.odd.sort(([one], [other]) => one - other);
}

/** A list of so many ids, to be filled. */
export function emptyIds(count: number): IdList {
  return { packed: new Uint8Array(count * BYTES), odd: [] };
}

/** Which of two rows' ids comes first as text: negative, zero or positive. */
export function compareIds(one: IdList, row: number, other: IdList, otherRow: number): number {
  if (one.odd.length > 0 || other.odd.length > 0) {
    const [first, second] = [idAt(one, row), idAt(other, otherRow)];
    return first === second ? 0 : first < second ? -1 : 1;
  }
  for (let at = 0; at < BYTES; at += 1) {
    const difference = one.packed[row * BYTES + at]! - other.packed[otherRow * BYTES + at]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A number of a row's id that is the same as `hashOfId` gives: its last four bytes, which are random. */
export function hashAt({ packed }: IdList, row: number): number {
  const end = (row + 1) * BYTES;
  return ((packed[end - 4]! << 24) | (packed[end - 3]! << 16) | (packed[end - 2]! << 8) | packed[end - 1]!) >>> 0;
}

/** Whether a row has the same id as a row of another list. Both are plain UUIDs. */
export function isSameId(one: IdList, row: number, other: IdList, otherRow: number): boolean {
  for (let at = BYTES - 1; at >= 0; at -= 1) {
    if (one.packed[row * BYTES + at] !== other.packed[otherRow * BYTES + at]) return false;
  }
  return true;
}

/** The same number for an id as text. */
export function hashOfId(id: string): number {
  return UUID.test(id) ? Number.parseInt(id.slice(-8), 16) : 0;
}
