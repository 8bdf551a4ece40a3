import { type Contact, type ContactDraft, contactDraftSchema } from '#lib/domain/contact/contact.ts';
import type { DuplicatePolicy, ImportRow } from '#lib/domain/contact/import-row.ts';
import { markOf } from '#lib/domain/contact/address-marks.ts';
import { updateFromRow } from '#lib/domain/contact/update-from-row.ts';
import {
  attributeMistake,
  attributesInForce,
  type AttributeValue,
  importedAttributes,
} from '#lib/domain/definition/attribute-value.ts';
import { type Organization, organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import { type Site, siteDraftSchema } from '#lib/domain/site/site.ts';
import type { RowVerdict } from '#lib/messages/protocol/interchange.ts';
import { nameOf } from '../contacts/name-of.ts';
import { newContact, newOrganization, newRecord, preparedAddresses } from '../contacts/prepare-draft.ts';
import { knownDefinitions } from '../definitions/known-definitions.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { type KnownToRows, matchRow, nameInPlace, placeKeyOf, placesOf, readKnown, siteKey } from './match-rows.ts';

type Values = Readonly<Record<string, AttributeValue>>;

/** What the rows of one part are to become. */
export interface ContactPlan {
  contacts: Contact[];
  organizations: Organization[];
  sites: Site[];
  /** What to make of contacts that are there, by id; nothing when they say it all by then. */
  updates: Map<string, (present: Contact) => Contact | undefined>;
  skipped: number;
}

function draftOf(row: ImportRow, { places, sites }: KnownToRows): ContactDraft {
  const draft = contactDraftSchema.parse(row);
  const memberships = placesOf(row).flatMap(({ key, title, seesAllTickets }) => {
    const place = places.get(key);
    if (place === undefined || place === 'hidden') return [];
    return [
      { organizationId: place.id, ...(title !== undefined && { title }), ...(seesAllTickets && { seesAllTickets }) },
    ];
  });
  const site = locationOf(row, places)?.key;
  const siteId = site === undefined ? undefined : sites.get(site)?.id;
  return { ...draft, memberships, ...(siteId !== undefined && { siteId }) };
}

/** The location that a row names, in an organization that is here and may be seen. */
function locationOf(
  row: ImportRow,
  places: KnownToRows['places'],
): { key: string; name: string; organizationId: string } | undefined {
  const place = places.get(placeKeyOf(row) ?? '');
  const { siteName: name = '' } = row;
  if (place === undefined || place === 'hidden' || name === '') return undefined;
  return { key: siteKey(place.id, name), name, organizationId: place.id };
}

/** Makes the organizations and the location that a row names and that are not here yet. */
function makePlaces(
  deps: ServiceDeps,
  row: ImportRow,
  known: KnownToRows,
  plan: ContactPlan,
  { batchId, at }: { batchId: string; at: number },
): void {
  for (const { key, name } of placesOf(row)) {
    if (known.places.has(key)) continue;
    const place = { ...newOrganization(deps, organizationDraftSchema.parse({ name }), at), batchId };
    known.places.set(key, place);
    plan.organizations.push(place);
  }
  const wanted = locationOf(row, known.places);
  if (wanted === undefined || known.sites.has(wanted.key)) return;
  const { name, organizationId } = wanted;
  const draft = siteDraftSchema.parse({ name });
  const site: Site = { ...draft, ...newRecord(deps, at), visibility: 'public', organizationId, batchId };
  known.sites.set(wanted.key, site);
  plan.sites.push(site);
}

/** Says what each row would do to the store as it is. Writes nothing. */
export async function checkContacts(
  deps: ServiceDeps,
  rows: readonly ImportRow[],
  attributes?: Values,
): Promise<RowVerdict[]> {
  const known = await readKnown(deps, rows);
  const own = attributesInForce(await knownDefinitions(deps), 'contact');
  return rows.map((row): RowVerdict => {
    const marks = row.addresses.flatMap(known.keysOf).map(markOf);
    const mistake = attributeMistake(own, importedAttributes(own, row.attributes, attributes));
    const said = { line: row.line, marks, ...(mistake && { lacks: mistake.name ?? mistake.code }) };
    const draft = draftOf(row, known);
    const match = matchRow(deps, row, draft, known);
    if (match.what === 'new')
      return { ...said, what: 'new', ...(match.sharedWith && { sharedWith: nameOf(match.sharedWith) }) };
    if (match.what === 'several') return { ...said, what: 'several', name: match.contacts.map(nameOf).join(', ') };
    const { contact, because } = match;
    const site = locationOf(row, known.places);
    const isPlaceNew =
      placesOf(row).some(({ key }) => !known.places.has(key)) || (site !== undefined && !known.sites.has(site.key));
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
    attributes: given,
  }: { duplicates: DuplicatePolicy; batchId: string; at: number; isChecked?: boolean; attributes?: Values },
): Promise<ContactPlan> {
  const known = await readKnown(deps, rows, { isChecked });
  const plan: ContactPlan = { contacts: [], organizations: [], sites: [], updates: new Map(), skipped: 0 };
  const own = attributesInForce(await knownDefinitions(deps), 'contact');
  const added = new Map<string, Contact>();
  for (const row of rows) {
    const match = matchRow(deps, row, draftOf(row, known), known);
    if (duplicates === 'skip' ? match.what !== 'new' : duplicates === 'update' && match.what === 'several') {
      plan.skipped += 1;
      continue;
    }
    const isNew = match.what !== 'present' || duplicates !== 'update';
    const attributes = importedAttributes(own, row.attributes, given);
    if (isNew && attributeMistake(own, attributes) !== undefined) {
      plan.skipped += 1;
      continue;
    }
    makePlaces(deps, row, known, plan, { batchId, at });
    const draft = draftOf(row, known);
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
    const contact: Contact = {
      ...newContact(deps, { ...draft, attributes }, at),
      ...(isFree && { id: row.id }),
      batchId,
    };
    added.set(contact.id, contact);
    learn(known, contact);
  }
  plan.contacts = [...added.values()];
  return plan;
}
