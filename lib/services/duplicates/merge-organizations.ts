import { isVisible } from '#lib/db/viewer.ts';
import type { Membership } from '#lib/domain/contact/contact.ts';
import { bothMemberships } from '#lib/domain/contact/update-from-row.ts';
import { mergeOrganizations } from '#lib/domain/organization/merge-organizations.ts';
import { organizationSchema } from '#lib/domain/organization/organization.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { preparedAddresses } from '../contacts/prepare-draft.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { record } from '../journal/record.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** Memberships with one organization in the place of another; of a contact that belongs to both, one is left. */
function moved(memberships: readonly Membership[], keepId: string, otherId: string): Membership[] {
  const renamed = memberships.map((each) =>
    each.organizationId === otherId ? { ...each, organizationId: keepId } : each,
  );
  const ofKept = renamed.filter(({ organizationId }) => organizationId === keepId);
  const [one, ...others] = ofKept;
  if (one === undefined || others.length === 0) return renamed;
  const both = others.reduce<Membership[]>((all, each) => bothMemberships(all, [each]), [one])[0];
  const seesAll = ofKept.some(({ seesAllTickets }) => seesAllTickets === true);
  const merged = { ...(both ?? one), ...(seesAll && { seesAllTickets: true }) };
  const at = renamed.indexOf(one);
  return renamed.flatMap((each, index) => (index === at ? [merged] : ofKept.includes(each) ? [] : [each]));
}

/** Puts the organization that is kept in the other's place wherever something points at it. */
async function pointAt(deps: ServiceDeps, journal: JournalWriter, keepId: string, otherId: string): Promise<void> {
  const { db } = deps;
  const ids = {
    contacts: await db.contacts.where('organizationIds').equals(otherId).primaryKeys(),
    sites: await db.sites.where('organizationId').equals(otherId).primaryKeys(),
    interactions: await db.interactions.where('organizationId').equals(otherId).primaryKeys(),
    entries: await db.entries.where('organizationOrder').between([otherId], [otherId, []]).primaryKeys(),
  };
  const contacts = await journal.getMany('contacts', ids.contacts);
  await journal.putMany(
    'contacts',
    contacts.flatMap((contact) => {
      if (contact === undefined) return [];
      const memberships = moved(contact.memberships, keepId, otherId);
      return [{ ...contact, memberships }];
    }),
  );
  const sites = await journal.getMany('sites', ids.sites);
  await journal.putMany(
    'sites',
    sites.flatMap((site) => (site === undefined ? [] : [{ ...site, organizationId: keepId }])),
  );
  const interactions = await journal.getMany('interactions', ids.interactions);
  await journal.putMany(
    'interactions',
    interactions.flatMap((each) => (each === undefined ? [] : [{ ...each, organizationId: keepId }])),
  );
  // What was taken down of it stays as it was then; it stands under the one that is kept.
  const entries = await journal.getMany('entries', ids.entries);
  await journal.putMany(
    'entries',
    entries.flatMap((entry) =>
      entry?.organization === undefined ? [] : [{ ...entry, organization: { ...entry.organization, id: keepId } }],
    ),
  );
}

/**
 * Merges an organization into another (message `duplicate.merge-organizations`, R31): its contacts, locations,
 * interactions and entries go along; one change, one Undo. The other is deleted and says into which it went. Asked
 * again after its answer got lost it answers with what it did.
 *
 * `not-found` when one of them is gone, `invalid` when they are one or the merged one would hold more than an
 * organization can, `forbidden` with the missing right. In each case nothing was written.
 */
export function mergeOrganizationInto(
  deps: ServiceDeps,
  { keepId, otherId, fromOther }: Request<'duplicate.merge-organizations'>,
): Promise<Result<Response<'duplicate.merge-organizations'>>> {
  return settle(async () => {
    requireRight(deps, 'merge');
    requireRight(deps, 'organizations.edit');
    if (keepId === otherId) refuse('invalid', 'otherId');
    const at = deps.now();
    const header = { id: deps.newId(), action: 'organization.merge', by: deps.agent.id, at } as const;
    const changeId = await record(deps.db, header, async (journal) => {
      const [keep, other] = await journal.getMany('organizations', [keepId, otherId]);
      const viewer = viewerOf(deps);
      if (keep === undefined || !isVisible(keep, viewer)) return refuse('not-found', keepId);
      if (other?.mergedInto === keepId) {
        const done = await deps.db.changes.where('rows').equals(`organizations:${otherId}`).toArray();
        const merges = done.filter(({ action }) => action === 'organization.merge');
        const last = merges.sort((one, another) => (one.id < another.id ? 1 : -1))[0];
        if (last) return last.id;
      }
      if (other === undefined || !isVisible(other, viewer)) return refuse('not-found', otherId);
      const merged = mergeOrganizations(keep, other, fromOther);
      const sound = organizationSchema.safeParse(merged);
      if (!sound.success) return refuse('invalid', sound.error.issues[0]?.path.join('.') ?? '');
      journal.nameSubject(`${keep.name}, ${other.name}`);
      await pointAt(deps, journal, keepId, otherId);
      // The other's name is free before the kept one may take it.
      await journal.put('organizations', { ...other, deletedAt: at, mergedInto: keepId });
      await journal.put('organizations', { ...merged, addresses: preparedAddresses(merged.addresses, deps.countries) });
      return header.id;
    });
    return { changeId };
  });
}
