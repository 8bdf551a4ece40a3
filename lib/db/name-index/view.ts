import type { KeyRange } from '../database.ts';
import type { Columns } from '../name-table/columns.ts';
import { allIds } from '../name-table/id-list.ts';
import { type RowSet, joinSets, rowSet } from '../name-table/row-set.ts';
import type { IdList } from '../name-table/id-list.ts';
import type { NameTable, OwnedRows } from '../name-table/table.ts';
import { type TableReader, readerOf } from '../name-table/table-reader.ts';
import { answerOf } from '../raw-read.ts';
import type { Viewer } from '../viewer.ts';
import { NameIndexBroken } from './broken.ts';
import { type PageCache, bytesIn, createPageCache } from './page-cache.ts';
import { pagedReader } from './paged-reader.ts';
import { idsIn, namesIn } from './read-whole.ts';
import {
  type ColumnRecord,
  type SegmentKey,
  type SegmentRecord,
  isPaged,
  isSound,
  isUnbroken,
  readKeys,
  storedKey,
} from './segment.ts';
import type { NameStores } from './source.ts';
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
  /** How many rows it has, those that do not count among them. */
  rows: number;
  /** Whose private rows it has. */
  owned: OwnedRows;
  /** Reads its names whole, for what goes through all of them. Within a transaction of the name index. */
  names(transaction: IDBTransaction): Promise<NameTable>;
  /** Reads the ids of its rows and keeps them. Within a transaction of the name index. */
  ids(transaction: IDBTransaction): Promise<IdList>;
  /** The same of its columns. */
  columns(transaction: IDBTransaction): Promise<Columns>;
}

/** The whole name index as of one transaction, the earliest writes first. */
export interface NameView {
  parts: readonly ViewPart[];
  /** The same for two views of the same rows, until segments are put together. */
  name: string;
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
  columns?: Columns;
  /** Lists that were put in order go on using them: they are there once. */
  ids?: IdList;
}

/** Where segments are read from. */
interface Place {
  stores: NameStores;
  range: () => KeyRange;
  /** Told that columns are in use. */
  use: () => void;
}

/**
 * The columns that were read for a list, megabytes of a million names, are kept so long after their last use, in
 * milliseconds: while somebody types and sorts. Scrolling needs none of them.
 */
const KEPT_FOR = 20_000;

/** Reads the name index and keeps what was read: segments never change. */
export interface NameReader {
  /** What was read last, with whether it is what there is as of a transaction: both may be asked at the same time. */
  known(transaction: IDBTransaction): { view: NameView; isPresent: Promise<boolean> } | undefined;
  /** Nothing when the index is lost or broken. */
  read(transaction: IDBTransaction): Promise<NameView | undefined>;
  /** Reads everything again with the next use. */
  forget(): void;
  /** Bytes that are kept: pages, and what was read whole. */
  bytes(): number;
}

const nameOf = (key: SegmentKey): string => storedKey(key).join('-');

function loadedOf(segment: SegmentRecord, cache: PageCache, { stores, range }: Place): Loaded {
  const base = { name: nameOf(segment), segment, replacedBy: new Map() };
  if (isPaged(segment)) {
    const read = (transaction: IDBTransaction) => cache.through(pagesIn(transaction, stores, range()));
    return { ...base, within: (transaction) => pagedReader(segment, read(transaction)) };
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

/** Reads what lists go through. Not through the cache of pages, which is for the few that a search needs. */
async function readNames({ segment }: Loaded, { stores, range }: Place, transaction: IDBTransaction) {
  const names = await namesIn(segment, pagesIn(transaction, stores, range()));
  if (names === undefined) throw new NameIndexBroken('a segment has lost its names');
  return names;
}

async function readIds({ segment }: Loaded, { stores, range }: Place, transaction: IDBTransaction) {
  const ids = await idsIn(segment, pagesIn(transaction, stores, range()));
  if (ids === undefined) throw new NameIndexBroken('a segment has lost its ids');
  return ids;
}

async function readColumns({ segment, within }: Loaded, { stores }: Place, transaction: IDBTransaction) {
  const stored = transaction.objectStore(stores.columns).get(storedKey(segment));
  const read = await answerOf<ColumnRecord | undefined>(stored);
  if (read?.columns.flags.length !== within(transaction).rows) throw new NameIndexBroken('a segment has no columns');
  return read.columns;
}

function partOf(loaded: Loaded, place: Place, table: TableReader, gone: RowSet | undefined): ViewPart {
  let last: { of: string; rows: RowSet | undefined } | undefined;
  return {
    within: loaded.within,
    rows: table.rows,
    owned: table.owned,
    async names(transaction) {
      const names = await readNames(loaded, place, transaction);
      loaded.ids ??= names.ids;
      return names;
    },
    async ids(transaction) {
      loaded.ids ??= await readIds(loaded, place, transaction);
      return loaded.ids;
    },
    async columns(transaction) {
      place.use();
      loaded.columns ??= await readColumns(loaded, place, transaction);
      return loaded.columns;
    },
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

async function viewOf(segments: readonly Loaded[], place: Place, transaction: IDBTransaction): Promise<NameView> {
  let rows = 0;
  const parts = segments.map(async (part, at): Promise<ViewPart> => {
    const table = part.within(transaction);
    const gone = await goneOf(part, table, segments.slice(at + 1));
    rows += table.rows - (gone?.count ?? 0);
    return partOf(part, place, table, gone);
  });
  const made = await Promise.all(parts);
  const name = segments.map((each) => each.name).join();
  return { parts: made, name, keys: segments.map(({ segment }) => segment), rows };
}

const NO_ROWS: NameView = { parts: [], name: '', keys: [], rows: 0 };

/** Whether there are rows at all. */
async function hasRows(transaction: IDBTransaction, { rows }: NameStores): Promise<boolean> {
  return (await answerOf(transaction.objectStore(rows).getAllKeys(null, 1))).length > 0;
}

/** Makes a reader. It belongs to one database object; what it keeps can always be read again. */
export function createNameReader(stores: NameStores, range: () => KeyRange): NameReader {
  const cache = createPageCache();
  let kept = new Map<string, Loaded>();
  let releasing: ReturnType<typeof setTimeout> | undefined;
  const place: Place = {
    stores,
    range,
    use() {
      clearTimeout(releasing);
      releasing = setTimeout(() => {
        for (const each of kept.values()) delete each.columns;
      }, KEPT_FOR);
    },
  };
  let view: { of: string; view: NameView } | undefined;

  async function load(store: IDBObjectStore, key: SegmentKey): Promise<Loaded | undefined> {
    const known = kept.get(nameOf(key));
    if (known !== undefined) return known;
    const segment = await answerOf<SegmentRecord | undefined>(store.get(storedKey(key)));
    return isSound(segment) ? loadedOf(segment, cache, place) : undefined;
  }

  return {
    known(transaction) {
      if (view === undefined) return undefined;
      const { of, view: last } = view;
      const keys = answerOf(transaction.objectStore(stores.segments).getAllKeys());
      return { view: last, isPresent: keys.then((present) => readKeys(present).map(nameOf).join() === of) };
    },
    bytes: () =>
      [...kept.values()].reduce((sum, { ids, columns }) => sum + bytesIn(ids) + bytesIn(columns), cache.bytes()),
    forget() {
      cache.forget();
      kept = new Map();
      view = undefined;
    },
    async read(transaction) {
      const store = transaction.objectStore(stores.segments);
      const keys = readKeys(await answerOf(store.getAllKeys()));
      if (keys.length === 0) return (await hasRows(transaction, stores)) ? undefined : NO_ROWS;
      if (!isUnbroken(keys)) return undefined;
      const name = keys.map(nameOf).join();
      if (view?.of === name) return view.view;
      const loaded = await Promise.all(keys.map((key) => load(store, key)));
      if (!loaded.every((each) => each !== undefined)) return undefined;
      const made = await viewOf(loaded, place, transaction);
      kept = new Map(loaded.map((each) => [each.name, each]));
      view = { of: name, view: made };
      return made;
    },
  };
}
