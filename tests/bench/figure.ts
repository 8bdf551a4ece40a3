/** One measured figure, as the bench prints it. */
export interface Figure {
  name: string;
  unit: 'ms' | 'bytes';
  value: number;
  /** The same work with nothing of ours in it, measured in the same run; null for a size. */
  floor: number | null;
  /** Value over floor. */
  ratio: number | null;
  /** What the ratio (of a size: the value) must not exceed; null when the figure is for information. */
  target: number | null;
}

/** One thing to measure: a name for `--only`, and how to get its figures. */
export interface Bench {
  name: string;
  run(): Promise<Figure[]>;
}

/** Times that were measured by turns, in milliseconds. */
export interface Turns {
  ours: number[];
  floor: number[];
}

/** Makes the figure of two series that were measured by turns: medians, and their ratio. */
export function compare(name: string, turns: Turns, target: number | null): Figure {
  const value = median(turns.ours);
  const floor = median(turns.floor);
  return { name, unit: 'ms', value: rounded(value), floor: rounded(floor), ratio: rounded(value / floor), target };
}

/** The same at another place than the middle: 0.95 is what one in twenty took longer than. */
export function compareAt(place: number, name: string, turns: Turns, target: number | null): Figure {
  const value = quantile(turns.ours, place);
  const floor = quantile(turns.floor, place);
  return { name, unit: 'ms', value: rounded(value), floor: rounded(floor), ratio: rounded(value / floor), target };
}

function quantile(numbers: readonly number[], place: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(place * sorted.length), sorted.length - 1)]!;
}

/** The middle of some numbers; the mean of the two middle ones when they are even. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

/** Three decimals are more than any figure here is good for. */
export function rounded(number: number): number {
  return Math.round(number * 1000) / 1000;
}
