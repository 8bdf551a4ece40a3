import type { PersonName } from '#lib/domain/contact/person-name.ts';

/** The line and name of each row of a file, packed: of a million rows some twenty megabytes. */
export interface RowNames {
  /** How many rows there are. */
  readonly count: number;
  add: (line: number, name: PersonName) => void;
  at: (row: number) => { line: number; name: PersonName };
}

/** So many rows lie in one text. */
const BLOCK = 256;

/** Makes an empty list. */
export function createRowNames(): RowNames {
  const blocks: string[] = [];
  let last: [string, string][] = [];
  let lines = new Uint32Array(BLOCK);
  let count = 0;
  return {
    get count() {
      return count;
    },
    add(line, { givenName, familyName }) {
      if (count === lines.length) {
        const longer = new Uint32Array(2 * lines.length);
        longer.set(lines);
        lines = longer;
      }
      lines[count] = line;
      count += 1;
      last.push([givenName, familyName]);
      if (last.length < BLOCK) return;
      blocks.push(JSON.stringify(last));
      last = [];
    },
    at(row) {
      const block = blocks[Math.floor(row / BLOCK)];
      // Texts that were packed here.
      // oxlint-disable-next-line no-unsafe-type-assertion
      const names = block === undefined ? last : (JSON.parse(block) as [string, string][]);
      const [givenName, familyName] = names[row % BLOCK] ?? ['', ''];
      return { line: lines[row]!, name: { givenName, familyName } };
    },
  };
}
