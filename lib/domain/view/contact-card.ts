import type { AttributeDefinition } from '../definition/definition.ts';
import type { ContactDraft } from '../contact/contact.ts';
import type { Visibility } from '../record.ts';
import type { MatchReason } from '../resolution/resolution.ts';

/** An organization as cards and lists show it. */
export interface OrganizationSummary {
  id: string;
  name: string;
  type: string;
  domains: string[];
  health?: string;
  tier?: string;
  /** `YYYY-MM-DD`. */
  renewalDate?: string;
  creditHold: boolean;
  /** It was deleted; what belongs to it still names it. */
  deleted?: true;
}

/** An address as cards show it: formatted for reading, with what to call or write. */
export interface AddressLine {
  medium: 'phone' | 'email';
  display: string;
  /** `tel:` or `mailto:` link. */
  href: string;
  label?: string;
  isDefault: boolean;
}

/** A contact as cards and lists show it. `name` is never empty: without names it is the first address. */
export interface ContactCard {
  id: string;
  name: string;
  initials: string;
  title?: string;
  organization?: OrganizationSummary;
  otherOrganizations: number;
  addresses: AddressLine[];
  visibility: Visibility;
  doNotCall: boolean;
  /** It was deleted; what it took part in still names it. */
  deleted?: true;
}

/** A contact in a resolution or search list: the card and why it is there. */
export interface ContactMatch {
  card: ContactCard;
  reason?: MatchReason;
}

/**
 * An organization that a look-up leads to. With a reason it has the address itself, or its location `site` has it (R6,
 * R43); without one its name or mail domain was found.
 */
export interface OrganizationMatch {
  organization: OrganizationSummary;
  site?: { id: string; name: string };
  reason?: MatchReason;
}

/** A contact that may be the same person as the one being typed (R23, R31). */
export interface DuplicateHint {
  card: ContactCard;
  because: 'same-address' | 'same-name-and-organization' | 'same-name';
}

/** What quick-add starts from: a draft filled from the page, and what was proposed for it. */
export interface QuickAddPrefill {
  draft: ContactDraft;
  /** Organization found by the mail's domain. */
  organization?: OrganizationSummary;
  /** It does not list the domain: others with an address there belong to it. */
  isOrganizationOfColleagues?: true;
  /** Name proposed for a new organization when the domain is nobody's and not free mail. */
  organizationNameProposal?: string;
  domain?: string;
  /** The team's own fields of a contact, those in force in their order (R44). */
  attributes?: AttributeDefinition[];
}
