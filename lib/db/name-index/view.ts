import type { KeyRange } from '../database.ts';
import { allIds } from '../name-table/id-list.ts';
import { type RowSet, joinSets, rowSet } from '../name-table/row-set.ts';
import { type TableReader, readerOf } from '../name-table/table-reader.ts';
import { answerOf } from '../raw-read.ts';
import type { Viewer } from '../viewer.ts';
import { type PageCache, createPageCache } from './page-cache.ts';
import { pagedReader } from './paged-reader.ts';
import {
  SEGMENTS,
  type SegmentKey,
  type SegmentRecord,
  isPaged,
  isSound,
  isUnbroken,
  readKeys,
  storedKey,
} from './segment.ts';
import { pagesIn } from './stored-pages.ts';

/** One segment as it was read. */
export interface ViewPart {
  /**
   * Rows that do not count for a viewer: those that a later segment has, that are deleted, or that are another agent's
   * private ones (R10).
   */
  unseen(viewer: Viewer): RowSet | undefined;
  /** Reads its tables within a transaction of the name index. */
  within: (transaction: IDBTransaction) => TableReader;
}

/** The whole name index as of one transaction, the earliest writes first. */
export interface NameView {
  parts: readonly ViewPart[];
  keys: readonly SegmentKey[];
  /** How many rows there are in all. */
  rows: number;
}

interface Loaded {
  name: string;
  segment: SegmentRecord;
  /** Its rows that other segments, by their names, have replaced. */
  replacedBy: ReadonlyMap<string, readonly number[]>;
  within: (transaction: IDBTransaction) => TableReader;
}

/** Reads the name index and keeps what was read: segments never change. */
export interface NameReader {
  /** What was read last, with whether it is what there is as of a transaction: both may be asked at the same time. */
  known(transaction: IDBTransaction): { view: NameView; isPresent: Promise<boolean> } | undefined;
  /** Nothing when the index is lost or broken. */
  read(transaction: IDBTransaction): Promise<NameView | undefined>;
  /** Reads everything again with the next use. */
  forget(): void;
  /** Bytes of pages that are kept. */
  bytes(): number;
}

const nameOf = (key: SegmentKey): string => storedKey(key).join('-');

function loadedOf(segment: SegmentRecord, cache: PageCache, range: KeyRange): Loaded {
  const base = { name: nameOf(segment), segment, replacedBy: new Map() };
  if (isPaged(segment)) {
    return { ...base, within: (transaction) => pagedReader(segment, cache.through(pagesIn(transaction, range))) };
  }
  const reader = readerOf(segment);
  return { ...base, within: () => reader };
}

/** Rows that the viewer may not see (R10). */
function hiddenRows({ rows, owned }: TableReader, { agentId, seesPrivate }: Viewer): RowSet | undefined {
  if (owned.rows.length === 0) return undefined;
  const own = seesPrivate ? owned.agents.indexOf(agentId) : -1;
  return rowSet(rows, [owned.rows.filter((_, at) => owned.owners[at] !== own)]);
}

function partOf({ within }: Loaded, table: TableReader, gone: RowSet | undefined): ViewPart {
  let last: { of: string; rows: RowSet | undefined } | undefined;
  return {
    within,
    unseen(viewer) {
      const of = JSON.stringify([viewer.agentId, viewer.seesPrivate]);
      if (last?.of !== of) last = { of, rows: joinSets(gone, hiddenRows(table, viewer)) };
      return last.rows;
    },
  };
}

/** The rows of a segment that later ones have replaced; each of those is asked once. */
async function goneOf(part: Loaded, table: TableReader, later: readonly Loaded[]): Promise<RowSet | undefined> {
  const lists = await Promise.all(
    later.map(async ({ name, segment }): Promise<[string, readonly number[]]> => {
      const known = part.replacedBy.get(name);
      return [name, known ?? (await table.rowsOf(new Set(allIds(segment.replaced))))];
    }),
  );
  part.replacedBy = new Map(lists);
  const set = rowSet(
    table.rows,
    lists.map(([, rows]) => rows),
  );
  return set.count === 0 ? undefined : set;
}

async function viewOf(segments: readonly Loaded[], transaction: IDBTransaction): Promise<NameView> {
  let rows = 0;
  const parts = segments.map(async (part, at): Promise<ViewPart> => {
    const table = part.within(transaction);
    const gone = await goneOf(part, table, segments.slice(at + 1));
    rows += table.rows - (gone?.count ?? 0);
    return partOf(part, table, gone);
  });
  const made = await Promise.all(parts);
  return { parts: made, keys: segments.map(({ segment }) => segment), rows };
}

/** Whether there are contacts at all. */
async function hasContacts(transaction: IDBTransaction): Promise<boolean> {
  return (await answerOf(transaction.objectStore('contacts').getAllKeys(null, 1))).length > 0;
}

/** Makes a reader. It belongs to one database object; what it keeps can always be read again. */
export function createNameReader(range: () => KeyRange): NameReader {
  const cache = createPageCache();
  let kept = new Map<string, Loaded>();
  let view: { of: string; view: NameView } | undefined;

  async function load(store: IDBObjectStore, key: SegmentKey): Promise<Loaded | undefined> {
    const known = kept.get(nameOf(key));
    if (known !== undefined) return known;
    const segment = await answerOf<SegmentRecord | undefined>(store.get(storedKey(key)));
    return isSound(segment) ? loadedOf(segment, cache, range()) : undefined;
  }

  return {
    known(transaction) {
      if (view === undefined) return undefined;
      const { of, view: last } = view;
      const keys = answerOf(transaction.objectStore(SEGMENTS).getAllKeys());
      return { view: last, isPresent: keys.then((present) => readKeys(present).map(nameOf).join() === of) };
    },
    bytes: () => cache.bytes(),
    forget() {
      cache.forget();
      kept = new Map();
      view = undefined;
    },
    async read(transaction) {
      const store = transaction.objectStore(SEGMENTS);
      const keys = readKeys(await answerOf(store.getAllKeys()));
      if (keys.length === 0) return (await hasContacts(transaction)) ? undefined : { parts: [], keys: [], rows: 0 };
      if (!isUnbroken(keys)) return undefined;
      const name = keys.map(nameOf).join();
      if (view?.of === name) return view.view;
      const loaded = await Promise.all(keys.map((key) => load(store, key)));
      if (!loaded.every((each) => each !== undefined)) return undefined;
      const made = await viewOf(loaded, transaction);
      kept = new Map(loaded.map((each) => [each.name, each]));
      view = { of: name, view: made };
      return made;
    },
  };
}
