import { contactRepository } from '#lib/db/contact-repository.ts';
import { organizationRepository } from '#lib/db/organization-repository.ts';
import type { Result } from '#lib/domain/result.ts';
import { contactCardOf } from '#lib/domain/view/contact-card-of.ts';
import { organizationSummaryOf } from '#lib/domain/view/organization-summary-of.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { cardOptionsOf, organizationsOf } from './cards-of.ts';

/**
 * One contact with all that is known of it (message `contact.get`, R24): its organizations in the order of its
 * memberships. What happened with it is its timeline's. `null` when it does not exist for this agent (R10).
 */
export function getContact(
  deps: ServiceDeps,
  { id }: Request<'contact.get'>,
): Promise<Result<Response<'contact.get'>>> {
  return settle(async () => {
    const contact = await contactRepository(deps.db, viewerOf(deps)).get(id);
    if (contact === undefined) return null;
    const ids = contact.memberships.map(({ organizationId }) => organizationId);
    const [organizations, known] = await Promise.all([
      organizationsOf(deps, [contact]),
      // Of a deleted one the name is still told.
      organizationRepository(deps.db, viewerOf(deps)).getMany(ids, { deleted: true }),
    ]);
    return {
      contact,
      card: contactCardOf(contact, organizations, cardOptionsOf(deps)),
      organizations: ids.flatMap((organizationId) => {
        const organization = known.get(organizationId);
        return organization === undefined ? [] : [organizationSummaryOf(organization)];
      }),
    };
  });
}
