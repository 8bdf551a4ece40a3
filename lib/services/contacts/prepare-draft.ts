import type { AssumedCountry } from '#lib/domain/address/parse-address.ts';
import type { AddressMedium, InteractionAddress } from '#lib/domain/address/interaction-address.ts';
import { completeAddress } from '#lib/domain/address/stored-address.ts';
import type { Contact, ContactDraft } from '#lib/domain/contact/contact.ts';
import type { Organization, OrganizationDraft } from '#lib/domain/organization/organization.ts';
import type { ServiceDeps } from '../service-deps.ts';

const MEDIA: readonly AddressMedium[] = ['phone', 'email'];

/** One default per medium (R30): the first that says so, else the first of its medium. */
function withDefaults(addresses: readonly InteractionAddress[]): InteractionAddress[] {
  const defaults = MEDIA.map((medium) => {
    const ofMedium = addresses.filter((address) => address.medium === medium);
    return ofMedium.find(({ isDefault }) => isDefault) ?? ofMedium[0];
  });
  return addresses.map((address) => {
    const { isDefault: _, ...plain } = address;
    return defaults.includes(address) ? { ...plain, isDefault: true } : plain;
  });
}

/** Addresses as they are saved: each with the country it was read in (R2), its extension, one default per medium. */
export function preparedAddresses(
  addresses: readonly InteractionAddress[],
  countries: readonly AssumedCountry[],
): InteractionAddress[] {
  return withDefaults(addresses.map((address) => completeAddress(address, countries)));
}

/** Says that a draft is nobody: a contact needs a name or an address (R30). */
export function isNobody({ givenName, familyName, addresses }: ContactDraft): boolean {
  return givenName === '' && familyName === '' && addresses.length === 0;
}

type Stamp = Pick<Contact, 'id' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy' | 'revision' | 'ownerId'>;

/** What every new record of this agent carries. */
export function newRecord(deps: ServiceDeps, at: number): Stamp {
  const by = deps.agent.id;
  return { id: deps.newId(), createdAt: at, createdBy: by, updatedAt: at, updatedBy: by, revision: 1, ownerId: by };
}

/** A draft as a new contact. Not saved. */
export function newContact(deps: ServiceDeps, draft: ContactDraft, at: number): Contact {
  return { ...draft, ...newRecord(deps, at), addresses: preparedAddresses(draft.addresses, deps.countries) };
}

/** A draft as a new organization, each domain once. Not saved. */
export function newOrganization(deps: ServiceDeps, draft: OrganizationDraft, at: number): Organization {
  return {
    ...draft,
    ...newRecord(deps, at),
    addresses: preparedAddresses(draft.addresses, deps.countries),
    domains: [...new Set(draft.domains)].filter((domain) => domain !== ''),
  };
}
