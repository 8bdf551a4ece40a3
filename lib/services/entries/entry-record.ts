import { isVisible } from '#lib/db/viewer.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { Entry, EntryFields, OrganizationSnapshot } from '#lib/domain/interaction/entry.ts';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { Visibility } from '#lib/domain/record.ts';
import { nameOf } from '../contacts/name-of.ts';
import { contactInChange } from '../contacts/present-contact.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { refuse } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** The part of an entry that says whom it was with, as things are now. */
interface WithWhom {
  contactId: string | undefined;
  contactName?: string;
  contactPhone?: string;
  organization?: OrganizationSnapshot;
  visibility: Visibility;
}

/** The organization that a contact belongs to first, as it is now (R50). */
async function snapshotOf(
  deps: ServiceDeps,
  journal: JournalWriter,
  { memberships }: Contact,
): Promise<OrganizationSnapshot | undefined> {
  const found = await journal.getMany(
    'organizations',
    memberships.map(({ organizationId }) => organizationId),
  );
  const known = found.find((each) => each !== undefined && isVisible(each, viewerOf(deps)));
  if (known === undefined) return undefined;
  const { id, name, creditHold, tier, health, renewalDate } = known;
  return { id, name, creditHold, tier, health, renewalDate };
}

/**
 * Whom an entry was with (R50). A contact that is gone, or that the agent cannot see, leaves the name that was given:
 * what was noted is worth more than the link. One that was merged is the one it went into (R31). What was said with a private contact is private as well (R61).
 */
async function withWhom(deps: ServiceDeps, journal: JournalWriter, fields: EntryFields): Promise<WithWhom> {
  const { contactId, contactName, contactPhone } = fields;
  const contact = contactId === undefined ? undefined : await contactInChange(deps, journal, contactId);
  if (contact === undefined) return { contactId: undefined, contactName, contactPhone, visibility: 'public' };
  const organization = await snapshotOf(deps, journal, contact);
  return {
    contactId: contact.id,
    contactName: contactName || nameOf(contact),
    contactPhone,
    organization,
    visibility: contact.visibility,
  };
}

/** Where and when a new entry is made. */
interface Making {
  id: string;
  interaction: InteractionRef;
  at: number;
}

/** A new entry. Not saved. */
export async function newEntry(
  deps: ServiceDeps,
  journal: JournalWriter,
  { id, interaction, at }: Making,
  fields: EntryFields,
): Promise<Entry> {
  const { followUpAt, ...plain } = fields;
  return {
    ...plain,
    ...(await withWhom(deps, journal, fields)),
    id,
    interaction,
    enteredBy: fields.enteredBy || deps.agent.name,
    ...(followUpAt !== undefined && { followUp: { at: followUpAt } }),
    tell: fields.kind !== 'internal' && fields.tell,
    prepared: [],
    ownerId: deps.agent.id,
    createdAt: at,
    createdBy: deps.agent.id,
    updatedAt: at,
    updatedBy: deps.agent.id,
    revision: 1,
  };
}

/** An entry with some fields changed; the organization is taken down anew only when the contact is another one. */
export async function changedEntry(
  deps: ServiceDeps,
  journal: JournalWriter,
  present: Entry,
  fields: EntryFields,
): Promise<Entry> {
  const { followUpAt, ...plain } = fields;
  const isSameContact = fields.contactId === present.contactId;
  const whom = isSameContact ? {} : { organization: undefined, ...(await withWhom(deps, journal, fields)) };
  const assignee = present.followUp?.assignee;
  const moved = followUpAt && { at: followUpAt, ...(assignee !== undefined && { assignee }) };
  const followUp = followUpAt === present.followUp?.at ? present.followUp : moved;
  return {
    ...present,
    ...plain,
    ...whom,
    followUp: followUp || undefined,
    tell: fields.kind !== 'internal' && fields.tell,
  };
}

/** What an agent would have filled in to get this entry. */
export function fieldsOf(entry: Entry): EntryFields {
  const { kind, at, topic, notes, enteredBy, durationSeconds, contactId, contactName, contactPhone } = entry;
  const { salesperson, salesContact, reference, tell, replyTo, followUp } = entry;
  return {
    kind,
    at,
    topic,
    notes,
    enteredBy,
    durationSeconds,
    contactId,
    contactName,
    contactPhone,
    salesperson,
    salesContact,
    reference,
    tell,
    replyTo,
    followUpAt: followUp?.at,
  };
}

/** The entry of an id as the change finds it. Refuses with `not-found` when it is gone or not for this agent (R10). */
export async function presentEntry(deps: ServiceDeps, journal: JournalWriter, id: string): Promise<Entry> {
  const entry = await journal.get('entries', id);
  return entry !== undefined && isVisible(entry, viewerOf(deps)) ? entry : refuse('not-found', id);
}

/** What the history calls an entry: whom it was with, else what its page was called. */
export function entrySubject({ contactName, interaction }: Pick<Entry, 'contactName' | 'interaction'>): string {
  return contactName || interaction.title || interaction.number || interaction.id;
}
