import { Dexie, type Table } from 'dexie';
import type { Change } from '#lib/domain/change/change.ts';
import type { Definition } from '#lib/domain/definition/definition.ts';
import type { Draft } from '#lib/domain/draft/draft.ts';
import type { Receipt } from '#lib/domain/person/receipt.ts';
import type { ContactRow } from './contact-row.ts';
import type { EntryRow } from './entry-row.ts';
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
export type Database = Dexie &
  Tables & {
    keyRange: KeyRange;
    /** How name indexes are cut into pages. */
    paging: Paging;
    nameIndex: NameIndex;
    organizationIndex: NameIndex;
    noteIndex: NoteIndex;
    /** Lists that were put in order lately. */
    lists: KnownLists;
  };

/** Declares the database without opening it; `openStore` is the way in. */
export function declareDatabase(
  name: string,
  indexedDB: IDBFactory,
  keyRange: KeyRange,
  paging: Paging = PAGING,
): Database {
  // Dexie's query cache serves liveQuery; here every read goes to the store.
  const dexie = new Dexie(name, { indexedDB, IDBKeyRange: keyRange, cache: 'disabled' });
  dexie.version(STORE_VERSION).stores(SCHEMA_V1);
  const nameIndex = createNameIndex(() => db, CONTACT_NAMES);
  dexie.use(namesMiddleware(CONTACT_NAMES, (segments) => nameIndex.count(segments)));
  const organizationIndex = createNameIndex(() => db, ORGANIZATION_NAMES);
  dexie.use(namesMiddleware(ORGANIZATION_NAMES, (segments) => organizationIndex.count(segments)));
  dexie.use(listingsMiddleware());
  const noteIndex = createNoteIndex(() => db);
  dexie.use(notesMiddleware((number) => noteIndex.count(number)));
  // Dexie makes one property per table when it reads the schema, which the compiler cannot see.
  // oxlint-disable-next-line no-unsafe-type-assertion
  const db = Object.assign(dexie, {
    keyRange,
    paging,
    nameIndex,
    organizationIndex,
    noteIndex,
    lists: createKnownLists(),
  }) as Database;
  return db;
}
