import { type Entry, type EntryFields, entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import { newId } from '#lib/domain/id.ts';
import { createEntry } from '#lib/services/entries/create-entry.ts';
import { listEntries } from '#lib/services/entries/list-entries.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { ok, ticket } from './desk.ts';

/** The ticket that is logged on. */
export const interaction = ticket('12');

/** What the form holds: an inbound entry about a tray that is stuck, unless told otherwise. */
export function fields(changes: Partial<EntryFields> = {}): EntryFields {
  return entryFieldsSchema.parse({ kind: 'inbound', at: 1_700_000_000_000, notes: 'The tray is stuck.', ...changes });
}

/** Logs an entry on the ticket and answers its id. */
export async function log(deps: ServiceDeps, changes: Partial<EntryFields> = {}, id = newId()): Promise<string> {
  return (await ok(createEntry(deps, { id, interaction, fields: fields(changes) }))).entryId;
}

/** The entries of the ticket as an agent is shown them. */
export async function list(deps: ServiceDeps): Promise<Entry[]> {
  return (await ok(listEntries(deps, { interaction }))).entries.map(({ entry }) => entry);
}
