import { type Contact, type ContactDraft, contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { mergeEdit } from '#lib/domain/merge-edit.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { requireAttributes } from '../definitions/require-attributes.ts';
import { noChange } from '../journal/no-change.ts';
import { record } from '../journal/record.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { requirePlaces, requireReadable, requireSight } from './check-draft.ts';
import { nameOf } from './name-of.ts';
import { isNobody, preparedAddresses } from './prepare-draft.ts';
import { requireContact } from './present-contact.ts';

/** The fields of a stored contact that a form edits. */
function draftOf(contact: Contact): ContactDraft {
  return contactDraftSchema.parse(contact);
}

/** Refuses what the edit makes wrong; what was so before, such as a place that is gone, hinders no other edit. */
async function requireSound(deps: ServiceDeps, present: Contact, merged: Contact): Promise<void> {
  if (isNobody(merged)) refuse('invalid', 'name');
  const known = new Set(present.addresses.map(({ value }) => value));
  requireReadable(
    merged.addresses.filter(({ value }) => !known.has(value)),
    deps,
  );
  const places = new Set(present.memberships.map(({ organizationId }) => organizationId));
  const memberships = merged.memberships.filter(({ organizationId }) => !places.has(organizationId));
  const siteId = merged.siteId === present.siteId ? undefined : merged.siteId;
  await requirePlaces(deps, { ...merged, memberships, siteId });
  await requireAttributes(deps, 'contact', merged.attributes, present.attributes);
}

/**
 * Saves an edit of a contact (message `contact.update`, R30): the fields in which `before` and `after` differ, put
 * onto the contact as it is now, which is the one it was merged into when it was. One change, one Undo; an edit that changes nothing writes nothing.
 *
 * `conflict`, with the names of the fields separated by commas, when somebody changed the same fields meanwhile;
 * `not-found`, `forbidden` with the right, `invalid` with the field. In each case nothing was written.
 */
export function updateContact(
  deps: ServiceDeps,
  { id, before, after }: Request<'contact.update'>,
): Promise<Result<Response<'contact.update'>>> {
  return settle(async () => {
    requireRight(deps, 'contacts.edit');
    if (before.visibility !== after.visibility) requireSight(deps, after);
    const header = { id: deps.newId(), action: 'contact.update', by: deps.agent.id, at: deps.now() } as const;
    const changeId = await record(deps.db, header, async (journal) => {
      const contact = await requireContact(deps, journal, id);
      const edit = mergeEdit<ContactDraft>(before, after, draftOf(contact));
      if (!edit.ok) return refuse('conflict', edit.conflicts.join(','));
      if (edit.changed.length === 0)
        return noChange(deps, journal, { table: 'contacts', id: contact.id, isEdit: edit.edited.length > 0, header });
      const isMovedHere = edit.changed.includes('visibility') && edit.merged.visibility === 'private';
      const merged: Contact = {
        ...contact,
        ...edit.merged,
        ...(edit.changed.includes('addresses') && {
          addresses: preparedAddresses(edit.merged.addresses, deps.countries),
        }),
        // Who hides a contact is who sees it.
        ...(isMovedHere && { ownerId: deps.agent.id }),
      };
      await requireSound(deps, contact, merged);
      journal.nameSubject(nameOf(merged));
      await journal.put('contacts', merged);
      return header.id;
    });
    return { changeId };
  });
}
