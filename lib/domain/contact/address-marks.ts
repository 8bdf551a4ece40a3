/** A number of 32 bits for an address key (R1): the same key has the same one, and hardly any two others share one. */
export function markOf(key: string): number {
  let mark = 0x81_1c_9d_c5;
  for (let at = 0; at < key.length; at += 1) mark = Math.imul(mark ^ key.charCodeAt(at), 0x01_00_01_93);
  // The lowest bits of such a sum are the same for keys that differ little.
  mark = Math.imul(mark ^ (mark >>> 16), 0x85_eb_ca_6b);
  return (mark ^ (mark >>> 13)) >>> 0;
}

/** Marks that were met, millions of them in little memory. */
export interface MarkSet {
  /** Whether a mark was added before. */
  has: (mark: number) => boolean;
  add: (mark: number) => void;
}

/** Makes an empty set: a hash table in one array, which grows. Zero stands for a place that is free. */
export function createMarkSet(): MarkSet {
  let slots = new Uint32Array(1024);
  let count = 0;
  let hasZero = false;
  const placeOf = (mark: number): number => {
    let place = mark & (slots.length - 1);
    while (slots[place] !== 0 && slots[place] !== mark) place = (place + 1) & (slots.length - 1);
    return place;
  };
  return {
    has: (mark) => (mark === 0 ? hasZero : slots[placeOf(mark)] === mark),
    add(mark) {
      if (mark === 0) {
        hasZero = true;
        return;
      }
      const place = placeOf(mark);
      if (slots[place] === mark) return;
      slots[place] = mark;
      count += 1;
      if (2 * count < slots.length) return;
      const before = slots;
      slots = new Uint32Array(2 * before.length);
      for (const each of before) if (each !== 0) slots[placeOf(each)] = each;
    },
  };
}
