import { contactRepository } from '#lib/db/contact-repository.ts';
import { organizationRepository } from '#lib/db/organization-repository.ts';
import { siteFromRow } from '#lib/db/site-row.ts';
import { inheritanceOf, type Place } from '#lib/domain/contact/inherited.ts';
import type { Organization } from '#lib/domain/organization/organization.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Site } from '#lib/domain/site/site.ts';
import { shownInheritance } from '#lib/domain/view/shown-inheritance.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { cardOptionsOf } from './cards-of.ts';

function placeOf(kind: Place['kind'], { id, name, addresses, postalAddresses }: Site | Organization): Place {
  return { id, name, kind, addresses, postalAddresses };
}

/**
 * Where a contact belongs (message `contact.places`, R43): its location, those it could be given, and what it inherits
 * from them. A location that was deleted is told by name, and nothing is inherited from it. `null` when the contact
 * does not exist for this agent (R10).
 */
export function contactPlaces(
  deps: ServiceDeps,
  { id }: Request<'contact.places'>,
): Promise<Result<Response<'contact.places'>>> {
  return settle(async () => {
    const contact = await contactRepository(deps.db, viewerOf(deps)).get(id);
    if (contact === undefined) return null;
    const places = contact.memberships.map(({ organizationId }) => organizationId);
    const own = contact.siteId === undefined ? undefined : await deps.db.sites.get(contact.siteId);
    const [organizations, rows] = await Promise.all([
      organizationRepository(deps.db, viewerOf(deps)).getMany([
        ...(own === undefined ? [] : [own.organizationId]),
        ...places,
      ]),
      deps.db.sites.where('organizationId').anyOf(places).toArray(),
    ]);
    const sites = rows.filter(({ deletedAt }) => deletedAt === undefined).map(siteFromRow);
    const present = own === undefined || own.deletedAt !== undefined ? [] : [placeOf('site', siteFromRow(own))];
    return {
      ...(own !== undefined && {
        site: { id: own.id, name: own.name, isDeleted: own.deletedAt !== undefined },
      }),
      sites: sites.map((site) => ({
        id: site.id,
        name: site.name,
        organization: organizations.get(site.organizationId)?.name ?? '',
      })),
      inheritance: shownInheritance(
        inheritanceOf(contact, [
          ...present,
          ...[...organizations.values()].map((organization) => placeOf('organization', organization)),
        ]),
        cardOptionsOf(deps),
      ),
    };
  });
}
