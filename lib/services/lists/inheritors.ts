import { contactRepository } from '#lib/db/contact-repository.ts';
import { siteFromRow } from '#lib/db/site-row.ts';
import { parseAddress } from '#lib/domain/address/parse-address.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import { inheritanceOf, type Place } from '#lib/domain/contact/inherited.ts';
import { type PlaceOfAddress, placesOfAddress } from '../resolution/places-of-address.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** So many people of an organization or a location are looked at. */
const MOST_PEOPLE = 200;

const asPlace = (kind: Place['kind'], { id, name, addresses }: Omit<Place, 'kind'>): Place => ({
  id,
  name,
  kind,
  addresses,
  postalAddresses: [],
});

/**
 * The ids of the contacts that inherit the address that was typed from their location or organization (R43), as their
 * pages show it; none when no whole address was typed, or nobody inherits it.
 */
export async function inheritorsOf(deps: ServiceDeps, typed: string): Promise<string[]> {
  if (typed.trim() === '') return [];
  const address = parseAddress(typed, undefined, deps.countries);
  if (address === undefined) return [];
  const places = (await placesOfAddress(deps, address)).filter(({ reason }) => reason !== undefined);
  if (places.length === 0) return [];
  const contacts = contactRepository(deps.db, viewerOf(deps));
  const found = await Promise.all(
    places.map(async (place) => {
      const { organization, site } = place;
      const people = await (site === undefined
        ? contacts.ofOrganization(organization.id, MOST_PEOPLE)
        : contacts.ofSite(site.id, MOST_PEOPLE));
      return thoseWhoInherit(deps, people, place, address.medium);
    }),
  );
  return [...new Set(found.flat())].sort();
}

async function thoseWhoInherit(
  deps: ServiceDeps,
  people: readonly Contact[],
  { organization, site: holding }: PlaceOfAddress,
  medium: 'phone' | 'email',
): Promise<string[]> {
  const ids = [...new Set(people.flatMap(({ siteId }) => siteId ?? []))];
  const rows = await deps.db.sites.bulkGet(ids);
  const present = rows.flatMap((row) => (row === undefined || row.deletedAt !== undefined ? [] : [siteFromRow(row)]));
  const sites = new Map(present.map((site) => [site.id, site]));
  const from = holding?.id ?? organization.id;
  return people
    .filter((contact) => {
      const own = contact.siteId === undefined ? undefined : sites.get(contact.siteId);
      const inherited = inheritanceOf(contact, [
        ...(own === undefined ? [] : [asPlace('site', own)]),
        asPlace('organization', organization),
      ]);
      return (medium === 'phone' ? inherited.phones : inherited.emails)?.from.id === from;
    })
    .map(({ id }) => id);
}
