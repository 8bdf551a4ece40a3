import { describe, expect, it } from 'vitest';
import { parseStored } from '#lib/domain/address/stored-address.ts';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import { contactImport } from '#lib/messages/protocol/contact.ts';
import { importRows, sampleContacts } from '#tests/demo/sample-contacts.ts';
import { CUSTOMERS, STRANGERS } from '#tests/demo/world/customers.ts';

const today = new Date('2026-03-17T09:00:00Z');
const sample = sampleContacts(2000, today);
const addresses = sample.contacts.flatMap(({ addresses: held = [] }) => held);

describe('sampleContacts', () => {
  it('invents the same 2,000 contacts and 150 organizations each time', () => {
    expect(sample.contacts).toHaveLength(2000);
    expect(sample.organizations).toHaveLength(150);
    expect(sampleContacts(2000, today)).toEqual(sample);
  });

  it('fits the schemas of contacts, organizations and the import', () => {
    const ids = new Map(sample.organizations.map(({ name }, index) => [name, uuidNumber(index)]));
    const request = { contacts: importRows(sample.contacts, ids) };
    const parsed = contactImport.request.parse(request);
    expect(parsed.contacts.filter(({ memberships }) => memberships.length > 0).length).toBeGreaterThan(1000);
    expect(parsed.contacts.filter(({ organizationName }) => organizationName)).toEqual([]);
    for (const contact of request.contacts) expect(contactDraftSchema.safeParse(contact).success).toBe(true);
    for (const organization of sample.organizations) organizationDraftSchema.parse(organization);
  });

  it('names an organization in the import when it was not saved before', () => {
    const rows = importRows([{ givenName: 'Ada', organizationName: 'Somewhere', title: 'Head' }], new Map());
    expect(rows).toEqual([{ givenName: 'Ada', organizationName: 'Somewhere' }]);
  });

  it('gives every contact an address', () => {
    expect(sample.contacts.filter(({ addresses: held = [] }) => held.length === 0)).toEqual([]);
  });

  it('writes only addresses that can be read, in the country they name', () => {
    const unread = addresses.filter((address) => {
      const parsed = parseStored(address, []);
      return parsed?.medium !== address.medium || (parsed.kind !== 'international' && parsed.kind !== 'email');
    });
    expect(unread).toEqual([]);
  });

  it('writes only mail addresses of reserved domains', () => {
    const mails = addresses.filter(({ medium }) => medium === 'email').map(({ value }) => value);
    expect(mails.filter((mail) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+)*@[a-z0-9.-]+\.example$/u.test(mail))).toEqual([]);
  });

  it('uses every organization name and domain once', () => {
    const domains = sample.organizations.flatMap(({ domains: held = [] }) => held);
    expect(new Set(domains).size).toBe(domains.length);
    expect(new Set(sample.organizations.map(({ name }) => name.toLowerCase())).size).toBe(150);
  });

  it('R6: shares some switchboards, mailboxes and home numbers among several contacts', () => {
    const holders = Map.groupBy(addresses, (address) => parseStored(address, [])?.keys[0]);
    const shared = [...holders.values()].filter((held) => held.length > 1);
    expect(shared.filter(([first]) => first?.medium === 'email').length).toBeGreaterThan(10);
    expect(shared.filter(([first]) => first?.medium === 'phone').length).toBeGreaterThan(50);
  });

  it('R10: keeps some contacts private', () => {
    const hidden = sample.contacts.filter(({ visibility }) => visibility === 'private').length;
    expect(hidden).toBeGreaterThan(50);
    expect(hidden).toBeLessThan(200);
  });

  it('leaves the numbers of the demo pages to the people on them', () => {
    const ours = Object.keys(CUSTOMERS).length;
    const keysOf = (contacts: typeof sample.contacts) =>
      contacts.flatMap(({ addresses: own = [] }) => own.flatMap((address) => parseStored(address, [])?.keys[0] ?? []));
    const { anneSophie, yasmine, caller } = STRANGERS;
    const unheld = [anneSophie, yasmine, caller].map(({ phone }) => ({
      medium: 'phone' as const,
      value: phone,
      country: 'FR',
    }));
    const used = [...keysOf(sample.contacts.slice(0, ours)), ...keysOf([{ addresses: unheld }])];
    const held = new Set(keysOf(sample.contacts.slice(ours)));
    expect(used.filter((key) => held.has(key))).toEqual([]);
  });
});

function uuidNumber(index: number): string {
  return `01920000-0000-7000-8000-${String(index).padStart(12, '0')}`;
}
