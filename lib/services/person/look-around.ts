import type { Database } from '#lib/db/database.ts';
import { searchContacts } from '#lib/db/search-contacts.ts';
import { mayRead } from '#lib/db/viewer.ts';
import { contactFromRow } from '#lib/db/contact-row.ts';
import { keysForStoring } from '#lib/domain/address/stored-address.ts';
import { fullName } from '#lib/domain/contact/contact-name.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import { type Traces, tracesOf } from '#lib/domain/person/traces.ts';
import { foldedWords } from '#lib/domain/search/fold.ts';
import { refuse } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** A person as the store knows them. */
export interface KnownPerson {
  /** The contact that is kept of all that were merged into it. */
  contact: Contact;
  /** That one and the merged ones. */
  contacts: readonly Contact[];
  traces: Traces;
  /** Addresses as typed that somebody else has too: they stay there. */
  sharedAddresses: readonly string[];
  hasNamesake: boolean;
}

async function rowsOfPerson(deps: ServiceDeps, id: string): Promise<Contact[]> {
  const { contacts } = deps.db;
  const read = async (each: string) => {
    const row = await contacts.get(each);
    return row && contactFromRow(row);
  };
  let kept = await read(id);
  // Merging makes no rings.
  // oxlint-disable-next-line no-await-in-loop
  while (kept?.mergedInto !== undefined) kept = await read(kept.mergedInto);
  if (kept === undefined || !mayRead(kept, viewerOf(deps))) return refuse('not-found', id);
  const merged = await contacts.bulkGet([...(kept.aliases ?? [])]);
  // An undone merging leaves no alias; a row that is its own again is another person.
  const others = merged.filter((row) => row?.mergedInto !== undefined);
  return [kept, ...others.flatMap((row) => (row === undefined ? [] : [contactFromRow(row)]))];
}

function keysOf(contact: Contact): string[] {
  return contact.addresses.flatMap((address) => keysForStoring(address, []));
}

/** Which of the keys another contact, an organization or a location has. */
async function heldElsewhere(db: Database, contacts: readonly Contact[]): Promise<Set<string>> {
  const own = new Set(contacts.map(({ id }) => id));
  const keys = [...new Set(contacts.flatMap(keysOf))];
  const held = await Promise.all(
    keys.map(async (key) => {
      const [holders, organizations, sites] = await Promise.all([
        db.contacts.where('keys').equals(key).primaryKeys(),
        db.organizations.where('keys').equals(key).count(),
        db.sites.where('keys').equals(key).count(),
      ]);
      return holders.some((id) => !own.has(id)) || organizations + sites > 0;
    }),
  );
  return new Set(keys.filter((_, at) => held[at]));
}

/** Whether somebody else bears the name: then a text that says it may mean the other one. */
async function hasNamesake(deps: ServiceDeps, contacts: readonly Contact[]): Promise<boolean> {
  const own = new Set(contacts.map(({ id }) => id));
  const key = (contact: Contact): string => foldedWords(fullName(contact)).toSorted().join(' ');
  const names = [...new Map(contacts.map((contact) => [key(contact), fullName(contact)]))].filter(([, name]) => name);
  const found = await Promise.all(
    names.map(([, name]) => searchContacts(deps.db, name, { viewer: viewerOf(deps), limit: 100 })),
  );
  const keys = new Set(names.map(([name]) => name));
  return found.some(({ contacts: others }) => others.some((other) => !own.has(other.id) && keys.has(key(other))));
}

/** Names of whom and what the person was met with. */
async function namesAround(db: Database, contacts: readonly Contact[]): Promise<string[]> {
  const own = new Set(contacts.map(({ id }) => id));
  const interactions = await db.interactions
    .where('contactIds')
    .anyOf([...own])
    .toArray();
  const people = interactions.flatMap(({ contactIds }) => contactIds).filter((id) => !own.has(id));
  const places = [
    ...contacts.flatMap(({ memberships }) => memberships.map(({ organizationId }) => organizationId)),
    ...interactions.flatMap(({ organizationId }) => organizationId ?? []),
  ];
  const [others, organizations] = await Promise.all([
    db.contacts.bulkGet([...new Set(people)]),
    db.organizations.bulkGet([...new Set(places)]),
  ]);
  return [
    ...others.flatMap((other) => (other === undefined ? [] : [`${other.givenName} ${other.familyName}`])),
    ...organizations.flatMap((organization) => organization?.name ?? []),
  ];
}

/**
 * Who a person is in this store: the contact, also when it is deleted, with those that were merged into it, and by what
 * they are found elsewhere. `not-found` when the agent may not read the contact (R10).
 */
export async function lookAround(deps: ServiceDeps, id: string): Promise<KnownPerson> {
  const contacts = await rowsOfPerson(deps, id);
  const contact = contacts[0] ?? refuse('not-found', id);
  const [held, isBorneByOther, otherNames] = await Promise.all([
    heldElsewhere(deps.db, contacts),
    hasNamesake(deps, contacts),
    namesAround(deps.db, contacts),
  ]);
  const shared = contacts
    .flatMap(({ addresses }) => addresses)
    .filter((address) => keysForStoring(address, []).some((key) => held.has(key)));
  return {
    contact,
    contacts,
    traces: tracesOf(contacts, { heldElsewhere: held, hasNamesake: isBorneByOther, otherNames }),
    sharedAddresses: [...new Set(shared.map(({ value }) => value))],
    hasNamesake: isBorneByOther,
  };
}
