import type { ContactMatch, OrganizationSummary } from '#lib/domain/view/contact-card.ts';

/** Candidates of one organization, or of none. `firstKey` is the digit of the first row. */
export interface ChoiceGroup {
  organization: OrganizationSummary | undefined;
  matches: ContactMatch[];
  firstKey: number;
}

/**
 * The candidates of a shared address by organization (R6): organizations in the order in which they first appear,
 * contacts without one last, the order inside each kept (R13).
 */
export function groupByOrganization(matches: readonly ContactMatch[]): ChoiceGroup[] {
  const groups = new Map<string, ChoiceGroup>();
  for (const match of matches) {
    const { organization } = match.card;
    const id = organization?.id ?? '';
    const group = groups.get(id) ?? { organization, matches: [], firstKey: 0 };
    group.matches.push(match);
    groups.set(id, group);
  }
  const ordered = [...groups.values()].sort((a, b) => Number(!a.organization) - Number(!b.organization));
  let key = 1;
  for (const group of ordered) {
    group.firstKey = key;
    key += group.matches.length;
  }
  return ordered;
}
