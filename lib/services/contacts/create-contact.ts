import type { Contact } from '#lib/domain/contact/contact.ts';
import type { Organization } from '#lib/domain/organization/organization.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { requireAttributes } from '../definitions/require-attributes.ts';
import { withParticipant } from '../interactions/associate.ts';
import { idsIn } from '../interactions/change-participants.ts';
import { interactionToWrite } from '../interactions/interaction-record.ts';
import { withReplacement } from '../interactions/replace-participant.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { record } from '../journal/record.ts';
import { addOrganization } from '../organizations/add-organization.ts';
import { requireRight, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { cardsOf } from './cards-of.ts';
import { requirePlaces, requireReadable, requireSaveable, requireSight } from './check-draft.ts';
import { nameOf } from './name-of.ts';
import { newContact, newOrganization } from './prepare-draft.ts';

function withMembership(contact: Contact, organization: Organization | undefined, title = ''): Contact {
  if (organization === undefined) return contact;
  const membership = { organizationId: organization.id, ...(title !== '' && { title }) };
  return { ...contact, memberships: [membership, ...contact.memberships] };
}

function requireRights(deps: ServiceDeps, { draft, newOrganization: organization }: Request<'contact.create'>): void {
  requireRight(deps, 'contacts.edit');
  requireSaveable(deps, draft);
  if (organization === undefined) return;
  requireRight(deps, 'organizations.edit');
  requireSight(deps, organization);
  requireReadable(organization.addresses, deps, 'newOrganization.addresses');
}

/** Associates the new contact with the interaction, or puts it in a participant's place, within the same change. */
async function takePart(
  deps: ServiceDeps,
  journal: JournalWriter,
  { associateWith, inPlaceOf }: Request<'contact.create'>,
  { id: contactId, createdAt: at, createdBy: by }: Contact,
): Promise<void> {
  if (associateWith === undefined) return;
  const present = await interactionToWrite(deps, associateWith, at);
  const nowOf = await idsIn(journal, present, inPlaceOf === undefined ? [] : [inPlaceOf]);
  const altered =
    inPlaceOf === undefined
      ? withParticipant(present, { contactId, origin: 'manual', at, by, tags: deps.tags })
      : withReplacement(present, { fromContactId: nowOf(inPlaceOf), toContactId: contactId, at, by });
  await journal.put('interactions', altered);
}

/**
 * Saves a new contact, its new organization when one is given, and its part in an interaction when one is given: one
 * transaction, one change, one Undo (message `contact.create`, R15, R21, R23, R30).
 *
 * `not-found` when the participant whose place it is to take has left, `duplicate` with the other's id when the organization's name is taken, `forbidden` with the missing right,
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
    const contact = withMembership(newContact(deps, request.draft, at), organization, request.newOrganizationTitle);
    const header = { id: deps.newId(), action: 'contact.create', subject: nameOf(contact), by, at } as const;

    await record(deps.db, header, async (journal) => {
      if (organization !== undefined) await addOrganization(deps, journal, organization);
      await requirePlaces(deps, contact);
      await requireAttributes(deps, 'contact', contact.attributes);
      await journal.put('contacts', contact);
      await takePart(deps, journal, request, contact);
    });
    const [card] = await cardsOf(deps, [contact]);
    return { contactId: contact.id, changeId: header.id, card: card! };
  });
}
