import { mergeEdit } from '#lib/domain/merge-edit.ts';
import type { Result } from '#lib/domain/result.ts';
import { type Site, type SiteDraft, siteDraftSchema } from '#lib/domain/site/site.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { requireReadable } from '../contacts/check-draft.ts';
import { preparedAddresses } from '../contacts/prepare-draft.ts';
import { requireAttributes } from '../definitions/require-attributes.ts';
import { noChange } from '../journal/no-change.ts';
import { record } from '../journal/record.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { requireFreeName } from './free-name.ts';
import { requireLocation } from './require-location.ts';

/**
 * Saves an edit of a location (message `location.update`, R43): the fields in which `before` and `after` differ, put
 * onto the location as it is now. One change, one Undo.
 *
 * `duplicate` with the other's id when the organization has another of the new name (R41), `conflict` with the names of
 * the fields when somebody changed the same ones meanwhile, `not-found`, `forbidden`, `invalid`. In each case nothing was
 * written.
 */
export function updateLocation(
  deps: ServiceDeps,
  { id, before, after }: Request<'location.update'>,
): Promise<Result<Response<'location.update'>>> {
  return settle(async () => {
    requireRight(deps, 'sites.edit');
    const header = { id: deps.newId(), action: 'location.save', by: deps.agent.id, at: deps.now() } as const;
    const changeId = await record(deps.db, header, async (journal) => {
      const site = await requireLocation(deps, journal, id);
      const edit = mergeEdit<SiteDraft>(before, after, siteDraftSchema.parse(site));
      if (!edit.ok) return refuse('conflict', edit.conflicts.join(','));
      if (edit.changed.length === 0) {
        return noChange(deps, journal, { table: 'sites', id, isEdit: edit.edited.length > 0, header });
      }
      const merged: Site = { ...site, ...edit.merged };
      if (edit.changed.includes('addresses')) {
        const known = new Set(site.addresses.map(({ value }) => value));
        requireReadable(
          merged.addresses.filter(({ value }) => !known.has(value)),
          deps,
        );
        merged.addresses = preparedAddresses(merged.addresses, deps.countries);
      }
      await requireAttributes(deps, 'site', merged.attributes, site.attributes);
      if (edit.changed.includes('name')) await requireFreeName(deps, merged);
      journal.nameSubject(merged.name);
      await journal.put('sites', merged);
      return header.id;
    });
    return { changeId };
  });
}
