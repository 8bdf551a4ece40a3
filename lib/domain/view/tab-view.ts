import type { AddressKey } from '../address/parsed-address.ts';
import type { InteractionRef } from '../interaction/interaction.ts';
import type { RankedAddress, SetAsideAddress } from '../interaction/ranked-address.ts';
import type { TicketTrouble } from '../interaction/ticket-answer.ts';
import type { Resolution } from '../resolution/resolution.ts';
import type { Tag } from '../tag/tag.ts';
import type { ContactCard, ContactMatch, OrganizationMatch, QuickAddPrefill } from './contact-card.ts';

/**
 * What Sidecard may do on the page of a tab.
 *
 * - `enabled`: the content script runs there. `revoked`: it was enabled, the browser permission is gone.
 * - `disabled`: not enabled; `origin` is known. `hidden`: not enabled and the browser does not tell the address.
 * - `unsupported`: a page of the browser itself.
 */
export type SiteStatus = 'enabled' | 'revoked' | 'disabled' | 'hidden' | 'unsupported';

export interface SiteView {
  status: SiteStatus;
  /** Scheme, host and port. */
  origin?: string;
  host?: string;
  /** True when a managed policy decides; the agent cannot change it. */
  managed: boolean;
  /** The helpdesk that the agent said it is; otherwise it is recognised. */
  adapterId?: string;
  /** Whether the addresses on its pages are underlined; `fixed` when a policy says so. */
  marks?: 'on' | 'fixed';
}

/** A participant of the interaction (R20) as the panel shows it. */
export interface ParticipantView {
  card: ContactCard;
  tags: string[];
  origin: 'automatic' | 'manual';
  addedAt: number;
  addedBy: string;
  match?: ContactMatch['reason'];
  /** How many others hold the matched address (R13). */
  otherHolders: number;
}

/** Somebody who holds one of the page's other addresses; `key` is that address's own. */
export interface BesideView {
  key: AddressKey;
  match: ContactMatch;
}

/** The adapter that reads the page. */
export interface AdapterView {
  id: string;
  name: string;
  /** True when it did not find on an item's page what it expects there. */
  needsAttention: boolean;
  /** True for one that was taught by pointing. */
  taught?: boolean;
  /** Whose address it expects. */
  expected?: 'requester' | 'sender' | 'caller';
  /** When that was last known to stand where it looks, `YYYY-MM-DD`; from the reports of others unless `onRealPages`. */
  checked?: string;
  onRealPages?: boolean;
  /** Whether this helpdesk, which can be asked for the requester of a ticket, is asked. */
  tickets?: 'asked' | 'not-asked';
  /** Why the helpdesk that was asked gave no address, or that its answer is awaited. */
  ticketTrouble?: TicketTrouble | 'waiting';
}

/** Everything the panel, the popup and the badge show of one tab. Derived afresh on each request. */
export interface TabView {
  tabId: number;
  site: SiteView;
  /** The address of the page, as far as it is known. By it a view that was kept is told from one of the page now. */
  pageUrl?: string;
  /** True while the page has not reported yet. */
  looking: boolean;
  pageTitle?: string;
  adapter?: AdapterView;
  interaction?: InteractionRef;
  /** A name the page gives for the other party when it shows no address. */
  requesterName?: string;
  /** Ranked; the first one is what the resolution stands on. */
  addresses: RankedAddress[];
  setAside: SetAsideAddress[];
  /** How many further addresses the page shows, the weakest, which are too many to be listed. */
  moreAddresses?: number;
  resolution: Resolution;
  /** The candidates of the resolution as cards, in its order. */
  matches: ContactMatch[];
  /** Who holds the page's other addresses, in the order of these. */
  beside?: BesideView[];
  participants: ParticipantView[];
  /** Contacts of the name that the page gives for the other party, while nobody is known by an address; at most 20. */
  namesakes?: ContactCard[];
  /** Organizations that have the address the page stands on themselves, or in a location (R6, R43); absent without any. */
  organizations?: OrganizationMatch[];
  /** Contacts of the organization that the address, its mail domain or participants belong to (R6, R22), at most 5. */
  suggestions: ContactCard[];
  prefill?: QuickAddPrefill;
  tags: Tag[];
  timings: { scanMs: number; resolveMs: number };
}
