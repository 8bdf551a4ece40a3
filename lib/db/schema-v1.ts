/** The version of the database that this program writes. A release that changes the tables adds `schema-v2.ts`. */
export const STORE_VERSION = 1;

/**
 * Tables and indexes of version 1, never edited once released. The first field is the primary key, `*` an index
 * with one entry per element, `&` a unique one.
 *
 * `tokens` holds what the search of organizations reads (see `search-index.ts`); the names of contacts are in
 * `searchTables` and what lies beside it, many to a record (see `name-index/`), with what lists sort by; those of
 * organizations in `organizationTables` likewise. There are `keys`, the address keys of R1, `privateOwner`, the owner
 * of private rows alone, `rows`, the `table:id` of every row a change wrote, `batchId`, the import a row came with,
 * `owedAt`, when a follow-up that is not done is due. With the `id` behind it a moment or an import can be read on
 * from, however many rows are of it. `owedFor` is whose a follow-up is, `followedUpAt` when it was done.
 * Of a listing, `openAt` is there while the interaction is unresolved, `at` its last activity.
 *
 * `contactOrder`, `organizationOrder` are places in a timeline (see `timeline-key.ts`), of interactions one for each
 * contact. `noteLog` and `noteTables` are what the search within notes reads (see `note-index/`).
 *
 * An index entry costs nearly as much to write as its row: contacts have no index that nothing reads.
 */
export const SCHEMA_V1 = {
  contacts: 'id, *keys, *organizationIds, siteId, privateOwner, [batchId+id]',
  organizations: 'id, &nameKey, *domains, *keys, *tokens, privateOwner, [batchId+id], updatedAt',
  sites: 'id, organizationId, *keys, updatedAt',
  interactions:
    'id, &key, *contactIds, *addressKeys, organizationId, followUpAt, updatedAt, *contactOrders, organizationOrder, *tagged',
  entries:
    'id, interactionKey, contactId, owedAt, [at+id], [owedAt+id], [owedFor+owedAt], [followedUpAt+id], [topicCode+createdAt], privateOwner, updatedAt, contactOrder, organizationOrder',
  listings: 'key, openAt, at, titleKey, *tokens, *addressKeys, clearedAt',
  definitions: 'id, [kind+code], updatedAt',
  distinctions: 'id, *ids',
  changes: 'id, *rows, at',
  drafts: 'id, kind, [kind+about], updatedAt',
  meta: 'key',
  receipts: 'id, at',
  noteLog: '++number',
  noteTables: '++number',
  searchTables: '[from+through+size]',
  searchPages: '',
  searchColumns: '[from+through+size]',
  organizationTables: '[from+through+size]',
  organizationPages: '',
  organizationColumns: '[from+through+size]',
} as const;
