import type { Contact } from '#lib/domain/contact/contact.ts';
import type { Organization } from '#lib/domain/organization/organization.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { withParticipant } from '../interactions/associate.ts';
import { interactionToWrite } from '../interactions/interaction-record.ts';
import { record } from '../journal/record.ts';
import { addOrganization } from '../organizations/add-organization.ts';
import { requireRight, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { cardsOf } from './cards-of.ts';
import { requirePlaces, requireReadable, requireSaveable, requireSight } from './check-draft.ts';
import { nameOf } from './name-of.ts';
import { newContact, newOrganization } from './prepare-draft.ts';

function withMembership(contact: Contact, organization: Organization | undefined): Contact {
  if (organization === undefined) return contact;
  return { ...contact, memberships: [{ organizationId: organization.id }, ...contact.memberships] };
}

function requireRights(deps: ServiceDeps, { draft, newOrganization: organization }: Request<'contact.create'>): void {
  requireRight(deps, 'contacts.edit');
  requireSaveable(deps, draft);
  if (organization === undefined) return;
  requireRight(deps, 'organizations.edit');
  requireSight(deps, organization);
  requireReadable(organization.addresses, deps, 'newOrganization.addresses');
}

/**
 * Saves a new contact, its new organization when one is given, and its association with an interaction when one is
 * given: one transaction, one change, one Undo (message `contact.create`, R21, R23, R30).
 *
 * `duplicate` with the other's id when the organization's name is taken, `forbidden` with the missing right,
 * `invalid` with the field's name. In each case nothing was written.
 */
export function createContact(
  deps: ServiceDeps,
  request: Request<'contact.create'>,
): Promise<Result<Response<'contact.create'>>> {
  return settle(async () => {
    requireRights(deps, request);
    const at = deps.now();
    const by = deps.agent.id;
    const organization = request.newOrganization && newOrganization(deps, request.newOrganization, at);
    const contact = withMembership(newContact(deps, request.draft, at), organization);
    const header = { id: deps.newId(), action: 'contact.create', subject: nameOf(contact), by, at } as const;

    await record(deps.db, header, async (journal) => {
      if (organization !== undefined) await addOrganization(deps, journal, organization);
      await requirePlaces(deps, contact);
      await journal.put('contacts', contact);
      if (request.associateWith === undefined) return;
      const interaction = await interactionToWrite(deps, request.associateWith, at);
      const joining = { contactId: contact.id, origin: 'manual', at, by } as const;
      await journal.put('interactions', withParticipant(interaction, joining));
    });
    const [card] = await cardsOf(deps, [contact]);
    return { contactId: contact.id, changeId: header.id, card: card! };
  });
}
