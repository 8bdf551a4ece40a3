import { allIds, packIds } from '../name-table/id-list.ts';
import { markIds } from '../name-table/id-marks.ts';
import { mergeTables } from '../name-table/merge.ts';
import type { Tables } from '../name-table/table.ts';
import type { WholeSegment } from './segment.ts';

interface Part {
  tables: Tables;
  replaced: Set<string>;
}

function mergeTwo(older: Part, newer: Part): Part {
  const gone = markIds(new Map([...newer.replaced].map((id) => [id, 1])));
  const { ids } = older.tables.names;
  return {
    tables: mergeTables(older.tables, newer.tables, {
      keepsOne: (row) => gone.of(ids, row) === undefined,
      keepsOther: () => true,
    }),
    replaced: new Set([...older.replaced, ...newer.replaced]),
  };
}

/** Neighbours two by two: each row is moved as often as the count can be halved. */
function mergeParts(parts: readonly Part[]): Part {
  const middle = parts.length >> 1;
  return middle === 0 ? parts[0]! : mergeTwo(mergeParts(parts.slice(0, middle)), mergeParts(parts.slice(middle)));
}

/** Makes one segment of several that lie side by side, oldest first. */
export function mergeSegments(segments: readonly WholeSegment[]): Omit<WholeSegment, 'size'> {
  const merged = mergeParts(segments.map(({ tables, replaced }) => ({ tables, replaced: new Set(allIds(replaced)) })));
  const from = segments[0]!.from;
  const through = segments.at(-1)!.through;
  // Before the first one there is nothing to replace.
  const replaced = from === 1 ? [] : [...merged.replaced];
  return { from, through, tables: merged.tables, replaced: packIds(replaced) };
}

/** Leaves out of tables the rows of some ids. */
export function withoutRows(tables: Tables, empty: Tables, ids: ReadonlySet<string>): Tables {
  const all = tables.names.ids;
  const gone = markIds(new Map([...ids].map((id) => [id, 1])));
  return mergeTables(tables, empty, {
    keepsOne: (row) => gone.of(all, row) === undefined,
    keepsOther: () => true,
  });
}
