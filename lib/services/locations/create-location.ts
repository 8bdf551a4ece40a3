import type { Site } from '#lib/domain/site/site.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { requireReadable } from '../contacts/check-draft.ts';
import { newRecord, preparedAddresses } from '../contacts/prepare-draft.ts';
import { requireAttributes } from '../definitions/require-attributes.ts';
import { record } from '../journal/record.ts';
import { requireRight, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { requireFreeName } from './free-name.ts';
import { requireOrganization } from './require-location.ts';

/**
 * Saves a new location of an organization (message `location.create`, R43). One change, one Undo. `duplicate` with the
 * id of the organization's location that has the name (R41), `not-found` when the organization is gone.
 */
export function createLocation(
  deps: ServiceDeps,
  { organizationId, site }: Request<'location.create'>,
): Promise<Result<Response<'location.create'>>> {
  return settle(async () => {
    requireRight(deps, 'sites.edit');
    requireReadable(site.addresses, deps);
    const at = deps.now();
    const header = { id: deps.newId(), action: 'location.create', subject: site.name, by: deps.agent.id, at } as const;
    const saved = await record(deps.db, header, async (journal) => {
      await requireOrganization(deps, journal, organizationId);
      await requireFreeName(deps, { organizationId, name: site.name });
      await requireAttributes(deps, 'site', site.attributes);
      const created: Site = {
        ...newRecord(deps, at),
        visibility: 'public',
        organizationId,
        ...site,
        addresses: preparedAddresses(site.addresses, deps.countries),
      };
      return journal.put('sites', created);
    });
    return { changeId: header.id, id: saved.id };
  });
}
