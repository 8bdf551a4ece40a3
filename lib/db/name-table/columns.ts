/** The different texts of a column in order, the empty one first, and the number of each row's text among them. */
export interface TextColumn {
  texts: readonly string[];
  numbers: Uint8Array | Uint16Array | Uint32Array;
}

/** What lists filter and sort by, row for row of a name table. */
export interface Columns {
  /** Bits of `FLAG`. */
  flags: Uint8Array;
  /** How many words of the name come before the one it is sorted by. */
  leading: Uint8Array;
  /** When the row was changed last, in seconds of the epoch. */
  seconds: Uint32Array;
  /** What else there is; which column is which is for the owner of the table to say. */
  texts: readonly TextColumn[];
}

/** What a row may be. */
export const FLAG = { deleted: 1, addressed: 2, placed: 4 } as const;

/** The same of one row. `changedAt` is in milliseconds. */
export interface Facts {
  flags: number;
  leading: number;
  changedAt: number;
  texts: readonly string[];
}

/** Of a row about which nothing is to be listed. */
export const NO_FACTS: Facts = { flags: 0, leading: 0, changedAt: 0, texts: [] };

function numbersFor(count: number, texts: number): TextColumn['numbers'] {
  if (texts <= 2 ** 8) return new Uint8Array(count);
  return texts <= 2 ** 16 ? new Uint16Array(count) : new Uint32Array(count);
}

/** The texts in order, each once, the empty one first. */
function inOrder(texts: Iterable<string>): string[] {
  const different = new Set(texts);
  different.delete('');
  return ['', ...[...different].sort()];
}

function textColumn(ofRows: readonly string[]): TextColumn {
  const texts = inOrder(ofRows);
  const places = new Map(texts.map((text, place) => [text, place]));
  const numbers = numbersFor(ofRows.length, texts.length);
  for (const [row, text] of ofRows.entries()) numbers[row] = places.get(text) ?? 0;
  return { texts, numbers };
}

/** Puts the facts of rows side by side, in their order. */
export function buildColumns(rows: readonly Facts[]): Columns {
  const width = Math.max(0, ...new Set(rows.map(({ texts }) => texts.length)));
  return {
    flags: Uint8Array.from(rows, ({ flags }) => flags),
    leading: Uint8Array.from(rows, ({ leading }) => Math.min(leading, 255)),
    seconds: Uint32Array.from(rows, ({ changedAt }) => Math.max(0, Math.floor(changedAt / 1000))),
    texts: Array.from({ length: width }, (_, at) => textColumn(rows.map(({ texts }) => texts[at] ?? ''))),
  };
}

/** Where rows of two tables go; those that are `gone` go nowhere. */
export interface MovedRows {
  rowsOfOne: Uint32Array;
  rowsOfOther: Uint32Array;
  count: number;
  gone: number;
}

type Moved = readonly (readonly [column: TextColumn, rows: Uint32Array])[];

/** Texts that no row has any more are left out. */
function mergeTexts(parts: Moved, count: number, gone: number): TextColumn {
  const used = parts.map(([{ texts, numbers }, rows]) => {
    const isUsed = new Uint8Array(texts.length);
    for (const [row, number] of numbers.entries()) if (rows[row] !== gone) isUsed[number] = 1;
    return texts.filter((_, at) => isUsed[at] === 1);
  });
  const texts = inOrder(used.flat());
  const places = new Map(texts.map((text, place) => [text, place]));
  const merged = numbersFor(count, texts.length);
  for (const [{ texts: own, numbers }, rows] of parts) {
    const moved = Uint32Array.from(own, (text) => places.get(text) ?? 0);
    for (const [row, number] of numbers.entries()) {
      const target = rows[row]!;
      if (target !== gone) merged[target] = moved[number]!;
    }
  }
  return { texts, numbers: merged };
}

/** The columns of two tables under their new rows. */
export function mergeColumns(
  one: Columns,
  other: Columns,
  { rowsOfOne, rowsOfOther, count, gone }: MovedRows,
): Columns {
  const merged = { flags: new Uint8Array(count), leading: new Uint8Array(count), seconds: new Uint32Array(count) };
  const sides = [
    [one, rowsOfOne],
    [other, rowsOfOther],
  ] as const;
  for (const [columns, rows] of sides) {
    for (const [row, target] of rows.entries()) {
      if (target === gone) continue;
      merged.flags[target] = columns.flags[row]!;
      merged.leading[target] = columns.leading[row]!;
      merged.seconds[target] = columns.seconds[row]!;
    }
  }
  const width = Math.max(one.texts.length, other.texts.length);
  const texts = Array.from({ length: width }, (_, at) =>
    mergeTexts(
      sides.map(([columns, rows]) => [
        columns.texts[at] ?? { texts: [''], numbers: new Uint8Array(rows.length) },
        rows,
      ]),
      count,
      gone,
    ),
  );
  // An empty table says nothing of how many columns there are.
  return { ...merged, texts: count === 0 ? [] : texts };
}
