import { isVisible } from '#lib/db/viewer.ts';
import type { Site } from '#lib/domain/site/site.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { requireReadable } from '../contacts/check-draft.ts';
import { newRecord, preparedAddresses } from '../contacts/prepare-draft.ts';
import { requireAttributes } from '../definitions/require-attributes.ts';
import { record } from '../journal/record.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/**
 * Saves a location of an organization (message `organization.save-site`, R43), a new one without `id`. One change, one
 * Undo. `not-found` when the organization or the location is gone.
 */
export function saveLocation(
  deps: ServiceDeps,
  { organizationId, id, site }: Request<'organization.save-site'>,
): Promise<Result<Response<'organization.save-site'>>> {
  return settle(async () => {
    requireRight(deps, 'sites.edit');
    requireReadable(site.addresses, deps);
    const at = deps.now();
    const header = { id: deps.newId(), action: 'location.save', subject: site.name, by: deps.agent.id, at } as const;
    const saved = await record(deps.db, header, async (journal) => {
      const organization = await journal.get('organizations', organizationId);
      if (organization === undefined || !isVisible(organization, viewerOf(deps))) refuse('not-found', organizationId);
      const fresh: Site = { ...newRecord(deps, at), visibility: 'public', organizationId, ...site };
      const present = id === undefined ? fresh : await journal.get('sites', id);
      if (present === undefined || present.deletedAt !== undefined) return refuse('not-found', id);
      await requireAttributes(deps, 'site', site.attributes, id === undefined ? undefined : present.attributes);
      return journal.put('sites', {
        ...present,
        ...site,
        addresses: preparedAddresses(site.addresses, deps.countries),
      });
    });
    return { changeId: header.id, id: saved.id };
  });
}

/** Deletes a location (message `organization.delete-site`); contacts that belong to it keep it. */
export function deleteLocation(
  deps: ServiceDeps,
  { id }: Request<'organization.delete-site'>,
): Promise<Result<Response<'organization.delete-site'>>> {
  return settle(async () => {
    requireRight(deps, 'sites.delete');
    const at = deps.now();
    const header = { id: deps.newId(), action: 'location.delete', by: deps.agent.id, at } as const;
    await record(deps.db, header, async (journal) => {
      const site = await journal.get('sites', id);
      if (site === undefined || site.deletedAt !== undefined) return refuse('not-found', id);
      journal.nameSubject(site.name);
      await journal.put('sites', { ...site, deletedAt: at });
    });
    return { changeId: header.id };
  });
}
