/** What a finder got right and wrong over a set of lines. */
export interface Score {
  lines: number;
  /** Lines that hold nothing, and those of them in which something was found. */
  negatives: number;
  alarms: number;
  precision: number;
  recall: number;
  f1: number;
}

/** One line: what it holds and what was found in it. */
export interface Answer {
  expected: readonly string[];
  found: readonly string[];
}

/** Counts values, each once per line. Percentages have one decimal. */
export function scoreOf(answers: readonly Answer[]): Score {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const { expected, found } of answers) {
    const distinct = new Set(found);
    const hits = expected.filter((value) => distinct.has(value)).length;
    right += hits;
    missed += expected.length - hits;
    wrong += distinct.size - hits;
  }
  const negatives = answers.filter(({ expected }) => expected.length === 0);
  const precision = right / (right + wrong);
  const recall = right / (right + missed);
  return {
    lines: answers.length,
    negatives: negatives.length,
    alarms: negatives.filter(({ found }) => found.length > 0).length,
    precision: percent(precision),
    recall: percent(recall),
    f1: percent((2 * precision * recall) / (precision + recall)),
  };
}

function percent(share: number): number {
  return Math.round(1000 * share) / 10;
}
