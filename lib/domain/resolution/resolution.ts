import type { Country } from '../address/interaction-address.ts';
import type { AddressKey, CountrySource } from '../address/parsed-address.ts';
import type { Visibility } from '../record.ts';

/** How an address matched (R13), strongest first. */
export type MatchRule = 'exact' | 'old-format' | 'base-number' | 'national-digits';

/** One reason to believe: this value of the contact matched that address of the page, by this rule. */
export interface MatchReason {
  rule: MatchRule;
  key: AddressKey;
  /** The value as the contact's record has it. */
  matchedValue: string;
  /** The address of the page, for showing; empty when the page does not show it any more. */
  seenValue: string;
  assumedCountry?: Country;
  countrySource?: CountrySource;
  /** True when both sides name an extension and they differ: same line, probably another person. */
  otherExtension?: boolean;
}

/** A contact that holds the address, in the form the rule works on. */
export interface Holder {
  contactId: string;
  visibility: Visibility;
  ownerId: string;
  reason: MatchReason;
}

/** A contact that the agent may choose, with why. */
export interface Candidate {
  contactId: string;
  visibility: Visibility;
  reason: MatchReason;
}

/**
 * What the rule says (R10-R13).
 *
 * - `resolved`: exactly one contact, by `rule`; `automatic` says whether it may be associated by itself (R12).
 * - `ambiguous`: candidates to choose from; `shared` when one address belongs to several of them (R6).
 * - `unresolved`: nobody holds the address, or there is no address at all (`because`).
 */
export type Resolution =
  | { status: 'resolved'; contactId: string; rule: ResolutionRule; automatic: boolean; candidates: Candidate[] }
  | { status: 'ambiguous'; rule: ResolutionRule; shared: boolean; candidates: Candidate[] }
  | { status: 'unresolved'; rule: ResolutionRule; because: UnresolvedReason; candidates: [] };

/** Which sentence of the rules decided. */
export type ResolutionRule =
  | 'only-holder'
  | 'own-private-before-public'
  | 'several-holders'
  | 'weak-match'
  | 'conflicting-addresses'
  | 'no-holder'
  | 'no-address';

export type UnresolvedReason = 'nobody-holds-it' | 'nothing-on-page' | 'only-own-addresses' | 'anonymous';
