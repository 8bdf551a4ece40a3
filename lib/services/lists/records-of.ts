import { contactRepository } from '#lib/db/contact-repository.ts';
import { organizationRepository } from '#lib/db/organization-repository.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { organizationsOf } from '../contacts/cards-of.ts';
import { requireRight, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** Records whole, for an export of the chosen ones (message `list.records`). Never other agents' private ones (R10). */
export function recordsOf(
  deps: ServiceDeps,
  { of, ids }: Request<'list.records'>,
): Promise<Result<Response<'list.records'>>> {
  return settle(async () => {
    requireRight(deps, 'interchange');
    const viewer = viewerOf(deps);
    if (of === 'organizations') {
      const found = await organizationRepository(deps.db, viewer).getMany(ids);
      const records = [...found.values()].map((record) => ({ table: 'organizations' as const, record }));
      return { records, names: [] };
    }
    const found = [...(await contactRepository(deps.db, viewer).getMany(ids)).values()];
    const organizations = await organizationsOf(deps, found);
    return {
      records: found.map((record) => ({ table: 'contacts' as const, record })),
      names: [...organizations.values()].map(({ id, name }): [string, string] => [id, name]),
    };
  });
}
