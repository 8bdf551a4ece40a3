import { Dexie, type Table } from 'dexie';
import type { Change } from '#lib/domain/change/change.ts';
import type { Definition } from '#lib/domain/definition/definition.ts';
import type { Distinction } from '#lib/domain/distinction/distinction.ts';
import type { Draft } from '#lib/domain/draft/draft.ts';
import type { Receipt } from '#lib/domain/person/receipt.ts';
import type { Connection } from './connection.ts';
import type { ContactRow } from './contact-row.ts';
import type { EntryRow } from './entry-row.ts';
import { exactVersionOnly } from './exact-version.ts';
import { createKnownLists, type KnownLists } from './list/known-lists.ts';
import { namesMiddleware } from './name-index/append.ts';
import { type NameIndex, createNameIndex } from './name-index/name-index.ts';
import { PAGING, type Paging } from './name-index/page-kinds.ts';
import type { ColumnRecord, SegmentRecord } from './name-index/segment.ts';
import { CONTACT_NAMES, ORGANIZATION_NAMES } from './name-index/source.ts';
import type { InteractionRow } from './interaction-row.ts';
import { type NoteLogRecord, notesMiddleware } from './note-index/log.ts';
import { type NoteIndex, createNoteIndex } from './note-index/note-index.ts';
import type { NoteTable } from './note-index/table.ts';
import { listingsMiddleware } from './listing-index.ts';
import type { ListingRow } from './listing-row.ts';
import type { OrganizationRow } from './organization-row.ts';
import { SCHEMA_V1, STORE_VERSION } from './schema-v1.ts';
import type { SiteRow } from './site-row.ts';
import { STORE_LOST } from './store-failure.ts';

/** Dexie counts versions in tenths; IndexedDB sees whole numbers. */
const TENTHS = 10;

/** One value the store keeps about itself. */
export interface MetaRow {
  key: string;
  value: unknown;
}

/** The range constructor of the IndexedDB in use; tests bring their own. */
export type KeyRange = typeof IDBKeyRange;

/** The tables of the present version. Rows are domain records plus the index fields that the row files add. */
export interface Tables {
  contacts: Table<ContactRow, string>;
  organizations: Table<OrganizationRow, string>;
  sites: Table<SiteRow, string>;
  interactions: Table<InteractionRow, string>;
  entries: Table<EntryRow, string>;
  /** What lists know of each interaction; kept in step by a middleware (see `listing-index.ts`). */
  listings: Table<ListingRow, string>;
  definitions: Table<Definition, string>;
  /** Records that look alike and are not the same. */
  distinctions: Table<Distinction, string>;
  changes: Table<Change, string>;
  drafts: Table<Draft, string>;
  meta: Table<MetaRow, string>;
  /** That a person's data were handed out or erased; see `services/person`. */
  receipts: Table<Receipt, string>;
  noteLog: Table<NoteLogRecord, number>;
  noteTables: Table<NoteTable, number>;
  searchTables: Table<SegmentRecord, [number, number, number]>;
  searchPages: Table<unknown, number[]>;
  searchColumns: Table<ColumnRecord, [number, number, number]>;
  organizationTables: Table<SegmentRecord, [number, number, number]>;
  organizationPages: Table<unknown, number[]>;
  organizationColumns: Table<ColumnRecord, [number, number, number]>;
}

/** The database as the repositories and services use it. Only `record()` of the journal writes journalled tables. */
export type Database = Dexie & Tables & OwnParts;

/** What this program's database has beside Dexie's parts. */
interface OwnParts {
  keyRange: KeyRange;
  /** How name indexes are cut into pages. */
  paging: Paging;
  nameIndex: NameIndex;
  organizationIndex: NameIndex;
  noteIndex: NoteIndex;
  /** Lists that were put in order lately. */
  lists: KnownLists;
  /**
   * An open connection for plain reading and writing. Opens one when there is none; throws a `StoreLostError` when
   * there is no database and none may be made.
   */
  connection(): Promise<IDBDatabase>;
  /** Gives up every connection, so that the next use opens anew. */
  drop(): void;
}

/** What a database is declared with. */
export interface DatabaseParts {
  name: string;
  indexedDB: IDBFactory;
  keyRange: KeyRange;
  paging?: Paging;
  /** The plain connection to the same database. */
  plain: Connection;
  /** Asked where there is no database: whether one may be made. It may where nobody is asked. */
  mayMake?: () => Promise<boolean>;
  /** Called when the wrapper is made: once, and again after one that failed was dropped. */
  onMade: (dexie: Dexie) => void;
}

/**
 * Declares the database without opening it; `openStore` is the way in.
 *
 * The wrapper, with its tables and what keeps the indexes in step, is made when something of it is asked for first:
 * reading goes through a plain connection, and a worker that was just started answers most pages by reading alone.
 */
export function declareDatabase(parts: DatabaseParts): Database {
  const { plain, keyRange } = parts;
  let made: Dexie | undefined;
  let mayMake = parts.mayMake === undefined;
  const indexedDB = exactVersionOnly(parts.indexedDB, STORE_VERSION * TENTHS, () => mayMake);
  // A wrapper whose opening failed refuses everything from then on, also when the database could be opened again.
  const dexie = () =>
    made !== undefined && !made.hasFailed() ? made : (made = makeDexie({ ...parts, indexedDB }, own));
  /** The connection that is open already. */
  const present = () => plain.current() ?? (made?.isOpen() ? made.backendDB() : undefined);
  let nameIndex: NameIndex | undefined;
  let organizationIndex: NameIndex | undefined;
  let noteIndex: NoteIndex | undefined;
  const own: OwnParts & Pick<Dexie, 'isOpen' | 'open' | 'close' | 'backendDB'> = {
    keyRange,
    get paging() {
      return parts.paging ?? PAGING;
    },
    get nameIndex() {
      return (nameIndex ??= createNameIndex(() => db, CONTACT_NAMES));
    },
    get organizationIndex() {
      return (organizationIndex ??= createNameIndex(() => db, ORGANIZATION_NAMES));
    },
    get noteIndex() {
      return (noteIndex ??= createNoteIndex(() => db));
    },
    lists: createKnownLists(),
    async connection() {
      const open = present() ?? (await plain.open());
      if (open !== undefined) return open;
      if (plain.isMissing() && parts.mayMake !== undefined) {
        mayMake = await parts.mayMake();
        if (!mayMake) throw new DOMException(`${parts.name} was there and is gone`, STORE_LOST);
      }
      try {
        await dexie().open();
      } finally {
        // The next one that is missing is asked about again: it may be lost at any time.
        mayMake = parts.mayMake === undefined;
      }
      return dexie().backendDB();
    },
    drop() {
      plain.close();
      made?.close();
      made = undefined;
    },
    isOpen: () => present() !== undefined,
    open: () => dexie().open(),
    close(options) {
      plain.close();
      made?.close(options);
    },
    backendDB: () => present() ?? dexie().backendDB(),
  };
  // Dexie makes one property per table when it reads the schema, which the compiler cannot see.
  // oxlint-disable-next-line no-unsafe-type-assertion
  const db = new Proxy(own, {
    get(target, name) {
      if (name in target) return Reflect.get(target, name);
      const value: unknown = Reflect.get(dexie(), name);
      return typeof value === 'function' ? value.bind(dexie()) : value;
    },
    has: (target, name) => name in target || name in dexie(),
  }) as unknown as Database;
  return db;
}

function makeDexie(
  { name, indexedDB, keyRange, onMade }: DatabaseParts,
  indexes: Pick<OwnParts, 'nameIndex' | 'organizationIndex' | 'noteIndex'>,
): Dexie {
  // Dexie's query cache serves liveQuery; here every read goes to the store.
  const dexie = new Dexie(name, { indexedDB, IDBKeyRange: keyRange, cache: 'disabled' });
  dexie.version(STORE_VERSION).stores(SCHEMA_V1);
  dexie.use(namesMiddleware(CONTACT_NAMES, (segments) => indexes.nameIndex.count(segments)));
  dexie.use(namesMiddleware(ORGANIZATION_NAMES, (segments) => indexes.organizationIndex.count(segments)));
  dexie.use(listingsMiddleware());
  dexie.use(notesMiddleware((number) => indexes.noteIndex.count(number)));
  onMade(dexie);
  return dexie;
}
