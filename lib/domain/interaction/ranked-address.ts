import type { AddressMedium } from '../address/interaction-address.ts';
import type { ParsedAddress } from '../address/parsed-address.ts';
import type { Role, Trust } from './sighting.ts';

/** An address of the page in its place: rank 1 is the other party of the interaction as an agent would say it. */
export interface RankedAddress {
  rank: number;
  medium: AddressMedium;
  value: string;
  role: Role;
  trust: Trust;
  name?: string;
  address: ParsedAddress;
  /** True when this address may associate by itself (R12). */
  mayAssociate: boolean;
  /** Why it is only proposed although it leads: a forward (R16) or a relay of our own (R17). */
  proposedBecause?: 'forward' | 'relay';
  /** The page names the other party, and this stands in a text alone and does not bear that name: it may be anybody's. */
  inTextOnly?: true;
}

/** Why an address is nobody's (R7, R8). */
export type SetAsideReason =
  | 'own-address'
  | 'own-domain'
  | 'agent'
  | 'no-reply'
  | 'mailer-daemon'
  | 'helpdesk-mailbox'
  | 'anonymous';

/** An own address: never matched, shown so that the agent can see why. */
export interface SetAsideAddress {
  medium: AddressMedium;
  value: string;
  /** How to show it to a reader, where that is not the value itself. */
  display?: string;
  reason: SetAsideReason;
}

/** The addresses of a page, parsed, guarded and in order. */
export interface Ranking {
  addresses: RankedAddress[];
  setAside: SetAsideAddress[];
}
