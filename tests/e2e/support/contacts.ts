import type { Request } from '#lib/messages/protocol/protocol.ts';

type Imported = Request<'contact.import'>['contacts'][number];

/** A contact as a test says it: a name, an organization, and addresses of which those with `@` are mails. */
export function contact(name: string, addresses: readonly string[], organizationName?: string): Imported {
  const [givenName = '', ...rest] = name.split(' ');
  return {
    givenName,
    familyName: rest.join(' '),
    addresses: addresses.map((value) => ({ medium: value.includes('@') ? 'email' : 'phone', value })),
    memberships: [],
    postalAddresses: [],
    socialIds: [],
    attributes: {},
    doNotCall: false,
    visibility: 'public',
    organizationName,
  };
}
