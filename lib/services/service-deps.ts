import type { Database } from '#lib/db/database.ts';
import type { Viewer } from '#lib/db/viewer.ts';
import type { OwnAddresses } from '#lib/domain/address/own-addresses.ts';
import type { AssumedCountry } from '#lib/domain/address/parse-address.ts';
import type { Definition } from '#lib/domain/definition/definition.ts';
import type { Tag } from '#lib/domain/tag/tag.ts';
import type { NewContactDefaults, Right } from '#lib/settings/settings.ts';

/** All that the record services work with. Made afresh for each request: nothing of it outlives the worker. */
export interface ServiceDeps {
  db: Database;
  /** Epoch milliseconds. */
  now(): number;
  /** A new UUIDv7. */
  newId(): string;
  /** Author of changes and owner of private records. */
  agent: { id: string; name: string; email?: string };
  rights: readonly Right[];
  /** Language of the agent's interface, as a BCP 47 tag. */
  language?: string;
  /** Countries in which national numbers are read, in order (R2); a contact's own country comes before them. */
  countries: readonly AssumedCountry[];
  /** What is ours (R7). */
  own: OwnAddresses;
  /** Team tags beside the standard ones (R20). */
  tags: readonly Tag[];
  /** Attributes and choices that a policy fixes (R44). */
  fixedDefinitions?: readonly Definition[];
  /** What the fields of a new contact start with (R30). */
  newContact?: NewContactDefaults;
}

/** Whose eyes the store is read with (R10): the agent's, private records included when the right allows it. */
export function viewerOf(deps: Pick<ServiceDeps, 'agent' | 'rights'>): Viewer {
  return { agentId: deps.agent.id, seesPrivate: deps.rights.includes('private.see') };
}
