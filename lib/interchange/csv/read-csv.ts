import Papa from 'papaparse';

/** One row as it stands in the file: its first line, counted from 1, and its values. */
export interface CsvRow {
  line: number;
  values: string[];
  /** A quote is not closed, or something follows it: the values are the line as it stands. */
  isMalformed?: true;
}

/**
 * Text without the end of a row, in UTF-16 units. Beyond it the row's opening quote is taken for a stray one; a quoted
 * value of ten megabytes is still read.
 */
const LONGEST_ROW = 16 << 20;

/** What files separate their values with, the usual ones first. */
export const DELIMITERS = [',', ';', '\t', '|', '^', '~', '\u001f'];

/** What stands in values too often to be looked for before the others were. */
const RARE_DELIMITERS = [':'];

/** Whether a sign can separate values: one character that neither quotes nor ends a line. */
export function isDelimiter(sign: string): boolean {
  return sign.length === 1 && !/["\r\n\ufeff]/.test(sign);
}

/** Tells what separates the values from the beginning of a file with plain line breaks. */
export function guessDelimiter(beginning: string): string {
  const told = /^sep=(.)\n/i.exec(beginning)?.[1];
  if (told !== undefined) return told;
  const found = [DELIMITERS, RARE_DELIMITERS].map((signs) => {
    const options = { preview: 30, delimitersToGuess: signs, newline: '\n', skipEmptyLines: true } as const;
    const { meta, errors } = Papa.parse<string[]>(beginning, options);
    const isTold = !errors.some(({ code }) => code === 'UndetectableDelimiter');
    return isTold && signs.includes(meta.delimiter) ? meta.delimiter : undefined;
  });
  return found.find((sign) => sign !== undefined) ?? ',';
}

/** What one pass over the text gave, and how much of it. */
interface Pass {
  rows: CsvRow[];
  /** Where the row begins that could not be ended: the text from there on is needed again. */
  from: number;
  line: number;
  /** That row is malformed, more text would not mend it. */
  isStuck: boolean;
}

function breaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function pass(text: string, firstLine: number, delimiter: string, isLast: boolean): Pass {
  const done: Pass = { rows: [], from: 0, line: firstLine, isStuck: false };
  const parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }: Papa.ParseStepResult<string[][]>) => {
      if (errors.length > 0) {
        done.isStuck = true;
        parser.abort();
        return;
      }
      const values = data[0] ?? [];
      // The row that is empty because nothing follows the last break.
      const isEnd =
        isLast && meta.cursor === text.length && values.length === 1 && values[0] === '' && text.endsWith('\n');
      if (!isEnd) done.rows.push({ line: done.line, values });
      done.line += breaksIn(text.slice(done.from, meta.cursor));
      done.from = meta.cursor;
    },
  });
  parser.parse(text, 0, !isLast);
  return done;
}

/**
 * Reads rows of values from text with plain line breaks, as much at a time as a piece of text gives. A row whose
 * quotes are wrong is given as malformed for its first line alone, and reading goes on with the line after it: one
 * stray quote costs one line, not the rest of the file.
 */
export async function* readCsv(chunks: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRow[]> {
  let text = '';
  let line = 1;

  function read(isLast: boolean): CsvRow[] {
    const rows: CsvRow[] = [];
    for (;;) {
      const { rows: found, from, line: reached, isStuck } = pass(text, line, delimiter, isLast);
      for (const row of found) rows.push(row);
      text = text.slice(from);
      line = reached;
      if (!isStuck && (isLast || text.length <= LONGEST_ROW)) return rows;
      const end = text.indexOf('\n');
      const bad = end < 0 ? text : text.slice(0, end);
      rows.push({ line, values: [bad], isMalformed: true });
      text = end < 0 ? '' : text.slice(end + 1);
      line += 1;
      if (text === '') return rows;
    }
  }

  for await (const chunk of chunks) {
    text += chunk;
    yield read(false);
  }
  if (text !== '') yield read(true);
}
