import { fold } from '#lib/domain/search/fold.ts';
import type { ContactMatch, OrganizationMatch } from '#lib/domain/view/contact-card.ts';
import type { LookupResult } from '#lib/messages/protocol/lookup.ts';

/** One row of what was found: a contact, or an organization. */
export type FoundItem = { kind: 'contact'; match: ContactMatch } | { kind: 'organization'; match: OrganizationMatch };

const organizationItem = (match: OrganizationMatch): FoundItem => ({ kind: 'organization', match });
const contactItem = (match: ContactMatch): FoundItem => ({ kind: 'contact', match });

/**
 * What a look-up found, in one list: the contacts that fit, then the organizations, then people whom the organization of
 * the address suggests (R6). An organization of the very name that was typed comes first.
 */
export function foundItems({ text, matches, organizations = [], suggestions }: LookupResult): FoundItem[] {
  const typed = fold(text);
  const isNamed = ({ organization, reason }: OrganizationMatch) =>
    reason === undefined && fold(organization.name) === typed;
  const known = new Set(matches.map(({ card }) => card.id));
  return [
    ...organizations.filter(isNamed).map(organizationItem),
    ...matches.map(contactItem),
    ...organizations.filter((match) => !isNamed(match)).map(organizationItem),
    ...suggestions.filter(({ id }) => !known.has(id)).map((card) => contactItem({ card })),
  ];
}

/** What tells the rows apart. */
export function foundKey({ kind, match }: FoundItem): string {
  return kind === 'contact' ? match.card.id : (match.site?.id ?? match.organization.id);
}
