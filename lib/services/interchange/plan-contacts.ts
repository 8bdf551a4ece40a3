import { type Contact, type ContactDraft, contactDraftSchema } from '#lib/domain/contact/contact.ts';
import type { DuplicatePolicy, ImportRow } from '#lib/domain/contact/import-row.ts';
import { markOf } from '#lib/domain/contact/address-marks.ts';
import { updateFromRow } from '#lib/domain/contact/update-from-row.ts';
import { type Organization, organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import type { RowVerdict } from '#lib/messages/protocol/interchange.ts';
import { nameOf } from '../contacts/name-of.ts';
import { newContact, newOrganization, preparedAddresses } from '../contacts/prepare-draft.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { type KnownToRows, matchRow, nameInPlace, placeKeyOf, readKnown } from './match-rows.ts';

/** What the rows of one part are to become. */
export interface ContactPlan {
  contacts: Contact[];
  organizations: Organization[];
  /** What to make of contacts that are there, by id; nothing when they say it all by then. */
  updates: Map<string, (present: Contact) => Contact | undefined>;
  skipped: number;
}

function draftOf(row: ImportRow, place: Organization | 'hidden' | undefined): ContactDraft {
  const draft = contactDraftSchema.parse(row);
  if (place === undefined || place === 'hidden') return draft;
  const { organizationTitle: title, seesAllTickets } = row;
  const membership = { organizationId: place.id, ...(title !== undefined && { title }) };
  return { ...draft, memberships: [{ ...membership, ...(seesAllTickets && { seesAllTickets }) }] };
}

/** Says what each row would do to the store as it is. Writes nothing. */
export async function checkContacts(deps: ServiceDeps, rows: readonly ImportRow[]): Promise<RowVerdict[]> {
  const known = await readKnown(deps, rows);
  return rows.map((row): RowVerdict => {
    const marks = row.addresses.flatMap(known.keysOf).map(markOf);
    const said = { line: row.line, marks };
    const place = known.places.get(placeKeyOf(row) ?? '');
    const draft = draftOf(row, place);
    const match = matchRow(deps, row, draft, known);
    if (match.what === 'new')
      return { ...said, what: 'new', ...(match.sharedWith && { sharedWith: nameOf(match.sharedWith) }) };
    if (match.what === 'several') return { ...said, what: 'several', name: match.contacts.map(nameOf).join(', ') };
    const { contact, because } = match;
    const isPlaceNew = place === undefined && placeKeyOf(row) !== undefined;
    const changes = isPlaceNew || updateFromRow(contact, draft) !== undefined;
    return { ...said, what: 'present', because, contactId: contact.id, name: nameOf(contact), changes };
  });
}

/** Lets later rows of the part meet a contact that this one added or changed. */
function learn(known: KnownToRows, contact: Contact): void {
  known.byId.set(contact.id, contact);
  known.taken.add(contact.id);
  const ofPart = (each: Contact): boolean => each.id !== contact.id;
  for (const { organizationId } of contact.memberships) {
    const name = nameInPlace(contact, organizationId);
    known.added.set(name, [...(known.added.get(name) ?? []).filter(ofPart), contact]);
  }
  for (const address of contact.addresses) {
    for (const key of known.keysOf(address))
      known.byKey.set(key, [...(known.byKey.get(key) ?? []).filter(ofPart), contact]);
  }
}

/** Plans one part of an import under a policy. Reads the store; writes nothing. */
export async function planContacts(
  deps: ServiceDeps,
  rows: readonly ImportRow[],
  {
    duplicates,
    batchId,
    at,
    isChecked = false,
  }: { duplicates: DuplicatePolicy; batchId: string; at: number; isChecked?: boolean },
): Promise<ContactPlan> {
  const known = await readKnown(deps, rows, { isChecked });
  const plan: ContactPlan = { contacts: [], organizations: [], updates: new Map(), skipped: 0 };
  const added = new Map<string, Contact>();
  for (const row of rows) {
    const key = placeKeyOf(row);
    let place = key === undefined ? undefined : known.places.get(key);
    const match = matchRow(deps, row, draftOf(row, place), known);
    if (duplicates === 'skip' ? match.what !== 'new' : duplicates === 'update' && match.what === 'several') {
      plan.skipped += 1;
      continue;
    }
    if (key !== undefined && place === undefined) {
      const draft = organizationDraftSchema.parse({ name: row.organizationName });
      place = { ...newOrganization(deps, draft, at), batchId };
      known.places.set(key, place);
      plan.organizations.push(place);
    }
    const draft = draftOf(row, place);
    if (match.what === 'present' && duplicates === 'update') {
      const { id } = match.contact;
      const earlier = plan.updates.get(id);
      const update = (present: Contact): Contact | undefined => {
        const changed = updateFromRow(present, draft);
        return changed && { ...changed, addresses: preparedAddresses(changed.addresses, deps.countries) };
      };
      const updated = update(match.contact);
      if (updated === undefined) plan.skipped += 1;
      else if (added.has(id)) added.set(id, updated);
      else
        plan.updates.set(id, (present) => {
          const first = earlier?.(present);
          return update(first ?? present) ?? first;
        });
      if (updated) learn(known, updated);
      continue;
    }
    const isFree = row.id !== undefined && !known.taken.has(row.id);
    const contact: Contact = { ...newContact(deps, draft, at), ...(isFree && { id: row.id }), batchId };
    added.set(contact.id, contact);
    learn(known, contact);
  }
  plan.contacts = [...added.values()];
  return plan;
}
