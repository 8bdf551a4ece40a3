import type { AddressMedium } from '#lib/domain/address/interaction-address.ts';
import { freshdesk } from './freshdesk.ts';
import { zendesk } from './zendesk.ts';

/** The other party of a ticket as the helpdesk's own data names it. */
export interface TicketPerson {
  name?: string;
  /** As written there, each medium's first one first; none where the helpdesk has none. */
  addresses: { medium: AddressMedium; text: string }[];
}

/**
 * Where a helpdesk's own pages get a ticket from, and how its requester is read from that. For helpdesks whose pages
 * show a name and no address. Both are known from what others wrote (`reported`), not from live pages.
 */
export interface TicketJson {
  /** The path of the ticket's data on the helpdesk's own origin; nothing for an id that is none of its. */
  pathOf: (id: string) => string | undefined;
  /** Reads the answer, hostile until parsed; nothing when it is not of this ticket or names nobody. */
  read: (answer: unknown, id: string) => TicketPerson | undefined;
}

const KNOWN: Readonly<Record<string, TicketJson>> = { zendesk, freshdesk };

/** How tickets of a helpdesk are read as data, by its adapter's id; nothing for one that shows its addresses. */
export function ticketJsonOf(adapterId: string | undefined): TicketJson | undefined {
  return adapterId !== undefined && Object.hasOwn(KNOWN, adapterId) ? KNOWN[adapterId] : undefined;
}
