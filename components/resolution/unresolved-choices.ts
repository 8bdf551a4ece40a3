import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';

/** Who may be meant where no address says it; each contact once, in the first group that fits. */
export interface UnresolvedChoices {
  /** Called as the page calls the other party. */
  namesakes: ContactMatch[];
  /** Holders of an address in the page's text, with why. */
  holders: ContactMatch[];
  /** People of the organization that the address leads to (R22). */
  members: ContactMatch[];
}

/** Puts them together; numbers run on from one group to the next. */
export function unresolvedChoices({ namesakes = [], matches, suggestions }: TabView): UnresolvedChoices {
  const known = new Set<string>();
  const fresh = (found: readonly ContactMatch[]): ContactMatch[] =>
    found.filter(({ card }) => {
      const isNew = !known.has(card.id);
      known.add(card.id);
      return isNew;
    });
  const reasons = new Map(matches.map(({ card, reason }) => [card.id, reason]));
  return {
    namesakes: fresh(namesakes.map((card) => ({ card, reason: reasons.get(card.id) }))),
    holders: fresh(matches),
    members: fresh(suggestions.map((card) => ({ card }))),
  };
}
