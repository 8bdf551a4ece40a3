import type { InteractionAddress } from '#lib/domain/address/interaction-address.ts';
import { parseStored } from '#lib/domain/address/stored-address.ts';
import { AGENT, COLLEAGUES, COMPANY } from '../world/company.ts';
import { CUSTOMERS, type Customer, STRANGERS } from '../world/customers.ts';
import { type CustomerOrganization, DEMO_ORGANIZATIONS } from '../world/organizations.ts';
import type { SampleContact } from './sample-contact.ts';

/** The customers of the demo's pages as contacts. */
export function demoContacts(): SampleContact[] {
  return Object.values<Customer>(CUSTOMERS).map(
    ({ email, sharedEmail, phones, organization, title, ...rest }): SampleContact => ({
      ...rest,
      organizationName: organization,
      title,
      addresses: [
        ...(email ? [{ medium: 'email' as const, value: email, isDefault: true }] : []),
        ...(sharedEmail ? [{ medium: 'email' as const, value: sharedEmail, label: 'Office' }] : []),
        ...phones.map((phone, index) => ({ medium: 'phone' as const, ...phone, isDefault: index === 0 })),
      ],
    }),
  );
}

/** Hundreds of numbers that the demo's pages use, as international beginnings: no invented contact may have one. */
export function demoNumberBlocks(): Set<string> {
  const ours = [COMPANY.hotline, COMPANY.hotlineInBritain, AGENT.phone].map((value) => line(value, 'FR'));
  const colleagues = [line(COLLEAGUES.omar.phone, 'FR'), line(COLLEAGUES.priya.phone, 'GB')];
  const { anneSophie, yasmine, caller } = STRANGERS;
  const strangers = [anneSophie, yasmine, caller].map((stranger) => line(stranger.phone, 'FR'));
  const held = [...demoContacts(), ...Object.values<CustomerOrganization>(DEMO_ORGANIZATIONS)];
  const customers = held.flatMap(({ addresses = [] }) => addresses).filter(({ medium }) => medium === 'phone');
  const all = [...ours, ...colleagues, ...strangers, ...customers];
  return new Set(all.flatMap((address) => parseStored(address, [])?.value.slice(0, -2) ?? []));
}

function line(value: string, country: string): InteractionAddress {
  return { medium: 'phone', value, country };
}
