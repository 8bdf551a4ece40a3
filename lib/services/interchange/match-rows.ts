import type { Database } from '#lib/db/database.ts';
import { siteFromRow } from '#lib/db/site-row.ts';
import { heldKeys } from '#lib/db/held-keys.ts';
import { contactRepository } from '#lib/db/contact-repository.ts';
import { searchContacts } from '#lib/db/search-contacts.ts';
import { isVisible } from '#lib/db/viewer.ts';
import type { InteractionAddress } from '#lib/domain/address/interaction-address.ts';
import type { AddressKey } from '#lib/domain/address/parsed-address.ts';
import { keysForStoring } from '#lib/domain/address/stored-address.ts';
import { fullName } from '#lib/domain/contact/contact-name.ts';
import type { Contact, ContactDraft } from '#lib/domain/contact/contact.ts';
import { findDuplicates } from '#lib/domain/contact/find-duplicates.ts';
import type { ImportRow } from '#lib/domain/contact/import-row.ts';
import { namesAgree } from '#lib/domain/contact/names-agree.ts';
import type { PersonName } from '#lib/domain/contact/person-name.ts';
import { organizationNameKey } from '#lib/domain/organization/organization-name-key.ts';
import type { Organization } from '#lib/domain/organization/organization.ts';
import type { Site } from '#lib/domain/site/site.ts';
import { foldedWords } from '#lib/domain/search/fold.ts';
import type { RowVerdict } from '#lib/messages/protocol/interchange.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** How many bearers of the same name are compared. */
const MOST_NAMESAKES = 100;

/** What the store knows of the rows of one part; contacts that the part itself adds join it. */
export interface KnownToRows {
  /** The keys of an address; each is read once, however often it is asked for. */
  keysOf: (address: InteractionAddress) => readonly AddressKey[];
  /** By the ids of the rows; of a merged contact, the one it went into. */
  byId: Map<string, Contact>;
  /** Ids of the rows that some record has, seen or not. */
  taken: Set<string>;
  byKey: Map<string, Contact[]>;
  /** Organizations by name key; `hidden` ones exist but are another agent's. */
  places: Map<string, Organization | 'hidden'>;
  namesakes: Map<ImportRow, Contact[]>;
  /** Locations by `siteKey`. */
  sites: Map<string, Site>;
  /** Contacts that the part itself adds, by organization and name. */
  added: Map<string, Contact[]>;
}

/** An organization as a row names it, under its name key. */
export type NamedPlace = { key: string } & NonNullable<ImportRow['otherPlaces']>[number];

/** A location of an organization by its name, however that is written. */
export function siteKey(organizationId: string, name: string): string {
  return `${organizationId} ${organizationNameKey(name)}`;
}

/** One name in one organization, however its words are written and ordered. */
export function nameInPlace(name: PersonName, organizationId: string): string {
  return `${organizationId} ${foldedWords(fullName(name)).toSorted().join(' ')}`;
}

/** The organizations that a row names, each once, the first one first. */
export function placesOf({
  organizationName: name = '',
  organizationTitle: title,
  seesAllTickets,
  otherPlaces = [],
}: ImportRow): NamedPlace[] {
  const all = [...(name === '' ? [] : [{ name, title, seesAllTickets }]), ...otherPlaces];
  const byKey = new Map(all.toReversed().map((place) => [organizationNameKey(place.name), place]));
  const keys = new Set(all.map((place) => organizationNameKey(place.name)));
  return [...keys].map((key) => ({ key, ...byKey.get(key)! }));
}

/** The name key of the organization that a row names. */
export function placeKeyOf({ organizationName = '' }: Pick<ImportRow, 'organizationName'>): string | undefined {
  return organizationName === '' ? undefined : organizationNameKey(organizationName);
}

function keyReader({ countries }: ServiceDeps): KnownToRows['keysOf'] {
  const known = new Map<string, readonly AddressKey[]>();
  return (address) => {
    const { medium, value, country = '' } = address;
    const name = `${medium} ${country} ${value}`;
    const keys = known.get(name) ?? keysForStoring(address, countries);
    known.set(name, keys);
    return keys;
  };
}

/** The live locations of some organizations by organization and name. */
async function sitesNamed(db: Database, organizationIds: readonly string[]): Promise<Map<string, Site>> {
  const ids = [...new Set(organizationIds)];
  const rows = ids.length === 0 ? [] : await db.sites.where('organizationId').anyOf(ids).toArray();
  const live = rows.filter(({ deletedAt }) => deletedAt === undefined).map(siteFromRow);
  return new Map(live.map((site) => [siteKey(site.organizationId, site.name), site]));
}

/**
 * Reads what the rows of one part may meet in the store: by index, in a few transactions for all of them. With
 * `isChecked` a check has done so for the addresses that it found to be new.
 */
export async function readKnown(
  deps: ServiceDeps,
  rows: readonly ImportRow[],
  { isChecked = false } = {},
): Promise<KnownToRows> {
  const { db } = deps;
  const viewer = viewerOf(deps);
  const repository = contactRepository(db, viewer);
  const keysOf = keyReader(deps);
  const ids = rows.flatMap(({ id }) => id ?? []);
  const looked = rows.filter(({ isAddressNew = false }) => !(isChecked && isAddressNew));
  const held = await heldKeys(
    db,
    looked.flatMap(({ addresses }) => addresses.flatMap(keysOf)),
  );
  const names = [...new Set(rows.flatMap((row) => placesOf(row).map(({ key }) => key)))];
  const [byId, present, byKey, organizations] = await Promise.all([
    repository.getMany(ids),
    db.contacts.bulkGet(ids),
    repository.holdersOf(held),
    db.organizations.where('nameKey').anyOf(names).toArray(),
  ]);
  const places = new Map(
    organizations.map((row) => [row.nameKey, isVisible(row, viewer) ? row : ('hidden' as const)] as const),
  );
  const sites = await sitesNamed(
    db,
    rows.flatMap((row) => {
      const place = row.siteName ? places.get(placeKeyOf(row) ?? '') : undefined;
      return place === undefined || place === 'hidden' ? [] : [place.id];
    }),
  );
  const namesakes = new Map<ImportRow, Contact[]>();
  for (const row of rows) {
    const place = places.get(placeKeyOf(row) ?? '');
    const name = fullName(row);
    if (row.isNameNew || place === undefined || place === 'hidden' || name === '') continue;
    const search = { viewer, organizationId: place.id, onlyOrganization: true, limit: MOST_NAMESAKES };
    // One search after the other: all at once would hold up everybody else's.
    // oxlint-disable-next-line no-await-in-loop
    namesakes.set(row, (await searchContacts(db, name, search)).contacts);
  }
  return {
    keysOf,
    byId,
    taken: new Set(present.flatMap((row) => row?.id ?? [])),
    byKey,
    places,
    namesakes,
    sites,
    added: new Map(),
  };
}

/** Who of the store a row is, by R31: nobody, exactly one, or one of several. */
export type RowMatch =
  | { what: 'new'; sharedWith?: Contact }
  | { what: 'present'; contact: Contact; because: NonNullable<RowVerdict['because']> }
  | { what: 'several'; contacts: Contact[] };

/**
 * Says who a row is: the contact of its id; else the one that holds one of its addresses under a name that may be the
 * same; else the one of the same name in the same organization. An address that others hold under other names is
 * shared (R6) and makes nobody the same.
 */
export function matchRow(deps: ServiceDeps, row: ImportRow, draft: ContactDraft, known: KnownToRows): RowMatch {
  const same = row.id === undefined ? undefined : known.byId.get(row.id);
  if (same) return { what: 'present', contact: same, because: 'same-record' };
  const keys = draft.addresses.flatMap(known.keysOf);
  const holders = keys.flatMap((key) => known.byKey.get(key) ?? []);
  const added = draft.memberships.flatMap(
    ({ organizationId }) => known.added.get(nameInPlace(draft, organizationId)) ?? [],
  );
  const candidates = new Map(
    [...holders, ...(known.namesakes.get(row) ?? []), ...added].map((each) => [each.id, each]),
  );
  if (candidates.size === 0) return { what: 'new' };
  const found = findDuplicates(draft, [...candidates.values()], deps.countries);
  const byAddress = found.filter(({ because }) => because === 'same-address').map(({ contact }) => contact);
  const agreeing = byAddress.filter((contact) => namesAgree(contact, draft));
  const named = agreeing.filter((contact) => fullName(contact) === fullName(draft));
  const [one] = named.length === 1 ? named : agreeing;
  if (one && (agreeing.length === 1 || named.length === 1))
    return { what: 'present', contact: one, because: 'same-address' };
  if (agreeing.length > 1) return { what: 'several', contacts: agreeing };
  const together = found.filter(({ because }) => because === 'same-name-and-organization');
  const [namesake] = together;
  if (together.length > 1) return { what: 'several', contacts: together.map(({ contact }) => contact) };
  if (namesake) return { what: 'present', contact: namesake.contact, because: 'same-name-and-organization' };
  return { what: 'new', ...(byAddress[0] && { sharedWith: byAddress[0] }) };
}
