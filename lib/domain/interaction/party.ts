import type { AddressGroup } from './address-group.ts';

/** Who the other party is, and why it is only proposed. */
export interface Party {
  group: AddressGroup;
  proposedBecause?: 'forward' | 'relay';
  /** One of our own people who asks us for something. */
  internal?: boolean;
  /** The recipient of a message that we sent (R18). */
  outbound?: boolean;
}

/** What finding the party needs beside the addresses. */
export interface PartyContext {
  title: string;
  /** The name that the page gives for the one who asks. */
  requesterName?: string;
  hasInteraction: boolean;
  /** True when the agent or a policy has named domains of ours. */
  knowsOurs?: boolean;
  /** The interaction is a call: whoever is on the line is meant. */
  isCall?: boolean;
  /** The interaction is a chat, in which whoever asks is often known by nothing but what he writes. */
  isChat?: boolean;
}
