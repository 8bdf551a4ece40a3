import { contactFromRow } from '#lib/db/contact-row.ts';
import { isVisible } from '#lib/db/viewer.ts';
import type { Result } from '#lib/domain/result.ts';
import { contactCardOf } from '#lib/domain/view/contact-card-of.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { cardOptionsOf, organizationsOf } from './cards-of.ts';

/** How many rows one answer is read from. */
const CHUNK = 1000;

/**
 * The contacts, a chunk at a time in the order of their ids (message `contact.list`): `next` is the id to go on after,
 * absent when that was all. Never other agents' private ones (R10).
 */
export function listContacts(
  deps: ServiceDeps,
  { after }: Request<'contact.list'>,
): Promise<Result<Response<'contact.list'>>> {
  return settle(async () => {
    const from = after === undefined ? deps.db.contacts.orderBy('id') : deps.db.contacts.where('id').above(after);
    const rows = await from.limit(CHUNK).toArray();
    const viewer = viewerOf(deps);
    const contacts = rows.filter((row) => isVisible(row, viewer)).map(contactFromRow);
    const organizations = await organizationsOf(deps, contacts);
    const options = cardOptionsOf(deps);
    const listed = contacts.map((contact) => ({
      card: contactCardOf(contact, organizations, options),
      familyName: contact.familyName,
      organizationIds: contact.memberships.map(({ organizationId }) => organizationId),
      updatedAt: contact.updatedAt,
    }));
    const last = rows.length < CHUNK ? undefined : rows.at(-1)?.id;
    return { contacts: listed, ...(last !== undefined && { next: last }) };
  });
}
