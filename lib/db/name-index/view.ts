import type { Columns } from '../name-table/columns.ts';
import type { DigitTable } from '../name-table/digits.ts';
import { allIds, idCount } from '../name-table/id-list.ts';
import { type IdMarks, markIds } from '../name-table/id-marks.ts';
import type { NameTable } from '../name-table/table.ts';
import { answerOf } from '../raw-read.ts';
import {
  type ColumnRecord,
  type DigitRecord,
  type SegmentKey,
  type SegmentRecord,
  isSound,
  isUnbroken,
  readKeys,
  storedKey,
} from './segment.ts';
import type { NameStores } from './source.ts';

/** One segment as it was read, and whether a row of it still counts. */
export interface ViewPart {
  names: NameTable;
  isPresent: (row: number) => boolean;
  /** Reads its digits with the first use. Within a transaction of the name index. */
  digits(transaction: IDBTransaction): Promise<DigitTable>;
  /** The same of its columns. */
  columns(transaction: IDBTransaction): Promise<Columns>;
}

/** Thrown within a search that finds the index incomplete: it has to be made anew. */
export class NameIndexBroken extends Error {}

/** The whole name index as of one transaction, the earliest writes first. */
export interface NameView {
  parts: readonly ViewPart[];
  /** The same for two views of the same rows, until segments are put together. */
  name: string;
  /** How many rows there are in all. Goes through all of them. */
  countRows(): number;
}

interface Loaded {
  segment: SegmentRecord;
  digits?: DigitTable;
  columns?: Columns;
}

/** Reads the name index and keeps what was read: segments never change. */
export interface NameReader {
  /** Nothing when the index is lost or broken. */
  read(transaction: IDBTransaction): Promise<NameView | undefined>;
  /** Reads everything again with the next use. */
  forget(): void;
}

function partOf(loaded: Loaded, at: number, replaced: IdMarks, stores: NameStores): ViewPart {
  const { names } = loaded.segment;
  return {
    names,
    isPresent: (row) => (replaced.of(names.ids, row) ?? 0) <= at,
    async digits(transaction) {
      if (loaded.digits === undefined) {
        const key = storedKey(loaded.segment);
        const read = await answerOf<DigitRecord | undefined>(transaction.objectStore(stores.digits).get(key));
        if (read === undefined) throw new NameIndexBroken('a segment has no digits');
        loaded.digits = read.digits;
      }
      return loaded.digits;
    },
    async columns(transaction) {
      if (loaded.columns === undefined) {
        const key = storedKey(loaded.segment);
        const read = await answerOf<ColumnRecord | undefined>(transaction.objectStore(stores.columns).get(key));
        if (read?.columns.flags.length !== idCount(names.ids)) throw new NameIndexBroken('a segment has no columns');
        loaded.columns = read.columns;
      }
      return loaded.columns;
    },
  };
}

function viewOf(name: string, segments: readonly Loaded[], stores: NameStores): NameView {
  const last = new Map<string, number>();
  for (const [at, { segment }] of segments.entries()) for (const id of allIds(segment.replaced)) last.set(id, at);
  const replaced = markIds(last);
  const parts = segments.map((loaded, at) => partOf(loaded, at, replaced, stores));
  return {
    parts,
    name,
    countRows() {
      let count = 0;
      for (const { names, isPresent } of parts) {
        for (let row = 0; row < idCount(names.ids); row += 1) if (isPresent(row)) count += 1;
      }
      return count;
    },
  };
}

/** Whether there are rows at all. */
async function hasRows(transaction: IDBTransaction, { rows }: NameStores): Promise<boolean> {
  return (await answerOf(transaction.objectStore(rows).getAllKeys(null, 1))).length > 0;
}

/** Makes a reader. It belongs to one database object; what it keeps can always be read again. */
export function createNameReader(stores: NameStores): NameReader {
  let kept = new Map<string, Loaded>();
  let view: { of: string; view: NameView } | undefined;

  async function load(store: IDBObjectStore, key: SegmentKey): Promise<[string, Loaded] | undefined> {
    const name = storedKey(key).join('-');
    const known = kept.get(name);
    if (known !== undefined) return [name, known];
    const segment = await answerOf<SegmentRecord | undefined>(store.get(storedKey(key)));
    return isSound(segment) ? [name, { segment }] : undefined;
  }

  return {
    forget() {
      kept = new Map();
      view = undefined;
    },
    async read(transaction) {
      const store = transaction.objectStore(stores.segments);
      const keys = readKeys(await answerOf(store.getAllKeys()));
      if (keys.length === 0) return (await hasRows(transaction, stores)) ? undefined : viewOf('', [], stores);
      if (!isUnbroken(keys)) return undefined;
      const name = keys.map((key) => storedKey(key).join('-')).join();
      if (view?.of === name) return view.view;
      const loaded = await Promise.all(keys.map((key) => load(store, key)));
      if (!loaded.every((each) => each !== undefined)) return undefined;
      kept = new Map(loaded);
      view = {
        of: name,
        view: viewOf(
          name,
          loaded.map(([, each]) => each),
          stores,
        ),
      };
      return view.view;
    },
  };
}
