/**
 * A number that stands for a text: 53 bits of a hash. Among a million texts two have the same number once in twenty
 * thousand such sets, and a count is then one too low.
 */
export function numberOfText(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** Below so many numbers it is not worth sorting them. */
const FEW = 64;

/** Counts how many different numbers there are, in eight bytes for each of them. */
export interface Distinct {
  add: (numbers: Iterable<number>) => void;
  /** The different numbers so far, in ascending order. */
  values: () => readonly number[];
}

/** Makes a count of different numbers. They are kept as a list, which is sorted and cleared of repeats whenever it has doubled. */
export function createDistinct(): Distinct {
  let kept: number[] = [];
  let sorted = 0;

  function settle(): readonly number[] {
    if (sorted < kept.length) {
      const all = Float64Array.from(kept).sort();
      kept = Array.from(all.filter((each, index) => index === 0 || each !== all[index - 1]));
      sorted = kept.length;
    }
    return kept;
  }

  return {
    add(numbers) {
      for (const each of numbers) kept.push(each);
      if (kept.length > Math.max(FEW, 2 * sorted)) settle();
    },
    values: settle,
  };
}
