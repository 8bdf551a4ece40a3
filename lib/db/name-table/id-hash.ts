import { type IdList, idAt, idCount, packIds } from './id-list.ts';
import { MOST_ROWS } from './posting.ts';

/*
 * Hashes of 64 bits, in two halves, by which the row of an id is found. Ids are random: no two of a store have the same.
 * If somebody made two that do, the older of them may be missing from searches until its segment is put together with
 * others, which goes by the ids themselves.
 */

/** The rows of a table in the order of the hashes of their ids. */
export interface HashTable {
  high: Uint32Array;
  low: Uint32Array;
  rows: Uint32Array;
}

function mixWords(one: number, two: number, three: number, four: number): [number, number] {
  let high = one ^ 0x9e_37_79_b9;
  let low = two ^ 0x85_eb_ca_6b;
  for (const word of [three, four, one, two]) {
    high = Math.imul(high ^ word, 0x85_eb_ca_6b);
    high ^= high >>> 15;
    low = Math.imul(low ^ high, 0xc2_b2_ae_35) + word;
    low ^= low >>> 13;
  }
  return [high >>> 0, low >>> 0];
}

/** Ids that are no plain UUID. */
function hashText(text: string): [number, number] {
  let [one, two] = [text.length, 0x27_d4_eb_2f];
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01_00_01_93);
    two = Math.imul(two ^ one, 0x16_56_67_b1) + 1;
  }
  return mixWords(one, two, one, text.length);
}

function hashRow({ packed }: IdList, row: number): [number, number] {
  const view = new DataView(packed.buffer, packed.byteOffset + 16 * row, 16);
  return mixWords(view.getUint32(0), view.getUint32(4), view.getUint32(8), view.getUint32(12));
}

/** The hashes of all ids of a list, in its order. */
export function hashesOf(ids: IdList): Omit<HashTable, 'rows'> {
  const count = idCount(ids);
  const high = new Uint32Array(count);
  const low = new Uint32Array(count);
  for (let row = 0; row < count; row += 1) [high[row], low[row]] = hashRow(ids, row);
  for (const [row] of ids.odd) [high[row], low[row]] = hashText(idAt(ids, row));
  return { high, low };
}

/** Makes the table of a list of ids. */
export function buildHashes(ids: IdList): HashTable {
  const { high, low } = hashesOf(ids);
  // The engine sorts floating-point numbers by itself, without calling back: 31 bits of the hash and 22 of the row
  // fit into one. What is equal in 31 bits is put right behind.
  const order = Float64Array.from(high, (hash, row) => (hash >>> 1) * MOST_ROWS + row).sort();
  const rows = Uint32Array.from(order, (each) => each % MOST_ROWS);
  for (let at = 1; at < rows.length; at += 1) {
    for (let back = at; back > 0 && high[rows[back - 1]!]! > high[rows[back]!]!; back -= 1) {
      [rows[back - 1], rows[back]] = [rows[back]!, rows[back - 1]!];
    }
  }
  return { high: high.map((_, at) => high[rows[at]!]!), low: low.map((_, at) => low[rows[at]!]!), rows };
}

/** The hashes of some ids, in order, so that pages are read one after the other. */
export function sortedHashes(ids: ReadonlySet<string>): { high: number; low: number }[] {
  const { high, low } = hashesOf(packIds([...ids]));
  return Array.from(high, (each, at) => ({ high: each, low: low[at]! })).sort((one, other) => one.high - other.high);
}
