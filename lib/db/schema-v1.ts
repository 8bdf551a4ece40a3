/** The version of the database that this program writes. A release that changes the tables adds `schema-v2.ts`. */
export const STORE_VERSION = 1;

/**
 * Tables and indexes of version 1, never edited once released. The first field is the primary key, `*` an index
 * with one entry per element, `&` a unique one.
 *
 * `tokens` holds what the search of organizations reads (see `search-index.ts`); the names of contacts are in
 * `searchTables` and `searchDigits`, many to a record (see `name-index/`). There are, `keys` the address keys of R1, `privateOwner` the owner
 * of private rows alone, `rows` the `table:id` of every row a change wrote, `batchId` the import a row came with,
 * `owedAt` when a follow-up that is not done is due.
 *
 * An index entry costs nearly as much to write as its row: contacts have no index that nothing reads.
 */
export const SCHEMA_V1 = {
  contacts: 'id, *keys, *organizationIds, siteId, privateOwner, batchId',
  organizations: 'id, &nameKey, *domains, *keys, *tokens, privateOwner, batchId, updatedAt',
  sites: 'id, organizationId, *keys, updatedAt',
  interactions: 'id, &key, *contactIds, *addressKeys, organizationId, followUpAt, updatedAt',
  entries: 'id, interactionKey, contactId, owedAt, [topicCode+createdAt], privateOwner, updatedAt',
  definitions: 'id, [kind+code], updatedAt',
  changes: 'id, *rows, at',
  drafts: 'id, kind, [kind+about], updatedAt',
  meta: 'key',
  searchTables: '[from+through+size]',
  searchDigits: '[from+through+size]',
} as const;
