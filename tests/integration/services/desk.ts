import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Database } from '#lib/db/database.ts';
import type { Paging } from '#lib/db/name-index/page-kinds.ts';
import { openStore } from '#lib/db/open-store.ts';
import { ROW_CODECS } from '#lib/db/row-codecs.ts';
import { readOwnAddresses } from '#lib/domain/address/own-addresses.ts';
import { type AssumedCountry, parseAddress } from '#lib/domain/address/parse-address.ts';
import { journalledTableSchema } from '#lib/domain/change/change.ts';
import { type ContactDraft, type ContactDraftInput, contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { newId } from '#lib/domain/id.ts';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { RankedAddress } from '#lib/domain/interaction/ranked-address.ts';
import { organizationDraftSchema, type OrganizationDraftInput } from '#lib/domain/organization/organization.ts';
import type { Result } from '#lib/domain/result.ts';
import { createContact } from '#lib/services/contacts/create-contact.ts';
import { createOrganization } from '#lib/services/organizations/create-organization.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { rightSchema } from '#lib/settings/settings.ts';

/** Where the agent sits: national numbers are French. */
export const FRANCE: readonly AssumedCountry[] = [{ country: 'FR', source: 'agent' }];

/** An empty store of its own, opened. */
export async function emptyStore(paging?: Paging): Promise<Database> {
  const store = openStore({ indexedDB: new IDBFactory(), IDBKeyRange, ...(paging && { paging }) });
  await store.ready();
  return store.db;
}

/** An agent at work on a store: time goes on by one millisecond per look at the clock. */
export function agentOf(db: Database, changes: Partial<ServiceDeps> = {}): ServiceDeps {
  let time = 1_700_000_000_000;
  return {
    db,
    now: () => (time += 1),
    newId,
    agent: { id: 'agent-1', name: 'Ada' },
    rights: rightSchema.options,
    countries: FRANCE,
    own: readOwnAddresses({ addresses: [], domains: [], agent: [], countries: FRANCE }),
    tags: [],
    ...changes,
  };
}

/** The value of an answer that must be a success. */
export async function ok<Value>(answer: Promise<Result<Value>>): Promise<Value> {
  const result = await answer;
  if (!result.ok) throw new Error(`refused: ${result.failure.code} ${result.failure.detail ?? ''}`);
  return result.value;
}

/** A contact form: a full name and the addresses as typed, mails by their `@`. */
export function form(name: string, addresses: readonly string[] = [], more: ContactDraftInput = {}): ContactDraft {
  const [givenName = '', ...family] = name.split(' ');
  return contactDraftSchema.parse({
    givenName,
    familyName: family.join(' '),
    addresses: addresses.map((value) => ({ medium: value.includes('@') ? 'email' : 'phone', value })),
    ...more,
  });
}

/** Saves a contact and answers its id. */
export async function add(
  deps: ServiceDeps,
  name: string,
  addresses: readonly string[] = [],
  more: ContactDraftInput = {},
): Promise<string> {
  return (await ok(createContact(deps, { draft: form(name, addresses, more) }))).contactId;
}

/** Saves an organization and answers its id. */
export async function addOrganization(
  deps: ServiceDeps,
  name: string,
  more: Partial<OrganizationDraftInput> = {},
): Promise<string> {
  const draft = organizationDraftSchema.parse({ name, ...more });
  return (await ok(createOrganization(deps, { draft }))).organization.id;
}

/** A ticket of a helpdesk. */
export function ticket(id: string): InteractionRef {
  return {
    key: `desk.example|ticket|${id}`,
    site: 'desk.example',
    kind: 'ticket',
    id,
    url: `https://desk.example/tickets/${id}`,
  };
}

/** An address of the page in its rank, of the other party and sure enough to associate. */
export function seen(text: string, changes: Partial<RankedAddress> = {}): RankedAddress {
  const address = parseAddress(text, text.includes('@') ? 'email' : 'phone', FRANCE);
  if (address === undefined) throw new Error(`${text} is no address`);
  const { medium, value } = address;
  return { rank: 1, medium, value, role: 'requester', trust: 'adapter', address, mayAssociate: true, ...changes };
}

/** Every record of the store by `table:id`, with what a write stamps on it left out unless asked for. */
export async function allRecords(db: Database, { stamps = false } = {}): Promise<Record<string, unknown>> {
  const records: Record<string, unknown> = {};
  for (const table of journalledTableSchema.options) {
    // oxlint-disable-next-line no-await-in-loop
    for (const row of await db.table(table).toArray()) {
      const record: object = (ROW_CODECS[table].fromRow as (row: unknown) => object)(row);
      const plain = stamps ? record : { ...record, revision: 0, updatedAt: 0, updatedBy: '' };
      records[`${table}:${row.id}`] = plain;
    }
  }
  return records;
}
