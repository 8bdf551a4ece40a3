import type { Request } from '#lib/messages/protocol/protocol.ts';

/** A person or mailbox as a helpdesk shows one. */
export interface Correspondent {
  name: string;
  email?: string;
  /** As the helpdesk writes it. */
  phone?: string;
}

/** The invented company whose agents use the demo helpdesk: it makes lighting controls and answers for them. */
export const COMPANY = {
  name: 'Lumenor',
  desk: 'Lumenor Care',
  domain: 'lumenor.example',
  mailbox: 'support@lumenor.example',
  website: 'website@lumenor.example',
  noReply: 'no-reply@lumenor.example',
  hotline: '+33 1 99 00 40 00',
  hotlineInBritain: '+44 20 7946 0400',
  street: '18 quai des Tanneurs, 69002 Lyon',
} as const;

/** The agent at the desk: the person the demo is for. */
export const AGENT = {
  name: 'Camille Ferrand',
  email: 'camille.ferrand@lumenor.example',
  phone: '01 99 00 40 17',
  short: '4017',
  title: 'Customer care, Lyon',
} as const;

/** The agent's colleagues, who answer, forward and leave notes. */
export const COLLEAGUES = {
  omar: { name: 'Omar Haddad', email: 'omar.haddad@lumenor.example', phone: '01 99 00 40 18' },
  priya: { name: 'Priya Nair', email: 'priya.nair@lumenor.example', phone: '020 7946 0418' },
  tom: { name: 'Tom Aldridge', email: 'tom.aldridge@lumenor.example', phone: '020 7946 0419' },
} as const satisfies Record<string, Correspondent>;

/** What the demo sets in the extension, as the agent would have done on the first day. */
export const AGENT_SETTINGS: Request<'settings.update'> = {
  agentName: AGENT.name,
  agentEmail: AGENT.email,
  country: 'FR',
  ownAddresses: [
    COMPANY.mailbox,
    COMPANY.hotline,
    COMPANY.hotlineInBritain,
    AGENT.phone,
    COLLEAGUES.omar.phone,
    '4018',
  ],
  ownDomains: [COMPANY.domain],
};
