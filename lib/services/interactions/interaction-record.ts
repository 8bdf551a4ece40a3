import type { Database } from '#lib/db/database.ts';
import { interactionFromRow } from '#lib/db/interaction-row.ts';
import type { Interaction, InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { ServiceDeps } from '../service-deps.ts';

/** The record of an interaction that nobody takes part in yet. Not saved. */
function emptyInteraction(deps: ServiceDeps, ref: InteractionRef, at: number): Interaction {
  const { id: helpdeskId, ...shown } = ref;
  return {
    ...shown,
    id: deps.newId(),
    helpdeskId,
    participants: [],
    removedContactIds: [],
    addressKeys: [],
    visibility: 'public',
    ownerId: deps.agent.id,
    createdAt: at,
    createdBy: deps.agent.id,
    updatedAt: at,
    updatedBy: deps.agent.id,
    revision: 1,
  };
}

/** The record of an interaction key, read inside a transaction. */
export async function interactionInTransaction(db: Database, key: string): Promise<Interaction | undefined> {
  const row = await db.interactions.where('key').equals(key).first();
  return row && interactionFromRow(row);
}

/** The record of an interaction with what its page shows now, or a new one (R15). Not saved. */
export async function interactionToWrite(deps: ServiceDeps, ref: InteractionRef, at: number): Promise<Interaction> {
  const present = await interactionInTransaction(deps.db, ref.key);
  if (present === undefined) return emptyInteraction(deps, ref, at);
  const { id: _, ...shown } = ref;
  return { ...present, ...shown };
}

/** The most address keys that one interaction is found by. */
const MOST_ADDRESS_KEYS = 50;

/** Adds the key by which somebody was matched to those that the interaction is found by. */
export function withAddressKey(interaction: Interaction, key: string | undefined): string[] {
  if (key === undefined || interaction.addressKeys.includes(key)) return interaction.addressKeys;
  return [...interaction.addressKeys, key].slice(-MOST_ADDRESS_KEYS);
}
