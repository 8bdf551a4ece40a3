/** The version of the database that this program writes. A release that changes the tables adds `schema-v2.ts`. */
export const STORE_VERSION = 1;

/**
 * Tables and indexes of version 1, never edited once released. The first field is the primary key, `*` an index
 * with one entry per element, `&` a unique one.
 *
 * `tokens` holds what search reads (see `search-index.ts`), `keys` the address keys of R1, `privateOwner` the owner
 * of private rows alone, `rows` the `table:id` of every row a change wrote, `batchId` the import a row came with.
 */
export const SCHEMA_V1 = {
  contacts: 'id, *keys, *tokens, *organizationIds, siteId, privateOwner, batchId, updatedAt',
  organizations: 'id, &nameKey, *domains, *keys, *tokens, privateOwner, batchId, updatedAt',
  sites: 'id, organizationId, *keys, updatedAt',
  interactions: 'id, &key, *contactIds, *addressKeys, organizationId, followUpAt, updatedAt',
  entries: 'id, interactionId, [interactionId+createdAt], updatedAt',
  definitions: 'id, [kind+code], updatedAt',
  changes: 'id, *rows, at',
  drafts: 'id, kind, updatedAt',
  meta: 'key',
} as const;
