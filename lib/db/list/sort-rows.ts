/** Bits of a key that one pass looks at: as many counters as fit a near cache. */
const BITS = 11;
const MASK = 2 ** BITS - 1;

/**
 * Row numbers sorted by a key, those of the same key staying in their order; `keys` has one for each row number, none
 * above `highest`. The time grows with the number of rows alone. What is given is left as it is.
 */
export function sortByKey(order: Uint32Array, keys: Uint32Array, highest: number): Uint32Array {
  const rooms = [new Uint32Array(order.length), new Uint32Array(order.length)] as const;
  let from = order;
  for (let pass = 0; pass * BITS < 32 && highest >>> (pass * BITS) > 0; pass += 1) {
    const into = rooms[pass % 2 === 0 ? 0 : 1];
    const shift = pass * BITS;
    const starts = new Uint32Array(MASK + 2);
    for (const row of from) starts[((keys[row]! >>> shift) & MASK) + 1]! += 1;
    for (let at = 0; at <= MASK; at += 1) starts[at + 1]! += starts[at]!;
    for (const row of from) {
      const digit = (keys[row]! >>> shift) & MASK;
      into[starts[digit]!] = row;
      starts[digit]! += 1;
    }
    from = into;
  }
  return from;
}
