import { contactRepository } from '#lib/db/contact-repository.ts';
import { type ContactRow, contactFromRow } from '#lib/db/contact-row.ts';
import type { EntryRow } from '#lib/db/entry-row.ts';
import { organizationRepository } from '#lib/db/organization-repository.ts';
import { answerOf, readRaw } from '#lib/db/raw-read.ts';
import type { TimelineStream } from '#lib/db/timeline.ts';
import { isVisible } from '#lib/db/viewer.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { TimelineOwner } from '#lib/domain/interaction/timeline-owner.ts';
import { refuse } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** What a timeline is read from, and which of the entries in it belong there. */
export interface TimelineSource {
  streams: TimelineStream[];
  belongs: (entry: Pick<EntryRow, 'organization'>) => boolean;
}

/** A contact's own rows, and those that still name a contact that was merged into it (R31). */
function streamsOfContact({ id, aliases = [] }: Pick<Contact, 'id' | 'aliases'>): TimelineStream[] {
  return [id, ...aliases].flatMap((owner): TimelineStream[] => [
    { table: 'interactions', index: 'contactOrders', owner },
    { table: 'entries', index: 'contactOrder', owner },
  ]);
}

/** Everybody who belongs to an organization, as far as the agent may see. */
async function peopleOf(deps: ServiceDeps, organizationId: string): Promise<Contact[]> {
  const rows = await readRaw(deps.db, 'contacts', (store) =>
    answerOf<ContactRow[]>(store.index('organizationIds').getAll(organizationId)),
  );
  const viewer = viewerOf(deps);
  return rows.map(contactFromRow).filter((contact) => isVisible(contact, viewer));
}

/**
 * What the timeline of a contact or an organization is read from. An organization's has its own interactions, those of
 * its people now, and the entries that were recorded when their contact belonged to it (R50: a snapshot); entries that
 * were recorded with no organization are where their contact is now. Refuses with `not-found`.
 */
export async function timelineSource(deps: ServiceDeps, owner: TimelineOwner): Promise<TimelineSource> {
  if ('contactId' in owner) {
    const contact = await contactRepository(deps.db, viewerOf(deps)).get(owner.contactId);
    if (contact === undefined) return refuse('not-found', owner.contactId);
    return { streams: streamsOfContact(contact), belongs: () => true };
  }
  const { organizationId: id } = owner;
  const known = await organizationRepository(deps.db, viewerOf(deps)).getMany([id]);
  if (!known.has(id)) refuse('not-found', id);
  const people = await peopleOf(deps, id);
  return {
    streams: [
      { table: 'interactions', index: 'organizationOrder', owner: id },
      { table: 'entries', index: 'organizationOrder', owner: id },
      ...people.flatMap(streamsOfContact),
    ],
    belongs: ({ organization }) => organization === undefined || organization.id === id,
  };
}
