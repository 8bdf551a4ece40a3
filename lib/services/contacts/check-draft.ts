import { keysForStoring } from '#lib/domain/address/stored-address.ts';
import type { InteractionAddress } from '#lib/domain/address/interaction-address.ts';
import type { Contact, ContactDraft } from '#lib/domain/contact/contact.ts';
import type { Visibility } from '#lib/domain/record.ts';
import { isVisible } from '#lib/db/viewer.ts';
import { refuse, requireRight } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { isNobody } from './prepare-draft.ts';

/** Refuses, naming the field, an address that no look-up could ever find. */
export function requireReadable(
  addresses: readonly InteractionAddress[],
  deps: ServiceDeps,
  field = 'addresses',
): void {
  const unreadable = addresses.findIndex((address) => keysForStoring(address, deps.countries).length === 0);
  if (unreadable >= 0) refuse('invalid', `${field}.${unreadable}`);
}

/** Refuses a private record when the agent has no right to such: it would vanish from the agent's own sight (R60). */
export function requireSight(deps: ServiceDeps, { visibility }: { visibility: Visibility }): void {
  if (visibility === 'private') requireRight(deps, 'private.see');
}

/** Refuses a form that cannot be saved, naming the field: nobody at all (`name`), or an address that says nothing. */
export function requireSaveable(deps: ServiceDeps, draft: ContactDraft): void {
  requireSight(deps, draft);
  if (isNobody(draft)) refuse('invalid', 'name');
  requireReadable(draft.addresses, deps);
}

/** Refuses, inside the transaction, a contact whose organizations or site do not exist for this agent. */
export async function requirePlaces(
  deps: ServiceDeps,
  contact: Pick<Contact, 'memberships' | 'siteId'>,
): Promise<void> {
  const viewer = viewerOf(deps);
  const places = await deps.db.organizations.bulkGet(contact.memberships.map(({ organizationId }) => organizationId));
  if (!places.every((place) => place !== undefined && isVisible(place, viewer))) refuse('invalid', 'memberships');
  if (contact.siteId !== undefined && (await deps.db.sites.get(contact.siteId)) === undefined)
    refuse('invalid', 'siteId');
}
