import type { Candidate, Holder, MatchRule } from './resolution.ts';

/** How strong each rule is; the higher the stronger. */
const STRENGTH: Readonly<Record<MatchRule, number>> = {
  exact: 3,
  'old-format': 2,
  'base-number': 1,
  'national-digits': 0,
};

function strengthOf({ reason }: Holder): number {
  return STRENGTH[reason.rule] - (reason.otherExtension ? 0.5 : 0);
}

/** Says that a match alone never decides: national digits without a country fit numbers of several countries. */
export function isWeak({ reason }: Holder): boolean {
  return reason.rule === 'national-digits';
}

/** An order that does not depend on who was found first: strength, own private ones, the matched value, then id. */
function inStableOrder(one: Holder, other: Holder): number {
  const byStrength = strengthOf(other) - strengthOf(one);
  if (byStrength !== 0) return byStrength;
  if (one.visibility !== other.visibility) return one.visibility === 'private' ? -1 : 1;
  if (one.contactId !== other.contactId) return one.contactId < other.contactId ? -1 : 1;
  return one.reason.matchedValue < other.reason.matchedValue ? -1 : 1;
}

/** R10: everybody's contacts and the agent's own; each contact once, by its strongest match, in a stable order. */
export function visibleHolders(holders: readonly Holder[], agentId: string): Holder[] {
  const visible = holders.filter(({ visibility, ownerId }) => visibility === 'public' || ownerId === agentId);
  const seen = new Set<string>();
  return visible.toSorted(inStableOrder).filter(({ contactId }) => !seen.has(contactId) && seen.add(contactId));
}

/**
 * The holders that count for one address: a strong match silences the weak ones, and an extension that somebody has
 * breaks the tie with those who only share its base number (R3). Without an extension on the page nobody is preferred.
 */
export function decisiveHolders(holders: readonly Holder[], seenExtension: string | undefined): Holder[] {
  const strong = holders.filter((holder) => !isWeak(holder));
  if (!seenExtension) return strong;
  const withExtension = strong.filter(({ reason }) => reason.rule !== 'base-number');
  if (withExtension.length > 0) return withExtension;
  const withoutOther = strong.filter(({ reason }) => !reason.otherExtension);
  return withoutOther.length > 0 ? withoutOther : strong;
}

/** A holder as a candidate to show. */
export function toCandidate({ contactId, visibility, reason }: Holder): Candidate {
  return { contactId, visibility, reason };
}

/** Each contact once, in the order given. */
export function distinct(holders: readonly Holder[]): Holder[] {
  const seen = new Set<string>();
  return holders.filter(({ contactId }) => !seen.has(contactId) && seen.add(contactId));
}
